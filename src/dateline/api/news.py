"""What is new: articles, stories that grow, contested tolls, promises that are late."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from dateline.api.commitments import ShownCommitment, overdue_commitments
from dateline.errors import SettingError
from dateline.model.days import day_of
from dateline.store.desk.articles import count_listed, list_articles, newest_day
from dateline.store.desk.contested import contested
from dateline.store.desk.stories import changed_stories
from dateline.store.rows import Row

PERIOD = 7  # days that are set against the seven before
SHOWN = 12  # rows of each kind: what a front page holds


@dataclass(frozen=True)
class News:
    """What changed in a period and since a moment."""

    start: str | None
    """The first day of the period, None in an empty store."""

    end: str | None
    """Its last day."""

    new: list[Row]
    """The newest articles that were added since the moment."""

    new_count: int
    """How many there are of those in all."""

    stories: list[Row]
    """Stories with articles of the period, the largest first, beside the period before."""

    contested: list[Row]
    """Tolls on which the articles of a story do not agree."""

    overdue: list[ShownCommitment]
    """Commitments that are late on the last day."""


def news(
    connection: Connection,
    *,
    on: date | None = None,
    added_after: str | None = None,
    limit: int = SHOWN,
) -> News:
    """What is new in the period that ends on a day, without one on that of the newest article.

    Raises SettingError for a day that no period fits before.
    """
    end = on or day_of(newest_day(connection))
    new = list_articles(connection, limit=limit, added_after=added_after)
    count = count_listed(connection, added_after=added_after)
    if end is None:
        return News(None, None, new, count, [], [], [])
    if end.toordinal() <= 2 * PERIOD:
        raise SettingError(f"day {end}: it is too early; give one of the days of your articles")
    start = end - timedelta(days=PERIOD - 1)
    before = (start - timedelta(days=PERIOD)).isoformat()
    first, last = start.isoformat(), end.isoformat()
    return News(
        start=first,
        end=last,
        new=new,
        new_count=count,
        stories=changed_stories(connection, before=before, start=first, end=last, limit=limit),
        contested=contested(connection, since=before)[:limit],
        overdue=overdue_commitments(connection, on=last, limit=limit),
    )
