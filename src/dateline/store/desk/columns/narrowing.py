"""Articles narrowed by filters, in the columns: to join so many texts takes seconds."""

import numpy as np
from sqlalchemy import Connection, select

from dateline.store.desk.columns.index import Columns, columns_of
from dateline.store.desk.columns.table import Bools, Ints
from dateline.store.filters import Filters
from dateline.store.schema import articles


def narrowed(connection: Connection, numbers: Ints, filters: Filters, *, most: int) -> list[int]:
    """Those of the articles that the filters let through, the newest first, at most so many."""
    columns = columns_of(connection)
    numbers = numbers[_held(columns, filters)[numbers]]
    if filters.actor is not None:
        numbers = numbers[_naming(columns, "entities", "name", filters.actor, part=True)[numbers]]
    if filters.country is not None:
        numbers = numbers[_naming(columns, "entities", "country", filters.country)[numbers]]
    if filters.place is not None:
        numbers = numbers[_naming(columns, "places", "name", filters.place)[numbers]]
    if filters.article is not None or filters.story is not None:
        own = Filters(article=filters.article, story=filters.story, revisions=True)
        asked = connection.scalars(select(articles.c.number).where(*own.conditions()))
        numbers = numbers[np.isin(numbers, list(asked))]
    return newest(columns, numbers, most=most)


def newest(columns: Columns, numbers: Ints, *, most: int) -> list[int]:
    """The numbers of articles, the newest first, at most so many."""
    ranks = columns.encoder["day"].ranks()[columns.articles.columns["day"][numbers]]
    keys = ranks.astype(np.int64) << 32 | numbers
    if most < len(keys):
        keys = np.partition(keys, -most)[-most:]
    keys.sort()
    found: list[int] = (keys[::-1] & 0xFFFFFFFF).tolist()
    return found


def _held(columns: Columns, filters: Filters) -> Bools:
    """For each article whether its own columns let it through."""
    held, days = columns.articles, columns.encoder["day"]
    kept = np.ones_like(held.current) if filters.revisions else held.current
    if filters.since or filters.until:
        kept = kept & days.between(filters.since, filters.until)[held.columns["day"]]
    if filters.outlet is not None:
        asked = filters.outlet.lower()
        named = [(value or "").lower() == asked for value in columns.encoder["outlet"].values_]
        kept = kept & np.array(named)[held.columns["outlet"]]
    return kept


def _naming(columns: Columns, kind: str, column: str, asked: str, *, part: bool = False) -> Bools:
    """For each article whether a record of it has the value, or one that the value is part of."""
    asked = asked.lower()
    values = (value and value.lower() for value in columns.encoder[column].values_)
    wanted = np.array([bool(one) and (asked in one if part else asked == one) for one in values])
    table = columns.tables[kind]
    kept = np.zeros(len(columns.articles.current), dtype=np.bool_)
    kept[table.article[wanted[table.columns[column]]]] = True
    return kept
