"""What a time expression says before it is held against a calendar."""

from dataclasses import dataclass
from typing import TypeAlias

Unit: TypeAlias = str
"""A unit of `ontology/times/calendar.toml`, such as `week`."""


@dataclass(frozen=True, slots=True)
class Point:
    """A stretch of the calendar of which some fields may be missing, such as `28 January`."""

    bc: bool = False
    century: int | None = None
    decade: int | None = None
    year: int | None = None
    half: int | None = None
    quarter: int | None = None
    season: str | None = None
    month: int | None = None
    week: int | None = None
    day: int | None = None
    weekday: int | None = None
    named: int | None = None
    """Row of `named_days.toml`."""
    part: str | None = None
    """Part of the day, such as `MO`."""
    clock: str | None = None
    """Time of day, such as `17:00`."""
    zone: float | None = None
    edge: str | None = None
    """`start`, `mid` or `end` of the period."""
    fiscal: bool = False

    @property
    def year_only(self) -> bool:
        """Whether nothing smaller than a year is given, so that no time of day can hang on it."""
        return not (self.month or self.day or self.weekday or self.named or self.season)


@dataclass(frozen=True, slots=True)
class Turn:
    """`last`, `next`, `this`, `that`, ...: steps from now or from the date told last."""

    step: int
    told: bool = False
    stretch: bool = False
    """`past` and `latest` name a stretch that ends now rather than a unit of the calendar."""


@dataclass(frozen=True, slots=True)
class Amount:
    """So many units; `number` is None where the words do not say (`several days`)."""

    number: float | None
    unit: Unit
    high: float | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Turned:
    """A unit or a point with a turn: `last year`, `next Friday`, `that same month`."""

    turn: Turn
    unit: Unit | None = None
    point: Point | None = None
    edge: str | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """An amount before or after now, the date told last, or a date: `two days after Christmas`."""

    amount: Amount
    way: int
    told: bool = False
    base: "Meaning | None" = None
    edge: str | None = None
    period: bool = False
    """Whether it compares with a whole period: `the year-earlier quarter`."""


@dataclass(frozen=True, slots=True)
class Inside:
    """A point within another: `Friday last week`, `March of last year`, `the night of May 3`."""

    point: Point
    outer: "Meaning"


@dataclass(frozen=True, slots=True)
class NthUnit:
    """`the third week of May`; `outer` is None where the words leave it open."""

    number: int
    unit: Unit
    outer: "Meaning | None" = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A duration, tied to the calendar where there is a turn: `the past two years`."""

    amount: Amount
    turn: Turn | None = None
    outer: "Meaning | None" = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """A set: `every Friday`, `twice a week`."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """Words for no day in particular."""

    value: str
    type: str = "DATE"


@dataclass(frozen=True, slots=True)
class Told:
    """The date told last, at the grain of `unit` where it is given."""

    unit: Unit | None = None
    edge: str | None = None


Meaning: TypeAlias = (
    Point | Turned | Shift | Inside | NthUnit | Stretch | Repeat | Vague | Told | Amount
)
