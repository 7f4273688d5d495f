"""`dateline merge-entities`: two names mean one."""

import click

from dateline.cli.options import db_option, settings_of


@click.command(name="merge-entities")
@click.argument("name")
@click.argument("other")
@db_option
def merge_entities(name: str, other: str, db: str | None) -> None:
    """Decide that NAME means the one that OTHER means, in every article kept now or later. A name
    may be an id that `dateline timeline` prints. The decision outlives a new reading and a rebuild;
    `dateline split-entity` undoes it.

    Example: dateline merge-entities "Beira port" "Port of Beira"
    """
    from dateline.api import merge_entities as merge
    from dateline.cli.timeline_lines import identity_lines

    merged = merge(name, other, settings=settings_of(db=db))
    click.echo("\n".join(identity_lines(merged)))
