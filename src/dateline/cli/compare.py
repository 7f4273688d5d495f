"""`dateline compare`: two accounts of one happening, point by point."""

import click

from dateline.cli.options import db_option, json_option, settings_of


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="A [B]")
@click.option(
    "--between",
    nargs=2,
    metavar="NAME NAME",
    help="With one document: the two speakers in it, or their countries.",
)
@db_option
@json_option
def compare(
    documents: tuple[str, ...], between: tuple[str, str] | None, db: str | None, as_json: bool
) -> None:
    """Set two accounts side by side: what both say, what only one says, where they differ.

    A and B are files, URLs or ids of kept articles. With one document, two speakers in it are
    compared: the two who say most, or those named. Each point has both sides' own words.

    Example: dateline compare white-house.txt kremlin.txt

    Example: dateline compare page.html --between "Ruto" "State Department"
    """
    from dateline.api import compare as compare_documents
    from dateline.api import compare_speakers
    from dateline.cli.side_by_side import side_by_side

    settings = settings_of(db=db)
    if len(documents) > 2:
        raise click.UsageError("give one document or two")
    if len(documents) == 2 and between:
        raise click.UsageError("--between goes with one document, whose speakers it names")
    if len(documents) == 2:
        found = compare_documents(*documents, settings=settings)
    else:
        found = compare_speakers(documents[0], between, settings=settings)
    click.echo(found.model_dump_json() if as_json else side_by_side(found))
