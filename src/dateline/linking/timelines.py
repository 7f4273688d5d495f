"""A timeline's entries in order, each once."""

from collections.abc import Iterable

from dateline.model import TimelineEntry

PARTS = ("speaker", "actor", "recipient", "affected", "place")
"""Parts in a record, the one that says most first."""


def in_order(entries: Iterable[TimelineEntry]) -> list[TimelineEntry]:
    """Entries by day, the earliest first. A record in which an entity has several parts stands
    once, and so do the very same words of one day, with the articles that copied them.
    """
    once: dict[tuple[str, str, str], TimelineEntry] = {}
    for entry in sorted(entries, key=line_of):
        once.setdefault((entry.article, entry.kind, entry.record), entry)
    same: dict[tuple[str | None, str, str], list[TimelineEntry]] = {}
    for entry in once.values():
        words = " ".join(entry.quote.casefold().split())
        same.setdefault((entry.date, entry.kind, words), []).append(entry)
    return [_with_copies(group) for group in same.values()]


def line_of(entry: TimelineEntry) -> tuple[str, str, int, int]:
    """Where an entry stands: its day, then its article, then its words there."""
    return entry.date or "", entry.article, entry.span[0], PARTS.index(entry.part)


def _with_copies(group: list[TimelineEntry]) -> TimelineEntry:
    first, *rest = group
    others = dict.fromkeys(entry.article for entry in rest if entry.article != first.article)
    return first.model_copy(update={"copies": tuple(others)}) if others else first
