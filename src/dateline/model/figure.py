"""Figures: how many, and the tolls that an article adds up to."""

from typing import Literal

from dateline.model.record import Frozen, Record
from dateline.model.spans import Span

Measure = Literal[
    "killed",
    "injured",
    "displaced",
    "missing",
    "detained",
    "abducted",
    "infected",
    "troops",
    "police",
    "personnel",
    "refugees",
    "in_need",
    "money",
    "votes",
    "other",
]
Bound = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "range"]
FigureStatus = Literal["actual", "promised", "required", "planned", "estimated", "denied"]
FoundIn = Literal["clause", "sentence", "article"]


class Value(Frozen):
    """The ends of a figure; an open end is None."""

    low: int | float | None = None
    """The least that the words allow, such as `600`."""

    high: int | float | None = None
    """The most that the words allow, such as `600`."""


class Period(Frozen):
    """The days that a figure counts over."""

    start: str | None = None
    """First day, ISO 8601, such as `2024-01-01`."""

    end: str | None = None
    """Last day, ISO 8601, such as `2024-12-31`."""


class Figure(Record):
    """A number that the article gives. `span` covers bound, number and noun."""

    value: Value
    """The number as a range; both ends equal where it is exact."""

    bound: Bound = "exact"
    """How the words bound it, such as `more_than`."""

    unit: str = "1"
    """UCUM or ISO 4217 code, or `1` for counts, such as `USD`."""

    noun: str | None = None
    """The article's own noun, such as `Kenyan police officers`."""

    measure: Measure = "other"
    """What is being counted, such as `killed`."""

    status: FigureStatus = "actual"
    """How real it is, such as `promised`."""

    subject: str | None = None
    """Id of the entity whose figure it is (who promised, lost or sent them)."""

    subject_from: FoundIn | None = None
    """Where the subject was found: the figure's clause, its sentence or the article's frame."""

    place: str | None = None
    """Id of the place it counts in."""

    place_from: FoundIn | None = None
    """Where the place was found, as `subject_from`."""

    period: Period | None = None
    """The days it counts over."""

    period_from: FoundIn | None = None
    """Where the period was found, as `subject_from`."""

    part_of: str | None = None
    """Id of the total of which this is a share (`including 15 children`)."""

    same_as: str | None = None
    """Id of an earlier mention of the same figure."""

    said_by: str | None = None
    """Id of the statement it stands in; None where the article itself asserts it."""


class Toll(Frozen):
    """What the article as a whole counts, for one measure and one source."""

    measure: Measure
    """What is counted, such as `killed`."""

    value: Value
    """The total, stated or summed from its parts."""

    figures: tuple[str, ...]
    """Ids of the figures it rests on."""

    said_by: str | None = None
    """Id of the statement that gives it; None where the article itself does."""

    span: Span
    """The figure that says most of it."""

    rule: str
    """`stated` or `summed`."""

    confidence: float
    """Share of such tolls that are right, 0 to 1."""
