"""The articles that something links with one: a happening, a story, a name in common."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from dateline.linking.related import Near
from dateline.store.chunks import chunks
from dateline.store.desk.scope import NAME
from dateline.store.linking.tables import entity_keys, key_facts
from dateline.store.schema import articles, duplicates, occurrence_reports, story_articles

MOST = 400  # articles looked at for one name or story, the latest: a reader sees ten


def identities_in(connection: Connection, number: int) -> dict[str, str]:
    """The key of each named entity of an article, by the entity's id."""
    rows = connection.execute(select(entity_keys).where(entity_keys.c.article == number))
    return {row.entity: row.key for row in rows}


def articles_naming(connection: Connection, keys: Iterable[str]) -> dict[str, int]:
    """How many articles name each key."""
    found: dict[str, int] = {}
    for part in chunks(sorted(set(keys))):
        statement = select(key_facts.c.key, key_facts.c.count.label("number"))
        rows = connection.execute(
            statement.where(key_facts.c.key.in_(part), key_facts.c.fact == "article")
        )
        found |= {row.key: row.number for row in rows}
    return found


def count_all(connection: Connection) -> int:
    """About how many articles the store holds; the same effort however many there are."""
    return connection.scalar(select(func.max(articles.c.number))) or 0


def company(connection: Connection, number: int) -> list[list[object]]:
    """The story and the happenings of an article, each with how many articles are in it and a sum
    of their numbers: it changes when one comes or goes.
    """
    found: list[list[object]] = []
    for table, group in ((story_articles, "story"), (occurrence_reports, "occurrence")):
        own = select(table.c[group]).where(table.c.article == number)
        statement = (
            select(table.c[group], func.count(), func.sum(table.c.article))
            .where(table.c[group].in_(own))
            .group_by(table.c[group])
            .order_by(table.c[group])
        )
        found += [[name, many, int(total)] for name, many, total in connection.execute(statement)]
    return found


def near(
    connection: Connection, number: int, identities: Mapping[str, Sequence[str]]
) -> dict[int, Near]:
    """Every article linked with one, by number; `identities` are the keys of what it names. Copies
    of it are left out, and so is the article itself.
    """
    happening = _with(connection, number, occurrence_reports, "occurrence")
    story = _with(connection, number, story_articles, "story")
    naming: dict[int, set[str]] = {}
    for identity, keys in identities.items():
        for other in _naming(connection, keys):
            naming.setdefault(other, set()).add(identity)
    left_out = _copies(connection, number) | {number}
    return {
        other: Near(other in happening, other in story, frozenset(naming.get(other, ())))
        for other in (happening | story | naming.keys()) - left_out
    }


def _with(connection: Connection, number: int, table: Any, group: str) -> set[int]:
    """Articles of the same groups of a table."""
    own = select(table.c[group]).where(table.c.article == number)
    statement = (
        select(table.c.article)
        .where(table.c[group].in_(own))
        .order_by(table.c.article.desc())
        .limit(MOST)
    )
    return set(connection.scalars(statement))


def _naming(connection: Connection, keys: Sequence[str]) -> list[int]:
    statement = (
        select(entity_keys.c.article)
        .join(articles, articles.c.number == entity_keys.c.article)
        .where(entity_keys.c.key.in_(keys), articles.c.current)
        .order_by(entity_keys.c.article.desc())
        .limit(MOST)
    )
    return list(connection.scalars(statement))


def _copies(connection: Connection, number: int) -> set[int]:
    later = select(duplicates.c.article).where(duplicates.c.of == number)
    earlier = select(duplicates.c.of).where(duplicates.c.article == number)
    return {*connection.scalars(later), *connection.scalars(earlier)}


def heads(connection: Connection, numbers: Iterable[int]) -> dict[int, Any]:
    """Id, title, outlet and day of articles by number."""
    found: dict[int, Any] = {}
    for part in chunks(numbers):
        statement = select(
            articles.c.number, NAME.label("name"), articles.c.title, articles.c.outlet,
            articles.c.day,
        ).where(articles.c.number.in_(part), articles.c.current)  # fmt: skip
        found |= {row.number: row for row in connection.execute(statement)}
    return found
