"""Commitments: what was promised or is needed, what there is, and what is late."""

from typing import Annotated

from fastapi import Query, Request
from pydantic import Field

from dateline.api.commitments import overdue_commitments
from dateline.model import Commitment, CommitmentClaim
from dateline.web.api.answers import Answer, Part
from dateline.web.api.lists import part
from dateline.web.api.parameters import MOST, Asked, Day, PartQuery, Words
from dateline.web.api.routing import resource
from dateline.web.desk import desk_of

router = resource("commitments")


class CommitmentQuery(PartQuery):
    """A part of the list of commitments."""

    subject: Words | None = None
    """Who promised, by the whole name, upper or lower case."""

    mission: Words | None = None
    """What it was promised for, by the whole name, upper or lower case."""

    place: Words | None = None
    """Where, by the whole name, upper or lower case."""


class OverdueQuery(Asked):
    """Which promises are late."""

    on: Day | None = None
    """The day on which they are; without it the day of the newest article."""

    limit: int = Field(default=50, ge=1, le=MOST)
    """How many at most."""


Narrowed = Annotated[CommitmentQuery, Query()]


class CommitmentRow(Answer):
    """A commitment with every claim on it."""

    record: Commitment


class OverdueRow(CommitmentRow):
    """A commitment that is late."""

    overdue: list[CommitmentClaim]
    """The promises in it whose day has passed and which are not kept."""


@router.get("/commitments")
def list_commitments(request: Request, asked: Narrowed) -> Part[CommitmentRow]:
    """Commitments, the one with the latest figure first."""
    named = asked.model_dump(exclude={"limit", "cursor"})
    return part(request, "commitments", CommitmentRow, asked, **named)


@router.get("/commitments/overdue")
def list_overdue(request: Request, asked: Annotated[OverdueQuery, Query()]) -> list[OverdueRow]:
    """Commitments of which a promise is late, the latest day first."""
    with desk_of(request).connect() as connection:
        found = overdue_commitments(connection, on=asked.on, limit=asked.limit)
    return [OverdueRow(record=one.commitment, overdue=list(one.overdue)) for one in found]
