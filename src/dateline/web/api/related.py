"""What a reader of one article should see next, and what an entity said and did over time."""

from typing import Annotated, Literal

from fastapi import Query, Request
from pydantic import Field

from dateline.api.identities import timeline_of
from dateline.api.lists import cursor_of, position_of
from dateline.api.related import related_to
from dateline.model import Identity, Related, TimelineEntry
from dateline.store.desk.position import Position
from dateline.web.api.answers import Part
from dateline.web.api.parameters import Asked, Country, Day, PartQuery, Words
from dateline.web.api.routing import next_address, resource
from dateline.web.desk import desk_of

router = resource("related")


class RelatedQuery(Asked):
    """The article that was read."""

    article: Words
    """Its id, or the id that the input gave."""

    limit: int = Field(default=20, ge=1, le=100)
    """How many at most."""


class TimelineQuery(PartQuery):
    """A part of somebody's timeline."""

    name: Words
    """A name, or the id of an identity."""

    kind: Literal["person", "body", "agreement", "mission", "country", "place"] | None = None
    """What it is, where the name may mean several."""

    country: Country | None = None
    """Whose it is, where the name may mean several, ISO 3166-1 alpha-3."""

    there: bool = False
    """Whether what happened in a country is in its timeline; what happened at a place always is."""

    since: Day | None = None
    """This day or later."""

    until: Day | None = None
    """This day or earlier."""


class TimelinePart(Part[TimelineEntry]):
    """A part of a timeline, the earliest entry first."""

    identity: Identity
    """Who or what it is."""

    others: list[Identity]
    """Others that the name may mean."""


@router.get("/related")
def list_related(request: Request, asked: Annotated[RelatedQuery, Query()]) -> list[Related]:
    """The articles to read after one, the nearest first, each with why; its copies are left out."""
    with desk_of(request).connect() as connection:
        return related_to(connection, asked.article, limit=asked.limit)


@router.get("/timeline")
def get_timeline(request: Request, asked: Annotated[TimelineQuery, Query()]) -> TimelinePart:
    """What somebody said and did, and what was done to them; for a place what happened there."""
    start = position_of(asked.cursor).number if asked.cursor else 0
    narrowed = asked.model_dump(exclude={"limit", "cursor", "name"})
    with desk_of(request).connect() as connection:
        found = timeline_of(connection, asked.name, **narrowed)
    end, total = start + asked.limit, len(found.entries)
    cursor = cursor_of(Position(None, end)) if end < total else None
    return TimelinePart(
        items=list(found.entries[start:end]),
        next=next_address(request, cursor),
        total=total,
        identity=found.identity,
        others=list(found.others),
    )
