"""Options that several verbs share."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from dateline.settings import Settings
    from dateline.store import Filters

Command = TypeVar("Command", bound=Callable[..., Any])

db_option = click.option(
    "--db", metavar="FILE", help="The store: an SQLite file or a postgresql+psycopg:// address."
)
out_option = click.option(
    "-o",
    "--out",
    type=click.Path(dir_okay=False, allow_dash=True),
    default="-",
    help="Where to write; - is standard output.",
)
lexicon_option = click.option(
    "--lexicon",
    multiple=True,
    type=click.Path(),
    metavar="FILE",
    help="A file of verbs of your own, TOML or PETRARCH's format; may be given again.",
)
names_option = click.option(
    "--names",
    multiple=True,
    type=click.Path(),
    metavar="FILE",
    help="A file of names of your own (TOML); may be given again.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, an object a line.")


def engine_options(command: Command) -> Command:
    """The options that say where the work runs."""
    for option in (
        click.option(
            "--scheduler",
            metavar="ADDRESS",
            help="The scheduler of a running Dask cluster, such as tcp://10.0.0.5:8786.",
        ),
        click.option(
            "--engine",
            type=click.Choice(["local", "dask"]),
            help="Where the work runs: on this machine, or on a Dask cluster.",
        ),
        click.option(
            "--workers", type=click.IntRange(1, 64), help="Processes that work at the same time."
        ),
    ):
        command = option(command)
    return command


def filter_options(command: Command) -> Command:
    """The options that narrow a list of articles."""
    for name, meaning in reversed(
        [
            ("since", "Published on this day or later (2025-01-31)."),
            ("until", "Published on this day or earlier."),
            ("outlet", "The outlet's name."),
            ("actor", "Part of the name of somebody the article names."),
            ("country", "Names somebody or something of this country (ISO alpha-3)."),
        ]
    ):
        command = click.option(f"--{name}", help=meaning)(command)
    return command


def filters_of(options: dict[str, Any]) -> "Filters":
    """Filters of the options that `filter_options` made."""
    from datetime import date

    from dateline.errors import SettingError
    from dateline.store import Filters

    for name in ("since", "until"):
        if options.get(name) is None:
            continue
        try:
            date.fromisoformat(options[name])
        except ValueError:
            raise SettingError(
                f"--{name} {options[name]}: is no day; write it as 2025-01-31"
            ) from None
    return Filters(**{name: value for name, value in options.items() if value is not None})


def kept_settings(**overrides: Any) -> "Settings":
    """As `settings_of`, for verbs that only look at a store: StoreError where there is none, since
    a name typed wrong would show an empty one.
    """
    from dateline.errors import StoreError

    settings = settings_of(**overrides)
    if "://" not in settings.db and not Path(settings.db).expanduser().exists():
        raise StoreError(
            f"store {settings.db}: there is none; 'dateline read SOURCE --db {settings.db}' makes "
            "it, --db FILE names another"
        )
    return settings


def settings_of(**overrides: Any) -> "Settings":
    """Settings of the environment and of the options given."""
    from dateline.settings import Settings

    return Settings.from_environment(**overrides)
