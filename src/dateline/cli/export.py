"""`dateline export`: kept records for other tools."""

import click

from dateline.cli.options import db_option, filter_options, filters_of, out_option, settings_of


@click.command()
@click.argument("kind")
@click.option("--format", "format_", default="jsonl", help="jsonl or csv.", show_default=True)
@filter_options
@db_option
@out_option
def export(kind: str, format_: str, db: str | None, out: str, **filters: str | None) -> None:
    """Write every kept record of a KIND: articles, entities, statements, figures, tolls, places,
    times, events, stories or duplicates.

    Example: dateline export figures --format csv -o figures.csv --since 2025-01-01
    """
    from dateline.api import export as write
    from dateline.cli.streams import output

    with output(out) as file:
        count = write(
            kind, file, format=format_, filters=filters_of(filters), settings=settings_of(db=db)
        )
    click.echo(f"wrote {count} {kind}", err=True)
