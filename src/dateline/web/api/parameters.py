"""What can be asked of each list; a parameter that is not here is refused."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from dateline.model.event import EventStatus, EventType
from dateline.model.figure import FigureStatus, Measure
from dateline.store.desk.scope import Scope
from dateline.store.filters import Filters

LONGEST = 300  # characters of a name or of words to look for
MOST = 200  # rows of one part

Words = Annotated[
    str, StringConstraints(min_length=1, max_length=LONGEST, pattern=r"^[^\x00-\x1f\x7f]+$")
]
"""Text that a database takes: no control characters, NUL the foremost."""

Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]


def _a_day(value: str) -> str:
    if date.fromisoformat(value).isoformat() != value:
        raise ValueError("give a day as 2025-01-31")
    return value


Day = Annotated[str, AfterValidator(_a_day), Field(json_schema_extra={"format": "date"})]


class Asked(BaseModel):
    """A question: a parameter that it does not have is an error and not passed over."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class PartQuery(Asked):
    """Which part of a list."""

    limit: int = Field(default=50, ge=1, le=MOST)
    """Rows of one part."""

    cursor: Annotated[str, StringConstraints(max_length=600)] | None = None
    """Where the part before ended, as its `next` has it."""


class Narrowing(Asked):
    """Filters that every kind of record has."""

    outlet: Words | None = None
    """Who published it."""

    story: Words | None = None
    """The story that the article is in, by its id."""

    article: Words | None = None
    """One article, by its id or the id that the input gave."""

    since: Day | None = None
    """This day or later."""

    until: Day | None = None
    """This day or earlier."""

    def scope(self) -> Scope:
        """The same filters as the store knows them."""
        return Scope.model_validate(self.model_dump(exclude_none=True))


class EventFilters(Narrowing):
    """What events are narrowed to; the days are the events' own."""

    type: EventType | None = None
    """PLOVER type."""

    mode: Words | None = None
    """PLOVER mode, such as `explosives`."""

    status: EventStatus | Literal["all"] | None = None
    """How real it is; without this, what occurred."""

    country: Country | None = None
    """Where it happened, ISO 3166-1 alpha-3."""

    place: Words | None = None
    """The name of the place."""

    actor: Words | None = None
    """The name of somebody who acts."""

    about: Words | None = None
    """Words that the quote holds."""


class FigureFilters(Narrowing):
    """What figures are narrowed to; the days are the articles'."""

    measure: Measure | None = None
    """What is counted."""

    status: FigureStatus | Literal["all"] | None = None
    """How real it is."""

    country: Country | None = None
    """Where it counts, ISO 3166-1 alpha-3."""

    place: Words | None = None
    """The name of the place."""

    subject: Words | None = None
    """The name of the entity whose figure it is."""

    about: Words | None = None
    """Words that the quote holds."""


class StatementFilters(Narrowing):
    """What statements are narrowed to; the days are the articles'."""

    kind: Literal["speech", "stance", "all"] | None = None
    """Without this, speech."""

    speaker: Words | None = None
    """The name of somebody who says it."""

    about: Words | None = None
    """Words that are said."""


class ArticleQuery(Narrowing, PartQuery):
    """A part of the list of articles."""


class EventQuery(EventFilters, PartQuery):
    """A part of the list of events."""


class FigureQuery(FigureFilters, PartQuery):
    """A part of the list of figures."""


class StatementQuery(StatementFilters, PartQuery):
    """A part of the list of statements."""


class NamedQuery(Narrowing, PartQuery):
    """A part of the list of entities or of places."""

    name: Words | None = None
    """The name as the record has it."""

    country: Country | None = None
    """ISO 3166-1 alpha-3."""


class TollQuery(Narrowing, PartQuery):
    """A part of the list of tolls."""

    measure: Measure | None = None
    """What is counted."""


class TimeQuery(Narrowing, PartQuery):
    """A part of the list of times."""


class NameQuery(PartQuery):
    """A part of the list of actors or places by name."""

    q: Words | None = None
    """A part of the name, upper or lower case."""


class SearchQuery(PartQuery):
    """A search: words, "quoted phrases", -absent ones, all required."""

    q: Words
    """What to look for."""

    order: Literal["best", "newest"] = "best"
    """What stands first."""

    outlet: Words | None = None
    """Who published it, upper or lower case."""

    actor: Words | None = None
    """A part of the name of somebody that the article names."""

    country: Country | None = None
    """A country that somebody or something in the article belongs to."""

    since: Day | None = None
    """Published on this day or later."""

    until: Day | None = None
    """Published on this day or earlier."""

    def filters(self) -> Filters:
        """The same filters as the store knows them."""
        asked = self.model_dump(exclude_none=True, exclude={"q", "order", "limit", "cursor"})
        return Filters.model_validate(asked)
