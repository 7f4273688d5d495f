"""Comparisons: two accounts of one happening, point by point."""

from typing import Literal

from pydantic import ConfigDict, Field

from dateline.model.record import Frozen
from dateline.model.spans import Span

DifferenceKind = Literal["figure", "date", "direction", "stage", "stance"]


class Side(Frozen):
    """One of the two accounts."""

    article: str
    """Id of the article that the account stands in."""

    title: str | None = None
    """The article's title."""

    outlet: str | None = None
    """Who published it."""

    published: str | None = None
    """When, ISO 8601."""

    speaker: str | None = None
    """Whose account it is within the article; None where the whole article is the account."""


class Difference(Frozen):
    """Where the two accounts of one point do not agree."""

    kind: DifferenceKind
    """`figure`, `date`, `direction` (who asked whom), `stage` (agreed or discussed), `stance`."""

    says: str
    """The difference in a line, such as `$500 million against $1 billion`."""

    a: Span
    """The words of the first account that differ."""

    b: Span
    """The words of the second account that differ."""


class Point(Frozen):
    """One thing that is said: by both accounts, or by one alone."""

    model_config = ConfigDict(
        validate_by_name=True, validate_by_alias=True, serialize_by_alias=True
    )

    in_: Literal["both", "a", "b"] = Field(alias="in")
    """Which account says it; JSON writes `in`."""

    about: tuple[str, ...] = ()
    """What it is about, in words for people, such as `sanctions`."""

    a: Span | None = None
    """Where the first account says it, offsets into its text; None where it does not."""

    b: Span | None = None
    """Where the second account says it; None where it does not."""

    a_quote: str | None = None
    """The first account's words."""

    b_quote: str | None = None
    """The second account's words."""

    a_also: tuple[Span, ...] = ()
    """Where the first account says it again."""

    b_also: tuple[Span, ...] = ()
    """Where the second account says it again."""

    a_also_quotes: tuple[str, ...] = ()
    """The first account's words where it says it again."""

    b_also_quotes: tuple[str, ...] = ()
    """The second account's words where it says it again."""

    differs: tuple[Difference, ...] = ()
    """Where they do not agree about it."""

    weight: float
    """How much the point tells; points are sorted by it."""

    confidence: float
    """Share of such points that are right, 0 to 1."""


class Comparison(Frozen):
    """Two accounts side by side."""

    a: Side
    """The first account."""

    b: Side
    """The second account."""

    points: tuple[Point, ...] = ()
    """What both say, what one alone says, and where they differ, weightiest first."""
