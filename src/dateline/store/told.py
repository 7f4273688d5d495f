"""Stories read back whole: their articles, who tells them, and how they came to be."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, Engine, func, select

from dateline.model import Story, StoryChange, Teller
from dateline.store.chunks import chunks
from dateline.store.desk.occurrences import happened_in
from dateline.store.rows import Row
from dateline.store.schema import articles, stories, story_articles, story_changes

NAME = func.coalesce(articles.c.given_id, articles.c.id).label("name")


def list_told(
    engine: Engine,
    *,
    story: str | None = None,
    since: str | None = None,
    until: str | None = None,
    least: int = 1,
    limit: int = 50,
) -> list[Story]:
    """Stories of at least so many articles, the newest first; one alone by its id or that of an
    article in it.
    """
    statement = select(stories).where(stories.c.size >= least)
    if since:
        statement = statement.where(stories.c.end >= since)
    if until:
        statement = statement.where(stories.c.start <= until)
    if story:
        holding = (
            select(story_articles.c.story)
            .join(articles, articles.c.number == story_articles.c.article)
            .where((articles.c.id == story) | (articles.c.given_id == story))
        )
        statement = statement.where(stories.c.id.in_(holding))
    statement = statement.order_by(stories.c.end.desc(), stories.c.size.desc(), stories.c.id)
    with engine.connect() as connection:
        found = [dict(row) for row in connection.execute(statement.limit(limit)).mappings()]
        return _whole(connection, found)


def _whole(connection: Connection, found: Sequence[Row]) -> list[Story]:
    names = [row["id"] for row in found]
    told = _articles(connection, names)
    changes = _changes(connection, names)
    counts = happened_in(connection, names)
    return [
        Story(
            id=row["id"],
            title=row["title"],
            start=row["start"],
            end=row["end"],
            articles=tuple(article["name"] for article in told[row["id"]]),
            tellers=_tellers(told[row["id"]]),
            happenings=counts.get(row["id"], (0, 0))[0],
            reports=counts.get(row["id"], (0, 0))[1],
            changes=tuple(changes[row["id"]]),
        )
        for row in found
    ]


def _articles(connection: Connection, names: Sequence[str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for part in chunks(names):
        statement = (
            select(
                story_articles.c.story,
                NAME,
                *articles.c["outlet", "outlet_country", "language"],
            )
            .join(articles, articles.c.number == story_articles.c.article)
            .where(story_articles.c.story.in_(part))
            .order_by(articles.c.day, articles.c.id)
        )
        for row in connection.execute(statement).mappings():
            found[row["story"]].append(dict(row))
    return found


def _tellers(told: Sequence[Row]) -> tuple[Teller, ...]:
    counts = Counter((row["outlet"], row["outlet_country"], row["language"]) for row in told)
    return tuple(
        Teller(outlet=outlet, country=country, language=language, articles=count)
        for (outlet, country, language), count in counts.most_common()
    )


def _changes(connection: Connection, names: Sequence[str]) -> dict[str, list[StoryChange]]:
    found: dict[str, list[StoryChange]] = defaultdict(list)
    for part in chunks(names):
        statement = select(story_changes).where(story_changes.c.story.in_(part))
        for row in connection.execute(statement.order_by(story_changes.c.number)):
            found[row.story].append(StoryChange(at=row.at, change=row.change, other=row.other))
    return found
