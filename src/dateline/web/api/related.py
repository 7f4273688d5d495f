"""What a reader of one article should see next, and what an entity said and did over time."""

from typing import Annotated, Literal

from fastapi import Query, Request
from pydantic import Field

from dateline.api.identities import timeline_of
from dateline.api.lists import cursor_of, position_of
from dateline.api.related import related_in
from dateline.linking.timelines import PARTS, line_of
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
    return related_in(desk_of(request).engine, asked.article, limit=asked.limit)


@router.get("/timeline")
def get_timeline(request: Request, asked: Annotated[TimelineQuery, Query()]) -> TimelinePart:
    """What somebody said and did, and what was done to them; for a place what happened there."""
    narrowed = asked.model_dump(exclude={"limit", "cursor", "name"})
    with desk_of(request).connect() as connection:
        found = timeline_of(connection, asked.name, **narrowed)
    left = found.entries
    if asked.cursor is not None:
        last = _line(position_of(asked.cursor))
        left = tuple(entry for entry in left if line_of(entry) > last)
    shown = left[: asked.limit]
    cursor = cursor_of(_position(shown[-1])) if len(left) > len(shown) else None
    return TimelinePart(
        items=list(shown),
        next=next_address(request, cursor),
        total=len(found.entries),
        identity=found.identity,
        others=list(found.others),
    )


def _position(entry: TimelineEntry) -> Position:
    """Where an entry stands among the others, as a cursor holds it."""
    day, article, start, part = line_of(entry)
    return Position(day, start * len(PARTS) + part, article)


def _line(position: Position) -> tuple[str, str, int, int]:
    return position.day or "", position.id, *divmod(position.number, len(PARTS))
