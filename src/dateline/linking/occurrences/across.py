"""Which happenings of different stories are one: a later chapter recalls the attack of an earlier.

Stories keep apart what is told weeks apart, so more is asked here than inside one: the same act at
the same place on the same day, as the articles give it, and the same names or numbers besides. The
three make a block; no other happening can be one with those in it, so that one more article touches
the happenings of its own blocks alone, and nothing grows from block to block.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dateline.linking.occurrences.acts import family
from dateline.linking.occurrences.happening import Happening
from dateline.linking.occurrences.slots import Slots
from dateline.linking.occurrences.told import Told
from dateline.model import Party, Where

CROWDED = 200  # happenings in a block that are compared: more are not told apart by act and place
CALLED = frozenset({"person", "organisation", "armed_group", "mission", "agreement", "country"})
T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True)
class Local:
    """A happening as one story tells it."""

    story: str
    tellings: tuple[Told, ...]
    """The oldest first."""

    block: str | None
    """Act, place and day; None where one of them is open."""


def local(story: str, tellings: Sequence[Told]) -> Local:
    """The happening of a story that these tellings, the oldest first, are of."""
    return Local(story, tuple(tellings), _block(tellings))


def join_across(happenings: Iterable[Local]) -> list[list[Local]]:
    """The happenings put together that are one, at most one of each story; the oldest first."""
    blocks: dict[str | None, list[Local]] = {}
    for one in sorted(happenings, key=lambda one: one.tellings[0].age):
        blocks.setdefault(one.block, []).append(one)
    alone = [[one] for one in blocks.pop(None, [])]
    return alone + [group for inside in blocks.values() for group in _joined(inside)]


def _joined(inside: list[Local]) -> list[list[Local]]:
    if len(inside) > CROWDED:
        return [[one] for one in inside]
    groups: list[tuple[list[Local], Happening]] = []
    for one in inside:
        own = _happening(one)
        home = next((group for group in groups if _is_one(one, own, *group)), None)
        if home is None:
            groups.append(([one], own))
        else:
            home[0].append(one)
            home[1].take(own)
    return [group for group, _ in groups]


def _is_one(one: Local, own: Happening, group: list[Local], whole: Happening) -> bool:
    if any(one.story == other.story for other in group) or whole.shuts_out(own.slots):
        return False
    return any(_agree(one.tellings, other.tellings) for other in group)


def _agree(one: Sequence[Told], two: Sequence[Told]) -> bool:
    """Whether both name the same who did it, to whom, or how many; in a whole country or province,
    two of the three.
    """
    same = [bool(_names(one, part) & _names(two, part)) for part in ("actors", "recipients")]
    same.append(bool(_numbers(one) & _numbers(two)))
    places = [told.place for told in (*one, *two) if told.place is not None]
    return sum(same) >= (1 if any(map(_is_close, places)) else 2)


def _is_close(place: Where) -> bool:
    """Whether it is a town or a spot, no country or province."""
    return place.admin1 is not None and place.admin1 != place.name


def _names(tellings: Iterable[Told], part: str) -> set[str]:
    parties: list[Party] = [party for told in tellings for party in getattr(told, part)]
    return {
        party.country or party.name if party.kind == "country" else _short(party)
        for party in parties
        if party.kind in CALLED and any(letter.isupper() for letter in party.name)
    }


def _short(party: Party) -> str:
    """What the party is called in passing: a person's last name."""
    name = party.name.casefold()
    return name.split()[-1] if party.kind == "person" else name.removeprefix("the ")


def _numbers(tellings: Iterable[Told]) -> set[tuple[str, float]]:
    """What is counted, and how many: a figure that two accounts share."""
    return {
        (counted.figure.measure, counted.figure.value.low)
        for told in tellings
        for counted in told.figures
        if counted.figure.value.low is not None and counted.figure.value.low > 1
    }


def _block(tellings: Sequence[Told]) -> str | None:
    place = _commonest((told.place.name, told.place.country) for told in tellings if told.place)
    day = _commonest(told.event.start for told in tellings if _is_day(told))
    if place is None or day is None:
        return None
    quad, act = _commonest(family(told) for told in tellings) or ("", "")
    return ":".join((quad, act, place[1] or "", place[0], day))


def _is_day(told: Told) -> bool:
    """Whether it surely happened, on a day that the article gives."""
    event = told.event
    sure = event.status == "occurred" and told.day is not None
    return sure and event.start is not None and event.end in (None, event.start)


def _commonest(values: Iterable[T | None]) -> T | None:
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], str(value)), default=None)


def _happening(one: Local) -> Happening:
    made = Happening()
    for told in one.tellings:
        made.add(told, Slots(told))
    return made
