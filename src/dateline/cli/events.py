"""`dateline events`: who did what to whom, across the store; and why a text was coded as it was."""

from typing import TYPE_CHECKING

import click

from dateline.cli.options import db_option, json_option, kept_settings, lexicon_option

if TYPE_CHECKING:
    from dateline.settings import Settings

FILTERS = (
    ("type", "PLOVER type, such as ASSAULT."),
    ("mode", "PLOVER mode, such as drone."),
    ("actor", "Part of the name of somebody who acts."),
    ("recipient", "Part of the name of somebody who is acted upon."),
    ("country", "Where it happened (ISO alpha-3)."),
    ("place", "Part of the name of the place where it happened."),
    ("since", "Began on this day or later (2025-01-31)."),
    ("until", "Began on this day or earlier."),
    ("source", "Part of the name of somebody who says so."),
    ("outlet", "The outlet's name."),
    ("article", "One article, by its id."),
    ("story", "One story, by its id."),
    ("about", "Words that the passage holds."),
)


def _filters(command: click.decorators.FC) -> click.decorators.FC:
    for name, meaning in reversed(FILTERS):
        command = click.option(f"--{name}", help=meaning)(command)
    return command


@click.command()
@_filters
@click.option("--status", help="occurred (the default), planned, denied, ... or all.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, help="How many at most.")
@click.option(
    "--explain",
    "explained",
    metavar="SOURCE",
    help="Show how a page, or a sentence in quotation marks, is coded and why.",
)
@lexicon_option
@db_option
@json_option
def events(
    explained: str | None,
    limit: int,
    lexicon: tuple[str, ...],
    db: str | None,
    as_json: bool,
    **filters: str | None,
) -> None:
    """List who did what to whom, the newest first; what occurred, unless --status asks.

    --explain reads a page or a sentence instead, and shows for each event the row of the lexicon,
    the words that it met, and what was considered and dropped. Nothing is kept.

    Example: dateline events --type ASSAULT --country SDN --since 2025-01-01

    Example: dateline events --explain "Soldiers threatened to attack the port."
    """
    settings = kept_settings(db=db, lexicon=lexicon or None)
    if explained is not None:
        _explain(explained, settings, as_json)
    else:
        _list(filters, limit, settings, as_json)


def _list(filters: dict[str, str | None], limit: int, settings: "Settings", as_json: bool) -> None:
    from dateline.api import list_events
    from dateline.cli.event_lines import listed_lines
    from dateline.store.desk.scope import Scope

    filters["speaker"] = filters.pop("source")
    for name in ("type", "country"):
        filters[name] = (filters[name] or "").upper() or None
    found = list_events(Scope(**filters, loose=True), limit=limit, settings=settings)
    for event in found:
        click.echo(event.model_dump_json() if as_json else "\n".join(listed_lines(event)))
    if not found and not as_json:
        click.echo("no event found; --status all or wider dates may help", err=True)
    if len(found) == limit:
        click.echo(f"the newest {limit} are shown; --limit shows more", err=True)


def _explain(source: str, settings: "Settings", as_json: bool) -> None:
    from dateline.api import explain_events
    from dateline.cli.event_lines import explained_json, explained_lines
    from dateline.cli.progress import prepare
    from dateline.cli.streams import Failures
    from dateline.model import Failure

    prepare(settings)
    failures = Failures()
    for page in explain_events(source, settings=settings):
        if isinstance(page, Failure):
            failures.say(page)
        elif as_json:
            click.echo(explained_json(page))
        else:
            click.echo("\n".join(explained_lines(page)))
    failures.exit()
