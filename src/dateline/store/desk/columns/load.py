"""Reading rows of the store into columns."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

import numpy as np
from sqlalchemy import Connection, FromClause, Select, and_, func, select

from dateline.store.chunks import chunks
from dateline.store.desk.columns.table import Articles, Codes, Ints, Table
from dateline.store.schema import (
    articles,
    entities,
    events,
    figures,
    occurrence_reports,
    participants,
    places,
    statements,
    story_articles,
)
from dateline.store.taking_part import WHO_TAKES_PART

NOTHING = np.empty(0, dtype=np.int32)
FETCH = 20_000  # rows at a time: enough to make the loop cheap, few enough to stay small
OF_ARTICLES = ("day", "outlet", "story")
SHARED = {"actor": "name", "recipient": "name", "affected": "name", "speaker": "name"} | {
    "subject": "name"
}
"""Columns whose values are those of another one."""

PARTS = {
    "events": ("actor", "recipient", "affected"),
    "statements": ("speaker",),
}
"""Who takes part in which kind of record."""


class Encoder:
    """The codes of every column."""

    def __init__(self) -> None:
        self.codes: dict[str, Codes] = defaultdict(Codes, {"id": Codes(key=by_length)})

    def __getitem__(self, column: str) -> Codes:
        return self.codes[SHARED.get(column, column)]


def by_length(id_: str | None) -> tuple[int, str]:
    """What ids of records are ordered by: e2 comes before e10."""
    return len(id_ or ""), id_ or ""


def _placed(table: Any) -> FromClause:
    joined: FromClause = table.outerjoin(
        places, and_(places.c.article == table.c.article, places.c.id == table.c.place)
    )
    return joined


def _statements() -> dict[str, Select[Any]]:
    """For each kind of record what gives its rows: the article's number, then the columns."""
    told = _placed(events).outerjoin(
        occurrence_reports,
        and_(
            occurrence_reports.c.article == events.c.article,
            occurrence_reports.c.event == events.c.id,
        ),
    )
    counted = _placed(figures).outerjoin(
        entities,
        and_(entities.c.article == figures.c.article, entities.c.id == figures.c.subject),
    )
    return {
        "events": select(
            *events.c["article", "id", "type", "mode", "status", "country", "start"],
            places.c.name.label("place"),
            places.c.latitude,
            places.c.longitude,
            occurrence_reports.c.occurrence,
        ).select_from(told),
        "statements": select(*statements.c["article", "id", "kind"]),
        "figures": select(
            *figures.c["article", "id", "measure", "status"],
            places.c.name.label("place"),
            places.c.country,
            entities.c.name.label("subject"),
        ).select_from(counted),
        "entities": select(*entities.c["article", "name", "kind", "country", "sector", "role"]),
        "places": select(*places.c["article", "name", "country"]),
    }


def load(
    connection: Connection,
    encoder: Encoder,
    held: Articles,
    numbers: Collection[int] | None = None,
) -> dict[str, Table]:
    """The tables of every kind, of all articles or of these; `held` is known of the articles."""
    return {
        kind: _table(connection, encoder, held, kind, statement, numbers)
        for kind, statement in _statements().items()
    }


def _table(
    connection: Connection,
    encoder: Encoder,
    held: Articles,
    kind: str,
    statement: Select[Any],
    numbers: Collection[int] | None,
) -> Table:
    names = [column.name for column in statement.selected_columns]
    empty = dict.fromkeys(names, ())
    found: dict[str, list[Any]] = {name: [NOTHING] for name in _with_spots(empty)}
    for fetched in _fetched(connection, statement, statement.selected_columns[0], numbers):
        given = _with_spots(dict(zip(names, fetched, strict=True)))
        found["article"].append(np.array(given.pop("article"), dtype=np.int32))
        for name, values in given.items():
            found[name].append(encoder[name].encode(values))
    columns = {name: np.concatenate(arrays) for name, arrays in found.items()}
    article = columns.pop("article")
    columns |= {name: codes[article] for name, codes in held.columns.items()}
    parts = {}
    if kind in PARTS:
        parts = _parts(connection, encoder, kind, _keys(article, columns["id"]), numbers)
    return Table.of(article, columns, parts, held.current[article])


def _with_spots(given: dict[str, Any]) -> dict[str, Any]:
    """Columns with place and degrees put together, None where no degrees are known."""
    if "latitude" not in given:
        return given
    placed = zip(given["place"], given.pop("latitude"), given.pop("longitude"), strict=True)
    return given | {"spot": [None if spot[1] is None else spot for spot in placed]}


def _fetched(
    connection: Connection, statement: Select[Any], owner: Any, numbers: Collection[int] | None
) -> Iterator[list[tuple[Any, ...]]]:
    """Rows as columns, some thousands at a time, as the driver gives them: twice as fast."""
    narrowed = (
        [statement]
        if numbers is None
        else [statement.where(owner.in_(chunk)) for chunk in chunks(numbers)]
    )
    for one in narrowed:
        cursor: Any = connection.execute(one.order_by(owner)).cursor
        while rows := cursor.fetchmany(FETCH):
            yield list(zip(*rows, strict=True))


def _parts(
    connection: Connection,
    encoder: Encoder,
    kind: str,
    keys: Any,
    numbers: Collection[int] | None,
) -> dict[str, tuple[Ints, Ints]]:
    """The participants of a table's rows, ordered by row; rows are found by the keys of theirs."""
    statement = (
        select(participants.c.article, participants.c.record, participants.c.part, entities.c.name)
        .join(entities, WHO_TAKES_PART)
        .where(participants.c.part.in_(PARTS[kind]))
    )
    order = np.argsort(keys, kind="stable")
    found: dict[str, list[Any]] = {part: [NOTHING] for part in PARTS[kind]}
    for article, record, part, name in _fetched(
        connection, statement, participants.c.article, numbers
    ):
        asked = _keys(np.array(article, dtype=np.int32), encoder["id"].encode(record))
        rows = order[np.searchsorted(keys, asked, sorter=order)]
        entries, whose = rows << 32 | encoder["name"].encode(name), np.array(part)
        for one, pieces in found.items():
            pieces.append(entries[whose == one])
    return {part: _entries(np.concatenate(pieces)) for part, pieces in found.items()}


def _entries(both: Any) -> tuple[Ints, Ints]:
    """Rows and names, each pair once, in order, of pairs put into one number."""
    both = np.sort(both.astype(np.int64))  # np.unique takes many times as long
    both = both[np.diff(both, prepend=-1) != 0]
    return (both >> 32).astype(np.int32), (both & 0xFFFFFFFF).astype(np.int32)


def _keys(article: Any, id_: Any) -> Any:
    """One number for an article and a record id."""
    return article.astype(np.int64) << 24 | id_


def load_articles(
    connection: Connection,
    encoder: Encoder,
    known: Articles | None = None,
    numbers: Collection[int] | None = None,
) -> Articles:
    """What is known of all articles; of these anew where some are named, of the rest as before."""
    size = (connection.scalar(select(func.max(articles.c.number))) or 0) + 1
    current = np.zeros(size, dtype=np.bool_)
    columns = {name: np.zeros(size, dtype=np.int32) for name in OF_ARTICLES}
    if known is not None:
        before = len(known.current)
        current[:before] = known.current
        for name, column in columns.items():
            column[:before] = known.columns[name]
    statement = select(
        articles.c.number,
        articles.c.current,
        articles.c.day,
        articles.c.outlet,
        story_articles.c.story,
    ).outerjoin(story_articles, story_articles.c.article == articles.c.number)
    for number, held, *values in _fetched(connection, statement, articles.c.number, numbers):
        at = np.array(number)
        current[at] = held
        for name, given in zip(OF_ARTICLES, values, strict=True):
            columns[name][at] = encoder[name].encode(given)
    return Articles(current, columns)
