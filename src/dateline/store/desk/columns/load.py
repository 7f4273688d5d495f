"""Reading rows of the store into columns."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

import numpy as np
from sqlalchemy import Connection, FromClause, Select, and_, func, select

from dateline.store.chunks import chunks
from dateline.store.desk.columns.table import Articles, Codes, Table
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
        self.codes: dict[str, Codes] = defaultdict(Codes)

    def __getitem__(self, column: str) -> Codes:
        return self.codes[SHARED.get(column, column)]


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
    connection: Connection, encoder: Encoder, numbers: Collection[int] | None = None
) -> dict[str, Table]:
    """The tables of every kind, of all articles or of these."""
    return {
        kind: _table(connection, encoder, kind, statement, numbers)
        for kind, statement in _statements().items()
    }


def _table(
    connection: Connection,
    encoder: Encoder,
    kind: str,
    statement: Select[Any],
    numbers: Collection[int] | None,
) -> Table:
    names = [column.name for column in statement.selected_columns][1:]
    owner = statement.selected_columns[0]
    found: list[list[Any]] = [[] for _ in range(len(names) + 1)]
    for columns in _fetched(connection, statement, owner, numbers):
        found[0].append(np.array(columns[0], dtype=np.int32))
        for at, (name, values) in enumerate(zip(names, columns[1:], strict=True), start=1):
            found[at].append(encoder[name].encode(values))
    article, *rest = (
        np.concatenate(arrays) if arrays else np.empty(0, dtype=np.int32) for arrays in found
    )
    table = Table(article, dict(zip(names, rest, strict=True)), {})
    if kind in PARTS:
        table.parts.update(_parts(connection, encoder, kind, table, numbers))
    return table


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
    table: Table,
    numbers: Collection[int] | None,
) -> dict[str, Any]:
    """The participants of a table's rows; rows are found by article and record id."""
    statement = (
        select(participants.c.article, participants.c.record, participants.c.part, entities.c.name)
        .join(
            entities,
            WHO_TAKES_PART,
        )
        .where(participants.c.part.in_(PARTS[kind]))
    )
    keys = _keys(table.article, table.columns["id"])
    order = np.argsort(keys, kind="stable")
    found: dict[str, list[Any]] = {part: [] for part in PARTS[kind]}
    for columns in _fetched(connection, statement, participants.c.article, numbers):
        asked = _keys(np.array(columns[0], dtype=np.int32), encoder["id"].encode(columns[1]))
        rows = order[np.searchsorted(keys, asked, sorter=order)].astype(np.int32)
        parts, names = np.array(columns[2]), encoder["name"].encode(columns[3])
        for part, pieces in found.items():
            pieces.append((rows[parts == part], names[parts == part]))
    return {part: _each_once(pieces) for part, pieces in found.items()}


def _each_once(pieces: list[Any]) -> tuple[Any, Any]:
    """Rows with the names that take part in them; two entities of one name in a row are one."""
    nothing = np.empty(0, dtype=np.int64)
    pairs = [rows.astype(np.int64) << 32 | names for rows, names in pieces]
    once = np.unique(np.concatenate([nothing, *pairs]))
    return (once >> 32).astype(np.int32), (once & 0xFFFFFFFF).astype(np.int32)


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
