"""Slots that keep two happenings apart: who, where, when."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from dateline.linking.occurrences.told import Told
from dateline.linking.words import WORD
from dateline.model import Party
from dateline.ontology.plover import quad_of

Window = tuple[date, date]
SLACK = timedelta(days=1)  # midnight at the place and at the desk
# A telling without a day of its own is of its article's day or of any of the days before.
UNSURE = timedelta(days=7)
VERBAL = (1, 3)  # quad classes whose acts are words: a story tells of many, each by somebody else


class Slots:
    """What a telling says of who, where and when, as far as it can contradict another."""

    def __init__(self, told: Told) -> None:
        self.country = told.place.country if told.place else None
        self.place = told.place.name if told.place else None
        self.window = window(told)
        self.done_by = Parties(told.actors)
        self.done_to = Parties(told.recipients)
        self.persons = self.done_by.persons | self.done_to.persons
        self.is_said = quad_of(told.event.type) in VERBAL

    @property
    def names_both(self) -> bool:
        """Whether it names a person who did it and one to whom it was done."""
        return bool(self.done_by.persons) and bool(self.done_to.persons)

    def persons_with(self, casts: Iterable[set[str]]) -> set[str]:
        """The persons it names, with those who are known to have a part in one act with them: a
        telling of who did it and one of to whom agree where a third names both.
        """
        return self.persons.union(*(cast for cast in casts if cast & self.persons))

    @property
    def filled(self) -> int:
        """How many slots say something."""
        known = (self.place, self.window, self.done_by.said, self.done_to.said)
        return sum(bool(slot) for slot in known)


class Parties:
    """Parties of one part: names of persons and the countries that act as such."""

    def __init__(self, parties: Iterable[Party]) -> None:
        found = list(parties)
        self.persons = {
            word.lower()
            for party in found
            if party.kind == "person" and _is_name(party.name)
            for word in WORD.findall(party.name)
            if len(word) > 1
        }
        self.countries = {
            party.country for party in found if party.kind == "country" and party.country
        }
        self.named = {
            sign
            for party in found
            for sign in (
                *(WORD.findall(party.name.lower()) if _is_name(party.name) else ()),
                *([f"={party.country}"] if party.country else ()),
            )
        }
        """Words of names, and the countries that the parties are of."""
        self.words = {word.lower() for party in found for word in WORD.findall(party.name)}

    @property
    def said(self) -> bool:
        """Whether anybody is named."""
        return bool(self.words)


def window(told: Told) -> Window | None:
    """The days on which it may have happened; None for what is to come without a day, and where
    the article has no day of its own: what is reckoned from a guess keeps nothing apart.
    """
    event = told.event
    if told.day is None:
        return None
    try:
        if event.start is None:
            day = date.fromisoformat(told.day)
            return None if event.status == "planned" else (day - UNSURE, day + SLACK)
        start, end = date.fromisoformat(event.start), date.fromisoformat(event.end or event.start)
    except ValueError:
        return None
    return start - SLACK, end + SLACK


def contradict(one: Slots, two: Slots, *, persons: set[str] | None = None) -> bool:
    """Whether two tellings cannot be of one happening; `persons` are those that the one may mean,
    if more than it names.
    """
    if one.country and two.country and one.country != two.country:
        return True
    if one.window and two.window:
        latest, earliest = max(one.window[0], two.window[0]), min(one.window[1], two.window[1])
        if latest > earliest:
            return True
    return (
        _disjoint(one.persons if persons is None else persons, two.persons)
        or _disjoint(one.done_by.countries, two.done_by.countries)
        or _disjoint(one.done_to.countries, two.done_to.countries)
        or (one.is_said and two.is_said and _strange(one, two))
    )


def _strange(one: Slots, two: Slots) -> bool:
    """Whether both name who takes part and have nobody in common, nor the place."""
    parts = ((one.done_by.named, two.done_by.named), (one.done_to.named, two.done_to.named))
    common = any(first & second for first, second in parts)
    there = one.place is not None and one.place == two.place
    return not common and not there and any(_disjoint(*part) for part in parts)


class Agreement(NamedTuple):
    """Which slots of two tellings say the same."""

    place: bool
    actors: bool
    recipients: bool

    @property
    def many(self) -> int:
        """How many do."""
        return sum(self)

    @property
    def parties(self) -> bool:
        """Whether both parts are played by the same."""
        return self.actors and self.recipients


def agreement(one: Slots, two: Slots) -> Agreement:
    """Which slots say the same; a word in common will do for parties."""
    return Agreement(
        place=one.place is not None and one.place == two.place,
        actors=bool(one.done_by.words & two.done_by.words),
        recipients=bool(one.done_to.words & two.done_to.words),
    )


def _is_name(name: str) -> bool:
    """Whether every word is capitalised as a name is: `Ada Quill`, not `old woman` or `DUI`."""
    words = WORD.findall(name)
    return bool(words) and all(word[0].isupper() for word in words) and not name.isupper()


def _disjoint(one: set[str], two: set[str]) -> bool:
    return bool(one) and bool(two) and not one & two
