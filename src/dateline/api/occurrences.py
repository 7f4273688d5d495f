"""What happened, each happening counted once."""

from dataclasses import dataclass

from dateline.errors import SettingError
from dateline.model import Occurrence
from dateline.ontology.plover import EVENT_TYPES
from dateline.settings import Settings
from dateline.store import open_engine
from dateline.store.counted import Happened, count_occurrences, list_occurrences


@dataclass(frozen=True)
class Occurrences:
    """Some occurrences, and how many there are in all."""

    shown: list[Occurrence]
    """The newest first."""

    total: int
    """How many meet what was asked."""


def occurrences(
    asked: Happened | None = None, *, limit: int = 50, settings: Settings | None = None
) -> Occurrences:
    """Occurrences that meet what is asked; those that occurred where nothing is.

    Raises SettingError for a type that PLOVER does not have.
    """
    settings = settings or Settings.from_environment()
    asked = asked or Happened()
    if asked.type and asked.type.upper() not in EVENT_TYPES:
        there = ", ".join(sorted(EVENT_TYPES))
        raise SettingError(f"type {asked.type!r}: PLOVER has none; there are {there}")
    engine = open_engine(settings.db)
    return Occurrences(
        shown=list_occurrences(engine, asked, limit=limit),
        total=count_occurrences(engine, asked),
    )
