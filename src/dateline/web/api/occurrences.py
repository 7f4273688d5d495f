"""Occurrences: what happened, each happening once with every report of it."""

from typing import Annotated, Literal

from fastapi import Query, Request

from dateline.model import Occurrence
from dateline.model.event import EventStatus, EventType
from dateline.store.counted import Happened
from dateline.web.api.answers import Answer, Part
from dateline.web.api.lists import part
from dateline.web.api.parameters import Country, Day, PartQuery, Words
from dateline.web.api.routing import resource

router = resource("occurrences")


class OccurrenceQuery(PartQuery):
    """A part of the list of occurrences."""

    type: EventType | None = None
    """PLOVER type."""

    mode: Words | None = None
    """PLOVER mode, such as `explosives`."""

    status: EventStatus | Literal["all"] = "occurred"
    """How real it is."""

    country: Country | None = None
    """Where it happened, ISO 3166-1 alpha-3."""

    place: Words | None = None
    """A part of the name of the place."""

    actor: Words | None = None
    """A part of the name of somebody who acts."""

    story: Words | None = None
    """One story, by its id or that of an article in it."""

    since: Day | None = None
    """Began on this day or later; where no day is told, reported then."""

    until: Day | None = None
    """Began on this day or earlier; where no day is told, reported then."""

    def happened(self) -> Happened:
        """The same filters as the store knows them."""
        return Happened.model_validate(self.model_dump(exclude={"limit", "cursor"}))


Narrowed = Annotated[OccurrenceQuery, Query()]


class OccurrenceRow(Answer):
    """An occurrence, its reports by article."""

    record: Occurrence


@router.get("/occurrences")
def list_occurrences(request: Request, asked: Narrowed) -> Part[OccurrenceRow]:
    """Occurrences, the newest first; without a status, what occurred."""
    return part(request, "occurrences", OccurrenceRow, asked, asked=asked.happened())
