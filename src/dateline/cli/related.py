"""`dateline related`: what to read after an article."""

import click

from dateline.cli.options import db_option, json_option, settings_of


@click.command()
@click.argument("article", metavar="ID")
@click.option("--limit", type=click.IntRange(1, 100), default=10, help="How many at most.")
@db_option
@json_option
def related(article: str, limit: int, db: str | None, as_json: bool) -> None:
    """List the articles to read after one, the nearest first, each with why: the same happening,
    the same story, or the people, bodies and places that both name. Copies of it are left out.

    Example: dateline related a-3f9c0d2b7e61aa04
    """
    from dateline.api import related as find
    from dateline.cli.related_lines import related_lines

    found = find(article, limit=limit, settings=settings_of(db=db))
    for one in found:
        click.echo(one.model_dump_json() if as_json else "\n".join(related_lines(one)))
    if not found and not as_json:
        click.echo("nothing else in the store is near it", err=True)
