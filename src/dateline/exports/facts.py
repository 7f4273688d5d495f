"""A reading's records looked up for formats that have columns of their own."""

import hashlib
from collections.abc import Iterable

from dateline.model import Article, Entity, Event, Figure, Place, Reading, Span
from dateline.model.days import day_of
from dateline.store.review.apply import as_decided

HAPPENED = ("occurred", "ongoing")
"""The statuses that an analyst counts; the formats that have no status take these alone."""

STATE = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
REBEL = frozenset({"REB", "PRE", "UAF", "PRM", "CRM", "IMG"})
ARMED = frozenset({"MIL", "COP"}) | REBEL
CIVIL = frozenset(
    {"CVL", "AGR", "BUS", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "REL", "SOC", "NGO"}
)


class Facts:
    """What one reading says, by id, as people left it: what they rejected is not there, what they
    edited says what they wrote. As it was read where `decided` is False.
    """

    def __init__(self, reading: Reading, *, decided: bool = True) -> None:
        reading = as_decided(reading) if decided else reading
        self.reading = reading
        self.article: Article = reading.article
        self.entities = {entity.id: entity for entity in reading.entities}
        self.places = {place.id: place for place in reading.places}
        self.figures = {figure.id: figure for figure in reading.figures}
        self.statements = {statement.id: statement for statement in reading.statements}

    def those(self, ids: Iterable[str]) -> list[Entity]:
        """The entities of these ids."""
        return [self.entities[one] for one in ids if one in self.entities]

    def names(self, ids: Iterable[str]) -> list[str]:
        """The names of these entities."""
        return [entity.name for entity in self.those(ids)]

    def place(self, record: Event | Figure) -> Place | None:
        """The place of a record; None where it has none."""
        return self.places.get(record.place) if record.place else None

    def speakers(self, said_by: str | None) -> list[str]:
        """The names of those who say it; empty where the article itself does."""
        statement = self.statements.get(said_by) if said_by else None
        return self.names(statement.speakers) if statement else []

    def review(self, kind: str, record: str) -> str | None:
        """What was decided on a record; None where nobody has."""
        verdicts = (one for one in self.reading.reviews if (one.kind, one.record) == (kind, record))
        return next((one.verdict for one in verdicts if not one.earlier), None)

    def quote(self, span: Span) -> str:
        """The words on one line."""
        return " ".join(self.article.quote(span).split())

    def killed(self, event: Event) -> list[Figure]:
        """The dead that the event's clause counts, shares of a total and repeats left out."""
        mine = [self.figures[one] for one in event.figures if one in self.figures]
        return [
            figure
            for figure in mine
            if figure.measure == "killed"
            and figure.status in ("actual", "estimated")
            and figure.same_as is None
            and figure.part_of not in {one.id for one in mine}
        ]

    @property
    def url(self) -> str | None:
        """The article's own address, else where it was found."""
        return self.article.canonical_url or self.article.url


def number_of(key: str, more: str = "") -> int:
    """A number for a happening, the same at every export, below 10 to the 9th."""
    name = f"{key}/{more}".encode()
    return int.from_bytes(hashlib.sha256(name).digest()[:8]) % 10**9


def low_high(figures: list[Figure]) -> tuple[int | None, int | None]:
    """The sum of their low and of their high ends; an end that any lacks is None."""
    lows = [figure.value.low for figure in figures]
    highs = [figure.value.high for figure in figures]
    return _sum(lows), _sum(highs)


def _sum(ends: list[int | float | None]) -> int | None:
    there = [end for end in ends if end is not None]
    return int(sum(there)) if there and len(there) == len(ends) else None


def days_of(event: Event) -> int | None:
    """How many days the event may have happened on; None where no day is known."""
    first, last = day_of(event.start), day_of(event.end or event.start)
    return (last - first).days + 1 if first and last else None


def sectors_of(entities: Iterable[Entity]) -> set[str]:
    """The primary sectors of these entities."""
    return {entity.sector for entity in entities if entity.sector}
