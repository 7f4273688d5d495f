"""`dateline search`: kept articles that hold some words."""

import click

from dateline.cli.options import db_option, filter_options, filters_of, json_option, kept_settings


@click.command()
@click.argument("words", nargs=-1, required=True)
@filter_options
@click.option("--limit", type=click.IntRange(1, 1000), default=20, help="How many at most.")
@db_option
@json_option
def search(
    words: tuple[str, ...], limit: int, db: str | None, as_json: bool, **filters: str | None
) -> None:
    """Find kept articles that hold all the words, best match first.

    "Quoted words" are a phrase; a minus before a word asks that it be absent.

    Example: dateline search ferry '"port authority"' --since 2025-01-01
    """
    from dateline.api import search as find
    from dateline.cli.readable import hit_lines

    settings = kept_settings(db=db)
    hits = find(" ".join(words), filters=filters_of(filters), limit=limit, settings=settings)
    for hit in hits:
        click.echo(hit.model_dump_json() if as_json else hit_lines(hit))
    if not hits and not as_json:
        click.echo("nothing found; fewer words or wider dates may help", err=True)
