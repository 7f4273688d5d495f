"""Articles to choose from: by their words, by who speaks in them, the newest."""

from collections.abc import Iterable, Sequence

import numpy as np
from sqlalchemy import Connection, select

from dateline.store.desk.columns import columns_of, newest, view_of
from dateline.store.desk.columns.table import Ints
from dateline.store.desk.scope import EVERY, NAME, Scope
from dateline.store.rows import Row
from dateline.store.schema import articles

HEAD = (NAME.label("article"), *articles.c["number", "title", "outlet", "day"])


def heads(connection: Connection, numbers: Ints, *, limit: int) -> list[Row]:
    """The newest of these articles, as a list shows them."""
    shown = newest(columns_of(connection), numbers, most=limit)
    rows = connection.execute(
        select(*HEAD)
        .where(articles.c.number.in_(shown))
        .order_by(articles.c.day.desc().nulls_last(), articles.c.number.desc())
    ).mappings()
    return [dict(row) for row in rows]


def heads_named(connection: Connection, names: Sequence[str]) -> list[Row]:
    """The articles of these ids, the inputs' or their own, in their order; those that there are."""
    wanted = [name for name in names if name]
    asked = articles.c.given_id.in_(wanted) | articles.c.id.in_(wanted)
    rows = connection.execute(select(*HEAD, articles.c.id).where(asked, articles.c.current))
    found: dict[str, Row] = {}
    for row in rows.mappings():
        found[row["id"]] = found[row["article"]] = dict(row)
    return [found[name] for name in wanted if name in found]


def quoting(connection: Connection, names: Iterable[str], *, limit: int) -> list[Row]:
    """The newest articles in which each of these speaks; a part of a name is enough."""
    view = view_of(connection, "statements", Scope(kind=EVERY))
    rows, speakers = view.table.parts["speaker"]
    known = view.columns.encoder["name"].values_
    left = view.articles()
    for name in names:
        part = name.casefold()
        speaks = np.array([bool(one) and part in one.casefold() for one in known], dtype=np.bool_)
        left = np.intersect1d(left, view.table.article[rows[speaks[speakers]]])
    return heads(connection, left, limit=limit)


def speakers_in(connection: Connection, article: str) -> list[str]:
    """Who speaks in an article, those who say most first."""
    view = view_of(connection, "statements", Scope(article=article, kind=EVERY))
    return [name for name, _ in view.part_counts("speaker")]
