"""`dateline occurrences`: what happened, each happening once."""

import click

from dateline.cli.options import db_option, json_option, settings_of

FILTERS = (
    ("type", "PLOVER type, such as ASSAULT."),
    ("mode", "PLOVER mode, such as drone."),
    ("actor", "Part of the name of somebody who acts."),
    ("country", "Where it happened (ISO alpha-3)."),
    ("place", "Part of the name of the place where it happened."),
    ("since", "Began on this day or later (2025-01-31)."),
    ("until", "Began on this day or earlier."),
    ("story", "One story, by its id or that of an article in it."),
    ("status", "occurred (the default), planned, denied, ... or all."),
)


def _filters(command: click.decorators.FC) -> click.decorators.FC:
    for name, meaning in reversed(FILTERS):
        command = click.option(f"--{name}", help=meaning)(command)
    return command


@click.command()
@_filters
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, help="How many at most.")
@db_option
@json_option
def occurrences(limit: int, db: str | None, as_json: bool, **filters: str | None) -> None:
    """List what happened, each happening once however many articles report it: who, where, when,
    how many, with who says which number, and every report's words.

    Example: dateline occurrences --type ASSAULT --country HTI --since 2025-01-01
    """
    from dateline.api import occurrences as find
    from dateline.cli.occurrence_lines import occurrence_lines
    from dateline.store.counted import Happened

    asked = Happened(**{name: value for name, value in filters.items() if value is not None})
    found = find(asked, limit=limit, settings=settings_of(db=db))
    for one in found.shown:
        click.echo(one.model_dump_json() if as_json else "\n".join(occurrence_lines(one)))
    reports = sum(len(one.reports) for one in found.shown)
    click.echo(
        f"{len(found.shown)} of {found.total} occurrences shown, told by {reports} reports",
        err=True,
    )
