"""Which tellings in a story are one happening.

Tellings are taken in the order of their age, so the result does not depend on the order in which
articles came. Each joins the occurrence that it agrees with, unless a slot of theirs is in
conflict, in which case it begins one of its own.
"""

from collections.abc import Iterable

from dateline.linking.occurrences.told import Told
from dateline.linking.words import WORD, stem
from dateline.model import Event, Where

LIGHT = frozenset({"be", "have", "do", "make", "take", "give", "get", "the", "a", "an", "of"})


def group_tellings(tellings: Iterable[Told]) -> list[list[Told]]:
    """The occurrences of a story, each with its tellings, the oldest first."""
    groups: list[list[Told]] = []
    by_sense: dict[tuple[str, str], list[list[Told]]] = {}
    for told in sorted(tellings, key=lambda one: one.age):
        candidates = by_sense.setdefault((told.event.type, head(told)), [])
        home = next((one for one in candidates if not conflict(one, told)), None)
        if home is None:
            home = []
            groups.append(home)
            candidates.append(home)
        home.append(told)
    return groups


def head(told: Told) -> str:
    """The stem of the trigger's weightiest word."""
    words = [word.lower() for word in WORD.findall(told.words)]
    content = [word for word in words if word not in LIGHT] or words
    return stem(content[0]) if content else ""


def conflict(occurrence: list[Told], told: Told) -> bool:
    """Whether a slot of the telling contradicts one of the occurrence's."""
    return any(_apart(one, told) for one in occurrence)


def _apart(one: Told, two: Told) -> bool:
    return _elsewhere(one.place, two.place) or _other_days(one.event, two.event)


def _elsewhere(one: Where | None, two: Where | None) -> bool:
    countries = {place.country for place in (one, two) if place and place.country}
    return len(countries) > 1


def _other_days(one: Event, two: Event) -> bool:
    if one.start is None or two.start is None:
        return False
    return (one.end or one.start) < two.start or (two.end or two.start) < one.start
