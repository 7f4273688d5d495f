"""`dateline timeline`: what somebody said and did over time."""

import click

from dateline.cli.options import db_option, json_option, settings_of

KINDS = ("person", "body", "agreement", "mission", "country", "place")


@click.command()
@click.argument("name")
@click.option("--kind", type=click.Choice(KINDS), help="What is meant, where a name is of several.")
@click.option("--country", help="The country of who is meant (ISO alpha-3).")
@click.option("--there", is_flag=True, help="Also what happened in that country.")
@click.option("--since", help="On this day or later (2025-01-31).")
@click.option("--until", help="On this day or earlier.")
@db_option
@json_option
def timeline(
    name: str,
    kind: str | None,
    country: str | None,
    there: bool,
    since: str | None,
    until: str | None,
    db: str | None,
    as_json: bool,
) -> None:
    """Show what a person, body, country or place said and did in all kept articles, day by day,
    under whichever of its names: for a place, what happened there.

    Example: dateline timeline "Grace Tembo" --since 2025-01-01
    """
    from dateline.api import timeline as find
    from dateline.cli.timeline_lines import timeline_lines

    found = find(
        name,
        kind=kind,
        country=country,
        there=there,
        since=since,
        until=until,
        settings=settings_of(db=db),
    )
    click.echo(found.model_dump_json() if as_json else "\n".join(timeline_lines(found)))
