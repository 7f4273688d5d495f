"""An entity across articles: who it is, and what it said and did over time."""

from typing import Literal

from dateline.model.record import Frozen
from dateline.model.spans import Span


class Identity(Frozen):
    """One person, body, agreement, mission, country or place across articles."""

    id: str
    """Kind, folded name, country, such as `person/william ruto/KEN//`."""

    name: str
    """How most articles write its name in full, such as `William Ruto`."""

    kind: str
    """`person`, `body`, `agreement`, `mission`, `country` or `place`."""

    country: str | None = None
    """The country it acts for or lies in, ISO 3166-1 alpha-3."""

    names: tuple[str, ...] = ()
    """Every name that articles have for it, the commonest first."""

    roles: tuple[str, ...] = ()
    """The heads of its roles, such as `secretary`, the commonest first."""

    articles: int = 0
    """How many articles name it."""


class TimelineEntry(Frozen):
    """Something that an entity said or did, that was done to it, or that happened there."""

    date: str | None = None
    """The day of the act or statement, else the article's, ISO 8601."""

    kind: Literal["statement", "event"]
    """Which kind of record it is."""

    record: str
    """Id of that record in its article, such as `s3`."""

    part: str
    """`speaker`, `actor`, `recipient`, `affected` or `place`."""

    type: str
    """PLOVER type of an event, such as `CONSULT`; a statement's kind, such as `speech`."""

    status: str | None = None
    """Whether an event happened, such as `planned`."""

    quote: str
    """The words."""

    span: Span
    """Where they stand in the article's text."""

    article: str
    """The article, by the id that its input gave, else its own."""

    outlet: str | None = None
    """Who published it."""

    title: str | None = None
    """The article's headline."""

    copies: tuple[str, ...] = ()
    """Other articles that have the very same words of that day."""


class Timeline(Frozen):
    """An identity with its entries, the earliest first."""

    identity: Identity
    """Who or what it is."""

    others: tuple[Identity, ...] = ()
    """Others that the name asked for may mean."""

    entries: tuple[TimelineEntry, ...] = ()
    """What it said and did."""
