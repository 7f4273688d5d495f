"""Copies and stories as the store holds them: the index that finds neighbours, and what came of it.

Everything here works on article numbers and runs in the transaction of its caller.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import (
    JSON,
    Connection,
    Float,
    String,
    TableValuedAlias,
    bindparam,
    cast,
    column,
    delete,
    exists,
    func,
    insert,
    select,
)

from dateline.linking.duplicates import Copy
from dateline.store.chunks import chunks
from dateline.store.schema import (
    articles,
    duplicates,
    likenesses,
    shingles,
    stories,
    story_articles,
    story_changes,
    terms,
)
from dateline.store.writer import now

WINDOW = 7  # days: articles further apart are not of one story


class Linkable(NamedTuple):
    """What linking needs of an article."""

    number: int
    id: str
    day: str | None
    title: str | None
    text: str


LINKABLE = tuple(articles.c[name] for name in Linkable._fields)


def pending(connection: Connection, limit: int) -> list[Linkable]:
    """Articles that are not in a story yet, superseded revisions not counted, oldest first."""
    linked = exists(select(1).where(story_articles.c.article == articles.c.number))
    statement = select(*LINKABLE).where(articles.c.current, ~linked).order_by(articles.c.number)
    return [Linkable._make(row) for row in connection.execute(statement.limit(limit))]


def superseded(connection: Connection) -> list[int]:
    """Articles that are in a story still, though a newer revision stands in their place."""
    return list(
        connection.scalars(
            select(articles.c.number)
            .join(story_articles, story_articles.c.article == articles.c.number)
            .where(~articles.c.current)
        )
    )


def linkables(connection: Connection, numbers: Iterable[int]) -> dict[int, Linkable]:
    """Articles by number."""
    found: dict[int, Linkable] = {}
    for chunk in chunks(numbers):
        rows = connection.execute(select(*LINKABLE).where(articles.c.number.in_(chunk)))
        found |= {row.number: Linkable._make(row) for row in rows}
    return found


def ordinal(day: str | None) -> int:
    """A day as a number, 0 where it is unknown or no day."""
    try:
        return date.fromisoformat(day).toordinal() if day else 0
    except ValueError:
        return 0


# --- copies


def sharing(connection: Connection, sample: list[int]) -> dict[int, int]:
    """How many sampled shingles each article shares with a sample; those with none are left out."""
    counts: dict[int, int] = defaultdict(int)
    for chunk in chunks(sample):
        statement = (
            select(shingles.c.article, func.count())
            .where(shingles.c.hash.in_(chunk))
            .group_by(shingles.c.article)
        )
        for article, count in connection.execute(statement):
            counts[article] += count
    return counts


def sample_sizes(connection: Connection, numbers: Iterable[int]) -> dict[int, int]:
    """How many sampled shingles each article has."""
    found: dict[int, int] = {}
    for chunk in chunks(numbers):
        statement = (
            select(shingles.c.article, func.count())
            .where(shingles.c.article.in_(chunk))
            .group_by(shingles.c.article)
        )
        found |= {article: count for article, count in connection.execute(statement)}
    return found


def add_sample(connection: Connection, number: int, sample: list[int]) -> None:
    """Put an article's sampled shingles into the index."""
    if sample:
        rows = [{"hash": value, "article": number} for value in sample]
        connection.execute(insert(shingles), rows)


def add_copy(connection: Connection, later: int, earlier: int, copy: Copy) -> None:
    """Keep that one article copies another."""
    connection.execute(
        insert(duplicates).values(
            article=later,
            of=earlier,
            kind=copy.kind,
            overlap=copy.overlap,
            passages=[[list(a), list(b)] for a, b in copy.passages],
        )
    )


# --- likeness


def alike(
    connection: Connection, vector: dict[str, float], day: str | None, floor: float
) -> dict[int, float]:
    """Likeness of a vector to each article of its time, those below `floor` left out."""
    if not vector:
        return {}
    asked = _asked(connection, vector)
    at = ordinal(day)
    total = func.sum(terms.c.weight * cast(asked.c.value, Float))
    statement = (
        select(terms.c.article, total)
        .join(asked, asked.c.key == terms.c.term)
        .where(terms.c.day.between(at - WINDOW if at else 0, at + WINDOW if at else 0))
        .group_by(terms.c.article)
        .having(total >= floor)
    )
    return {article: min(1.0, value) for article, value in connection.execute(statement)}


def _asked(connection: Connection, vector: dict[str, float]) -> TableValuedAlias:
    """A vector as a table of key and value, in one parameter: its statement is compiled once."""
    unfold = func.json_each if connection.dialect.name == "sqlite" else func.json_each_text
    given = bindparam("asked", vector, type_=JSON)
    return unfold(given).table_valued(column("key", String), column("value", String))


def add_vector(
    connection: Connection, number: int, vector: dict[str, float], day: str | None
) -> None:
    """Put what an article is about into the index."""
    rows = [
        {"term": term, "day": ordinal(day), "article": number, "weight": weight}
        for term, weight in vector.items()
    ]
    if rows:
        connection.execute(insert(terms), rows)


def add_likenesses(connection: Connection, number: int, found: dict[int, float]) -> None:
    """Keep how alike an article is to others, both ways round."""
    rows = [
        {"a": a, "b": b, "value": value}
        for other, value in found.items()
        for a, b in ((number, other), (other, number))
    ]
    if rows:
        connection.execute(insert(likenesses), rows)


def neighbours(
    connection: Connection, numbers: Iterable[int], floor: float
) -> list[tuple[int, int, float]]:
    """Pairs (one of `numbers`, any article, likeness) at `floor` or above."""
    found: list[tuple[int, int, float]] = []
    for chunk in chunks(numbers):
        statement = select(likenesses.c.a, likenesses.c.b, likenesses.c.value).where(
            likenesses.c.a.in_(chunk), likenesses.c.value >= floor
        )
        found += [(a, b, value) for a, b, value in connection.execute(statement)]
    return found


# --- stories


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
    for chunk in chunks(where):
        connection.execute(delete(story_articles).where(story_articles.c.article.in_(chunk)))
        connection.execute(
            insert(story_articles),
            [{"article": n, "core": where[n].core, "story": where[n].story} for n in chunk],
        )


def write_story(
    connection: Connection,
    name: str,
    *,
    title: str | None,
    days: list[str],
    size: int,
) -> None:
    """Write a story's row anew."""
    drop_story(connection, name)
    connection.execute(
        insert(stories).values(
            id=name,
            title=title,
            start=min(days, default=None),
            end=max(days, default=None),
            size=size,
        )
    )


def drop_story(connection: Connection, name: str) -> None:
    """Take a story's row away."""
    connection.execute(delete(stories).where(stories.c.id == name))


def record_change(connection: Connection, story: str, change: str, other: str) -> None:
    """Keep that a story took another in (`merged`) or that one was `split` off it."""
    connection.execute(
        insert(story_changes).values(at=now(), story=story, change=change, other=other)
    )
