"""Occurrences: one happening in the world, with every article's report of it."""

from dateline.model.event import EventStatus, EventType
from dateline.model.figure import Bound, Measure, Value
from dateline.model.record import Frozen
from dateline.model.spans import Span


class Party(Frozen):
    """Somebody who takes part in an occurrence, by the name that most reports use."""

    name: str
    """The name, such as `Kenya`."""

    kind: str | None = None
    """What it is, such as `country`."""

    country: str | None = None
    """The country it acts for or lies in, ISO 3166-1 alpha-3, such as `KEN`."""

    sector: str | None = None
    """PLOVER's primary actor sector, such as `GOV`."""


class Where(Frozen):
    """Where an occurrence happened: the closest place that a report gives."""

    name: str
    """The place's usual name, such as `Port-au-Prince`."""

    country: str | None = None
    """ISO 3166-1 alpha-3, such as `HTI`."""

    admin1: str | None = None
    """Name of the first-order unit, such as `Ouest`."""

    latitude: float | None = None
    """Degrees north, such as `18.54`."""

    longitude: float | None = None
    """Degrees east, such as `-72.34`."""


class Report(Frozen):
    """One article's telling of an occurrence."""

    article: str
    """The id that the input gave, else the article's."""

    event: str
    """Id of the event in that article, such as `v3`."""

    type: EventType
    """PLOVER event type, such as `ASSAULT`."""

    status: EventStatus
    """Whether the report says that it happened, such as `planned`."""

    trigger: Span | None
    """The words that tell the act, as offsets in the text that the input gave (in the article's
    text where it gave HTML); None where they do not stand there word for word."""

    outlet: str | None = None
    """Who published it."""

    day: str | None = None
    """When it was published, ISO 8601."""

    said_by: tuple[str, ...] = ()
    """Who says so in the article, by name; empty where the article itself does."""

    quote: str
    """The clause that tells it."""


class Claim(Frozen):
    """One report's figure for an occurrence."""

    value: Value
    """How many, as a range."""

    bound: Bound = "exact"
    """How the words bound it, such as `at_least`."""

    article: str
    """The id that the input gave, else the article's."""

    figure: str
    """Id of the figure in that article, such as `f2`."""

    said_by: tuple[str, ...] = ()
    """Who says so, by name; empty where the article itself does."""

    quote: str
    """The figure's words."""


class Tally(Frozen):
    """How many, of one measure, over all reports of an occurrence."""

    measure: Measure
    """What is counted, such as `killed`."""

    value: Value
    """The least and the most that any report gives."""

    claims: tuple[Claim, ...]
    """Every figure with who says it, the first report's first."""


class Occurrence(Frozen):
    """One happening, counted once however many articles report it."""

    id: str
    """That of its first report: article and event, such as `a-3f9c0d2b7e61:v3`."""

    story: str
    """Id of the story that its first report is part of; later ones may tell it too."""

    type: EventType
    """PLOVER event type of most reports, such as `ASSAULT`."""

    mode: str | None = None
    """PLOVER mode of most reports that give one, such as `explosives`."""

    status: EventStatus
    """The firmest that a report gives: `occurred` where one says that it happened."""

    actors: tuple[Party, ...] = ()
    """Who acts, those of most reports first."""

    recipients: tuple[Party, ...] = ()
    """Who is acted upon, those of most reports first."""

    affected: tuple[Party, ...] = ()
    """Who is touched by it without being its recipient."""

    place: Where | None = None
    """Where it happened; None where no report says."""

    start: str | None = None
    """First day that it may have happened, ISO 8601."""

    end: str | None = None
    """Last day that it may have happened, ISO 8601."""

    first_reported: str | None = None
    """When its first report was published, ISO 8601 as the page gives it."""

    reports: tuple[Report, ...]
    """Every telling of it, the first first."""

    outlets: tuple[str, ...] = ()
    """Who published it."""

    sources: tuple[str, ...] = ()
    """Who says so in the articles, by name, those of most reports first."""

    figures: tuple[Tally, ...] = ()
    """How many, with who says which."""
