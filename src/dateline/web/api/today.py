"""Today: what is new, which stories grow, what is contested, what is late."""

from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import Query, Request
from pydantic import AfterValidator, Field

from dateline.api.news import SHOWN, news
from dateline.web.api.answers import Answer, ArticleRow, Contested, StoryRow
from dateline.web.api.commitments import OverdueRow
from dateline.web.api.parameters import Asked, Day
from dateline.web.api.routing import resource
from dateline.web.desk import desk_of

router = resource("today")


def _moment(value: str) -> str:
    try:
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is not None:
            return moment.astimezone(UTC).isoformat(timespec="seconds")
    except OverflowError:
        pass
    raise ValueError("give a day and an hour with its zone, such as 2025-01-31T08:00:00Z")


Moment = Annotated[str, AfterValidator(_moment), Field(json_schema_extra={"format": "date-time"})]


class TodayQuery(Asked):
    """Which days, and since when an article is new."""

    on: Day | None = None
    """The last day of the period of seven; without it that of the newest article."""

    seen: Moment | None = None
    """When you last looked; articles added since are new. Without it, all are."""

    limit: int = Field(default=SHOWN, ge=1, le=50)
    """Rows of each kind at most."""


class Change(StoryRow):
    """A story with how many articles it has in one period and in the one before."""

    recent: int
    earlier: int


class Today(Answer):
    """What changed in a period and since you last looked."""

    start: str | None
    """The first day of the period; null in an empty store."""
    end: str | None
    new: list[ArticleRow]
    """The newest articles added since."""
    new_count: int
    """How many there are of those in all."""
    stories: list[Change]
    """Those with articles of the period, the largest first."""
    contested: list[Contested]
    overdue: list[OverdueRow]
    """Commitments that are late on the last day."""


@router.get("/today")
def get_today(request: Request, asked: Annotated[TodayQuery, Query()]) -> Today:
    """The front page: what changed in the last days that the store has."""
    on = date.fromisoformat(asked.on) if asked.on else None
    with desk_of(request).connect() as connection:
        found = news(connection, on=on, added_after=asked.seen, limit=asked.limit)
    late = [OverdueRow(record=one.commitment, overdue=list(one.overdue)) for one in found.overdue]
    return Today.model_validate({**vars(found), "overdue": late})
