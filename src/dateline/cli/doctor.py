"""`dateline doctor`: what is installed and whether it works."""

import sys

import click

from dateline.cli.options import db_option, settings_of


@click.command()
@db_option
def doctor(db: str | None) -> None:
    """Say what is installed, which model and its hash, and how the store is.

    Exit code 1 says that something is missing. Example: dateline doctor --db news.db
    """
    from dateline.api import examine

    checks = examine(settings_of(db=db))
    for check in checks:
        mark = "ok " if check.fine else "BAD"
        click.secho(f"{mark} {check.name:14} {check.found}", fg=None if check.fine else "red")
    if not all(check.fine for check in checks):
        sys.exit(1)
