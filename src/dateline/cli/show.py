"""`dateline show`: one kept article."""

import click

from dateline.cli.options import db_option, json_option, kept_settings


@click.command()
@click.argument("article", metavar="ID")
@db_option
@json_option
def show(article: str, db: str | None, as_json: bool) -> None:
    """Show what the store holds of one article, by its id or the id that its input gave.

    Example: dateline show a-3f9c0d2b7e61aa04
    """
    from dateline.api import show as find
    from dateline.cli.readable import readable

    reading = find(article, settings=kept_settings(db=db))
    click.echo(reading.model_dump_json() if as_json else readable(reading))
