"""Events: who did what to whom, coded in PLOVER."""

from typing import Literal

from dateline.model.record import Record
from dateline.model.spans import Span

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
EventStatus = Literal[
    "occurred", "ongoing", "planned", "called_for", "threatened", "denied", "hypothetical"
]


class Event(Record):
    """One act. `span` is the clause that tells it."""

    type: EventType
    """PLOVER event type, such as `ASSAULT`."""

    mode: str | None = None
    """PLOVER mode, such as `explosives`."""

    context: tuple[str, ...] = ()
    """PLOVER contexts, such as `["military", "territory"]`."""

    actors: tuple[str, ...] = ()
    """Ids of the entities that act; all parties where the act is mutual."""

    recipients: tuple[str, ...] = ()
    """Ids of the entities acted upon."""

    affected: tuple[str, ...] = ()
    """Ids of entities that the act touches without being its recipient."""

    place: str | None = None
    """Id of the place where it happened."""

    start: str | None = None
    """First day, ISO 8601."""

    end: str | None = None
    """Last day, ISO 8601."""

    status: EventStatus
    """Whether it happened, such as `planned`."""

    historical: bool = False
    """True where the event is background, told as history."""

    trigger: Span
    """The words that tell the act, such as those of `taken control`."""

    also: tuple[Span, ...] = ()
    """Other passages of the same article that tell the same act."""

    figures: tuple[str, ...] = ()
    """Ids of the figures in its clause (killed, injured, arrested, ...)."""

    said_by: str | None = None
    """Id of the statement it stands in; None where the article itself asserts it."""
