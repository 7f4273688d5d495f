"""Stories as the store holds them: what linking needs of articles, and where each one stands.

Everything here works on article numbers and runs in the transaction of its caller.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select

from dateline.store import changes
from dateline.store.chunks import chunks
from dateline.store.schema import articles, stories, story_articles


class Linkable(NamedTuple):
    """What linking needs of an article."""

    number: int
    current: bool
    id: str
    day: str | None
    title: str | None


LINKABLE = tuple(articles.c[name] for name in Linkable._fields)


def linkables(connection: Connection, numbers: Iterable[int]) -> dict[int, Linkable]:
    """Articles by number."""
    found: dict[int, Linkable] = {}
    for chunk in chunks(numbers):
        rows = connection.execute(select(*LINKABLE).where(articles.c.number.in_(chunk)))
        found |= {row.number: Linkable._make(row) for row in rows}
    return found


def texts(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """The texts of articles by number."""
    found: dict[int, str] = {}
    for chunk in chunks(numbers):
        statement = select(articles.c.number, articles.c.text).where(articles.c.number.in_(chunk))
        found |= {number: text for number, text in connection.execute(statement).all()}
    return found


class Placed(NamedTuple):
    """Where an article stands."""

    core: str
    """Its group before stray articles are absorbed, named by its first article."""

    story: str
    """Its story, named by its first article."""


def placed(connection: Connection, numbers: Iterable[int]) -> dict[int, Placed]:
    """Where articles stand now; those that are in no story are left out."""
    found: dict[int, Placed] = {}
    for chunk in chunks(numbers):
        rows = connection.execute(select(story_articles).where(story_articles.c.article.in_(chunk)))
        found |= {row.article: Placed(row.core, row.story) for row in rows}
    return found


def members(
    connection: Connection, names: Iterable[str], *, by: str = "story"
) -> dict[str, list[int]]:
    """The articles of stories, or of cores, by name."""
    named = story_articles.c[by]
    found: dict[str, list[int]] = {}
    for part in chunks(sorted(set(names))):
        for name, number in connection.execute(
            select(named, story_articles.c.article).where(named.in_(part))
        ):
            found.setdefault(name, []).append(number)
    return found


def place(connection: Connection, where: dict[int, Placed]) -> None:
    """Put articles where they belong, in the place of where they stood."""
    changes.note(connection, where)
    for chunk in chunks(where):
        connection.execute(delete(story_articles).where(story_articles.c.article.in_(chunk)))
        connection.execute(
            insert(story_articles),
            [{"article": n, "core": where[n].core, "story": where[n].story} for n in chunk],
        )


class StoryRow(NamedTuple):
    """What is kept of a story."""

    id: str
    title: str | None
    start: str | None
    end: str | None
    size: int


def write_stories(connection: Connection, rows: Sequence[StoryRow]) -> None:
    """Write the rows of stories."""
    if rows:
        connection.execute(insert(stories), [row._asdict() for row in rows])


def drop_stories(connection: Connection, names: Iterable[str]) -> None:
    """Take the rows of stories away."""
    for part in chunks(sorted(names)):
        connection.execute(delete(stories).where(stories.c.id.in_(part)))
