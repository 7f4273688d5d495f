"""`dateline agreements`: what was agreed, decided or asked for, and how far it is."""

import click

from dateline.cli.agreement_lines import KINDS, STATES
from dateline.cli.options import db_option, json_option, kept_settings


@click.command()
@click.argument("name", required=False)
@click.option("--state", type=click.Choice(list(STATES)), help="Only those in this state.")
@click.option("--kind", type=click.Choice(KINDS), help="Only those of this kind.")
@db_option
@json_option
def agreements(
    name: str | None, state: str | None, kind: str | None, db: str | None, as_json: bool
) -> None:
    """Follow agreements, resolutions, missions and requests through their states: proposed, under
    discussion, agreed, signed, ratified, in force, suspended, refused; each with who says so.

    Example: dateline agreements partnership --state under_discussion
    """
    from dateline.api import agreements as find
    from dateline.cli.agreement_lines import agreement_lines

    found = find(name=name, state=state, kind=kind, settings=kept_settings(db=db))
    for one in found:
        click.echo(one.model_dump_json() if as_json else "\n".join(agreement_lines(one)))
    if not found and not as_json:
        click.echo("no agreement found; fewer words may help", err=True)
