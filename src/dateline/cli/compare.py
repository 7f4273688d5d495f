"""`dateline compare`: two accounts of one happening, point by point."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dateline.cli.options import db_option, json_option, kept_settings

if TYPE_CHECKING:
    from dateline.model import Comparison


@click.command()
@click.argument("documents", nargs=-1, metavar="[A] [B]")
@click.option(
    "--between",
    nargs=2,
    metavar="NAME NAME",
    help="With one document: the two speakers in it, or their countries.",
)
@click.option("--story", metavar="ID", help="The two sides of a kept story.")
@click.option("--stories", is_flag=True, help="The two sides of every kept story that has two.")
@db_option
@json_option
def compare(
    documents: tuple[str, ...],
    between: tuple[str, str] | None,
    story: str | None,
    stories: bool,
    db: str | None,
    as_json: bool,
) -> None:
    """Set two accounts side by side: what both say, what only one says, where they differ.

    A and B are files, URLs or ids of kept articles. With one document, two speakers in it are
    compared: the two who say most, or those named. Each point has both sides' own words. What
    stories have is kept: `dateline export comparisons`.

    Example: dateline compare white-house.txt kremlin.txt

    Example: dateline compare page.html --between "Ruto" "State Department"
    """
    from dateline import api
    from dateline.cli.side_by_side import side_by_side

    _check(documents, between, asked=bool(story) + stories)
    settings = kept_settings(db=db)
    found: Iterator[Comparison]
    if stories:
        found = (comparison for _, comparison in api.compare_stories(settings=settings))
    elif story:
        found = iter([api.compare_story(story, settings=settings)])
    elif len(documents) == 2:
        found = iter([api.compare(*documents, settings=settings)])
    else:
        found = iter([api.compare_speakers(documents[0], between, settings=settings)])
    for number, comparison in enumerate(found):
        if as_json:
            click.echo(comparison.model_dump_json())
        else:
            click.echo("\n" * bool(number) + side_by_side(comparison))


def _check(documents: tuple[str, ...], between: tuple[str, str] | None, *, asked: int) -> None:
    if bool(documents) + asked != 1 or len(documents) > 2:
        raise click.UsageError("give one document, two documents, --story ID or --stories")
    if between and len(documents) != 1:
        raise click.UsageError("--between goes with one document, whose speakers it names")
