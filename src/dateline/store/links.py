"""Copies and stories as the store holds them: the index that finds neighbours, and what came of it.

Everything here works on article numbers and runs in the transaction of its caller. Rows of numbers
go to the database as one JSON value and are unfolded there, which costs a tenth of the time.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import (
    JSON,
    BigInteger,
    ColumnElement,
    Connection,
    Float,
    Integer,
    Numeric,
    Select,
    String,
    bindparam,
    cast,
    column,
    delete,
    exists,
    func,
    insert,
    literal_column,
    select,
)

from dateline.linking.duplicates import Copy
from dateline.store import changes
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
DIGITS = 6  # of a likeness: fewer than a sum's order of adding can change


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
        found |= {number: text for number, text in connection.execute(statement)}
    return found


def ordinal(day: str | None) -> int:
    """A day as a number, 0 where it is unknown or no day."""
    try:
        return date.fromisoformat(day).toordinal() if day else 0
    except ValueError:
        return 0


def _unfolded(
    connection: Connection, rows: Sequence[Sequence[object]], *types: Any
) -> Select[tuple[Any, ...]]:
    """Rows given from here as a query whose columns have these types."""
    sqlite = connection.dialect.name == "sqlite"
    unfold = func.json_each if sqlite else func.json_array_elements
    given = unfold(bindparam("given", rows, type_=JSON, unique=True)).table_valued(
        column("value", JSON)
    )
    cells = (
        cast(given.c.value.op("->>")(literal_column(str(place))), kind)
        for place, kind in enumerate(types)
    )
    return select(*cells)


def _numbers(connection: Connection, numbers: Iterable[int]) -> Select[tuple[Any, ...]]:
    """Article numbers given from here as a query."""
    return _unfolded(connection, [[number] for number in numbers], Integer)


# --- copies


def add_samples(connection: Connection, samples: dict[int, list[int]]) -> None:
    """Put the sampled shingles of articles into the index."""
    rows = [[value, number] for number, sample in samples.items() for value in sample]
    if rows:
        given = _unfolded(connection, rows, BigInteger, Integer)
        connection.execute(insert(shingles).from_select(["hash", "article"], given))


def sharing(connection: Connection, numbers: Collection[int]) -> list[tuple[int, int, int]]:
    """How many sampled shingles each of these articles shares with each other article."""
    mine, other = shingles.alias("mine"), shingles.alias("other")
    statement = (
        select(mine.c.article, other.c.article, func.count())
        .join(other, other.c.hash == mine.c.hash)
        .where(mine.c.article.in_(_numbers(connection, numbers)))
        .where(other.c.article != mine.c.article)
        .group_by(mine.c.article, other.c.article)
    )
    return [(a, b, count) for a, b, count in connection.execute(statement)]


def sample_sizes(connection: Connection, numbers: Iterable[int]) -> dict[int, int]:
    """How many sampled shingles each article has."""
    statement = (
        select(shingles.c.article, func.count())
        .where(shingles.c.article.in_(_numbers(connection, numbers)))
        .group_by(shingles.c.article)
    )
    return {article: count for article, count in connection.execute(statement)}


def add_copies(connection: Connection, found: Sequence[tuple[int, int, Copy]]) -> None:
    """Keep which later article copies which earlier one."""
    rows = [
        {
            "article": later,
            "of": earlier,
            "kind": copy.kind,
            "overlap": copy.overlap,
            "passages": [[list(a), list(b)] for a, b in copy.passages],
        }
        for later, earlier, copy in found
    ]
    if rows:
        connection.execute(insert(duplicates), rows)


# --- likeness


def add_vectors(
    connection: Connection, vectors: Iterable[tuple[int, str | None, dict[str, float]]]
) -> None:
    """Put what articles are about into the index: number, day and weighted terms of each."""
    rows = [
        [term, ordinal(day), number, weight]
        for number, day, vector in vectors
        for term, weight in vector.items()
    ]
    if rows:
        given = _unfolded(connection, rows, String, Integer, Integer, Float)
        names = ["term", "day", "article", "weight"]
        connection.execute(insert(terms).from_select(names, given))


def add_likenesses(connection: Connection, numbers: Collection[int], floor: float) -> None:
    """Keep how alike these articles are to each one of their time, both ways round.

    Likenesses below `floor` are left out.
    """
    mine, other = terms.alias("mine"), terms.alias("other")
    value = _likeness(func.sum(mine.c.weight * other.c.weight))
    found = (
        select(mine.c.article, other.c.article, value)
        .join(other, other.c.term == mine.c.term)
        .where(mine.c.article.in_(_numbers(connection, numbers)))
        .where(other.c.day.between(mine.c.day - WINDOW, mine.c.day + WINDOW))
        .where(other.c.article != mine.c.article)
        .group_by(mine.c.article, other.c.article)
        .having(value >= floor)
    )
    connection.execute(insert(likenesses).from_select(["a", "b", "value"], found))
    back = likenesses.alias("back")
    known = exists(
        select(1)
        .where(back.c.a == likenesses.c.b, back.c.b == likenesses.c.a)
        .correlate(likenesses)
    )
    reverse = select(likenesses.c.b, likenesses.c.a, likenesses.c.value).where(
        likenesses.c.a.in_(_numbers(connection, numbers)), ~known
    )
    connection.execute(insert(likenesses).from_select(["a", "b", "value"], reverse))


def _likeness(total: ColumnElement[Any]) -> ColumnElement[Any]:
    return cast(func.round(cast(total, Numeric), DIGITS), Float)


def neighbours(
    connection: Connection,
    numbers: Collection[int],
    floor: float,
    *,
    among: Collection[int] | None = None,
) -> list[tuple[int, int, float]]:
    """Pairs (one of `numbers`, another article, likeness) at `floor` or above; the other one is any
    article, or one of `among`.
    """
    if not numbers:
        return []
    statement = select(likenesses.c.a, likenesses.c.b, likenesses.c.value).where(
        likenesses.c.a.in_(_numbers(connection, numbers)), likenesses.c.value >= floor
    )
    if among is not None:
        # a sum, so that no database looks up every pair of the two lists in the index
        statement = statement.where((likenesses.c.b + 0).in_(_numbers(connection, among)))
    return [(a, b, value) for a, b, value in connection.execute(statement)]


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


def record_change(connection: Connection, story: str, change: str, other: str) -> None:
    """Keep that a story took another in (`merged`) or that one was `split` off it."""
    connection.execute(
        insert(story_changes).values(at=now(), story=story, change=change, other=other)
    )
