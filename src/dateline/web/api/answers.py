"""What the API answers: rows of lists, with the record itself in each."""

from typing import Annotated, Any, Generic, TypeVar

from pydantic import AliasChoices, BaseModel, ConfigDict, Field

from dateline.model import (
    Entity,
    Event,
    Figure,
    Place,
    Reading,
    Review,
    Span,
    Statement,
    Time,
    Toll,
)
from dateline.store.search import Hit


class Answer(BaseModel):
    """Made from a row of the store: what it does not name is left out."""

    model_config = ConfigDict(extra="ignore", frozen=True, use_attribute_docstrings=True)


Item = TypeVar("Item", bound=BaseModel)


class Part(BaseModel, Generic[Item]):
    """One part of a list."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    items: list[Item]
    """The rows."""

    next: str | None
    """The address of the next part; null at the end."""

    total: int | None = None
    """How many rows the whole list has; null where nobody counts them."""


class ArticleRow(Answer):
    """An article in a list."""

    article: str
    """What it goes by: the id that the input gave, else its own."""
    title: str | None
    outlet: str | None
    outlet_country: str | None
    language: str | None
    day: str | None
    published: str | None
    added: str
    """When it was kept, UTC."""
    unread: str | None
    """Why nothing was read of it, where nothing was."""
    story: str | None


class Cited(Answer):
    """Where a record stands."""

    article: str
    title: str | None
    outlet: str | None
    day: str | None
    """The day that the article is of."""
    quote: str | None
    """The words that the record rests on."""


Names = Annotated[list[str], Field(validation_alias=AliasChoices("said_by_names", "said_by"))]


class EventRow(Cited):
    """An event, its parties by name."""

    actors: list[str]
    recipients: list[str]
    place: str | None
    country: str | None
    said_by: Names
    record: Event
    review: Review | None
    """What people decided on it."""
    occurrence: str | None
    """The happening that it is a report of; null before the article is linked."""
    reports: int
    """How many reports tell that happening, this one among them."""


class EventPart(Part[EventRow]):
    """One part of the list of events, each row one article's report of it."""

    occurrences: int
    """How many happenings the whole list comes to; `total` is how many reports tell them."""


class FigureRow(Cited):
    """A figure, its subject and its source by name."""

    subject: str | None
    place: str | None
    said_by: Names
    record: Figure
    review: Review | None
    """What people decided on it."""


class StatementRow(Cited):
    """A statement, its speakers by name."""

    speakers: list[str]
    record: Statement
    review: Review | None
    """What people decided on it."""


class EntityRow(Cited):
    """An entity of an article."""

    record: Entity


class PlaceRow(Cited):
    """A place of an article."""

    record: Place


class TimeRow(Cited):
    """A time of an article."""

    record: Time


class TollRow(Cited):
    """A toll of an article."""

    record: Toll


class StoryRow(Answer):
    """A story in a list."""

    id: str
    title: str | None
    start: str | None
    end: str | None
    size: int
    """How many articles it has."""
    outlets: int | None = None
    """How many outlets tell it."""
    happenings: int | None = None
    """How many happenings occurred in it or go on, each counted once; null where nobody counts."""
    reports: int | None = None
    """How many reports tell them."""


class ArticleAnswer(Answer):
    """One article whole."""

    reading: Reading
    story: StoryRow | None


class Facet(Answer):
    """One value that a list can be narrowed to."""

    value: str
    name: str
    count: int


class EventFacet(Facet):
    """One value that events can be narrowed to; `count` is how many happenings have it."""

    reports: int
    """In how many reports they are told."""


class Counted(Answer):
    """Something with how many there are of it."""

    name: str | None
    count: int


class DayCount(Answer):
    """A day with how many happenings began on it."""

    day: str
    count: int
    reports: int
    """In how many reports they are told."""


class Point(Answer):
    """A place on the map with how many happenings there were."""

    name: str
    latitude: float
    longitude: float
    count: int
    reports: int
    """In how many reports they are told."""


class CountryCount(Answer):
    """A country with how many happenings there were in it."""

    count: int
    reports: int
    """In how many reports they are told."""


class World(Answer):
    """Happenings by country and by place."""

    countries: dict[str, CountryCount]
    points: list[Point]


class Claim(Answer):
    """One article's toll, with who says so."""

    article: str
    outlet: str | None
    day: str | None
    measure: str
    low: float | None
    high: float | None
    quote: str | None
    said_by: Names


class Contested(Answer):
    """A toll on which the articles of a story do not agree."""

    story: str
    title: str | None
    measure: str
    claims: list[Claim]


class StoryAnswer(Answer):
    """One story: who tells it and who does not, and its tolls."""

    story: StoryRow
    articles: list[ArticleRow]
    coverage: dict[str, list[Counted]]
    tolls: list[Claim]
    contested: list[str]
    """The measures on which the tolls differ."""


class NameRow(Answer):
    """A name with how many articles have it."""

    name: str
    country: str | None
    articles: int


class Actor(Answer):
    """What the articles call an actor, and whom it meets in records."""

    name: str
    articles: int
    kind: list[Counted]
    country: list[Counted]
    sector: list[Counted]
    role: list[Counted]
    beside: list[Counted]


class PlaceAnswer(Answer):
    """A place by name."""

    name: str
    country: str | None
    admin1: str | None
    latitude: float | None
    longitude: float | None
    geonames_id: int | None


class CopyRow(Answer):
    """An article that is a copy of an earlier one."""

    article: str
    of: str
    kind: str
    overlap: float
    """The share of the smaller text that both have."""
    passages: list[tuple[Span, Span]]
    """The stretches that both have: in the later article, in the earlier one."""


class Found(Part[Hit]):
    """What a search found."""


def counted(pairs: Any) -> list[Counted]:
    """Pairs of a name and a count as answers."""
    return [Counted(name=name, count=count) for name, count in pairs]
