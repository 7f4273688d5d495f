"""Events."""

from dateline.model import Event
from dateline.reading.draft import Draft


def find_events(draft: Draft) -> list[Event]:
    """The article's events."""
    return []
