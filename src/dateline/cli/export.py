"""`dateline export`: kept records for other tools."""

import click

from dateline.cli.options import db_option, filter_options, filters_of, kept_settings, out_option


def list_formats(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    """Print every format with what it is and takes, and leave."""
    if not wanted:
        return
    from dateline.exports import FORMATS, kinds_of

    for name, chosen in FORMATS.items():
        click.echo(f"{name:14}{chosen.meaning}\n{'':14}takes {', '.join(kinds_of(name))}")
    context.exit()


@click.command()
@click.argument("kind")
@click.option("--format", "format_", default="jsonl", help="One of --formats.", show_default=True)
@click.option(
    "--formats",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=list_formats,
    help="List the formats and leave.",
)
@filter_options
@db_option
@out_option
def export(kind: str, format_: str, db: str | None, out: str, **filters: str | None) -> None:
    """Write every kept record of a KIND: articles, entities, statements, figures, tolls, places,
    times, events; of what links articles: stories, duplicates, occurrences,
    commitments, agreements, comparisons; or of what people decided: reviews.

    What each format keeps and loses: docs/exports.md.

    Example: dateline export figures --format csv -o figures.csv --since 2025-01-01
    """
    from dateline.api import export as write
    from dateline.cli.streams import byte_output
    from dateline.exports import find_format

    chosen = find_format(format_, kind)
    with byte_output(out, binary=chosen.binary) as file:
        count = write(
            kind, file, format=format_, filters=filters_of(filters), settings=kept_settings(db=db)
        )
    click.echo(f"wrote {count} {kind}", err=True)
