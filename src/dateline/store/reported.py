"""What some articles report, linked: their stories, what they are copies of, what they tell."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, select

from dateline.store.chunks import chunks
from dateline.store.schema import (
    articles,
    duplicates,
    occurrence_reports,
    occurrences,
    stories,
    story_articles,
)

NAME = func.coalesce(articles.c.given_id, articles.c.id).label("name")


@dataclass(frozen=True)
class Reported:
    """By the ids that the inputs gave."""

    stories: dict[str, str] = field(default_factory=dict)
    """The story of each article."""

    titles: dict[str, str] = field(default_factory=dict)
    """The title of each story that has one."""

    copies: dict[str, str] = field(default_factory=dict)
    """What an article is a copy of."""

    happenings: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    """The happening that an event is a report of, and the day that it began; by article and event,
    such as `a-7/e1`.
    """


def reported(connection: Connection, names: Iterable[str]) -> Reported:
    """What is linked of these articles, superseded revisions left out."""
    found = Reported()
    for chunk in chunks(dict.fromkeys(names)):
        asked = articles.c.given_id.in_(chunk) | articles.c.id.in_(chunk)  # each by its index
        rows = connection.execute(select(articles.c.number, NAME).where(asked, articles.c.current))
        known = {row.number: row.name for row in rows if row.name in chunk}
        _stories(connection, known, found)
        _copies(connection, known, found)
        _happenings(connection, known, found)
    return found


def _stories(connection: Connection, known: dict[int, str], found: Reported) -> None:
    rows = connection.execute(
        select(story_articles.c.article, stories.c.id, stories.c.title)
        .join(stories, stories.c.id == story_articles.c.story)
        .where(story_articles.c.article.in_(known))
    )
    for row in rows:
        found.stories[known[row.article]] = row.id
        if row.title:
            found.titles[row.id] = row.title


def _copies(connection: Connection, known: dict[int, str], found: Reported) -> None:
    rows = connection.execute(
        select(duplicates.c.article, NAME)
        .join(articles, articles.c.number == duplicates.c.of)
        .where(duplicates.c.article.in_(known))
        .order_by(duplicates.c.article, duplicates.c.of)
    )
    for row in rows:
        found.copies[known[row.article]] = row.name


def _happenings(connection: Connection, known: dict[int, str], found: Reported) -> None:
    told = occurrence_reports
    rows = connection.execute(
        select(told.c.article, told.c.event, occurrences.c.id, occurrences.c.start)
        .join(occurrences, occurrences.c.id == told.c.occurrence)
        .where(told.c.article.in_(known))
    )
    for row in rows:
        found.happenings[f"{known[row.article]}/{row.event}"] = row.id, row.start
