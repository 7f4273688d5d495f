"""Full-text search over titles and texts: FTS5 on SQLite, tsvector on Postgres."""

import re
from typing import Any

import numpy as np
from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    FromClause,
    Select,
    column,
    func,
    literal_column,
    select,
    table,
)

from dateline.errors import SettingError
from dateline.model import Frozen
from dateline.store.desk.columns import newest_articles
from dateline.store.desk.position import Newest
from dateline.store.filters import Filters
from dateline.store.folding import VECTOR, fold
from dateline.store.schema import articles

TERM = re.compile(
    r"""
    (-?)            # a minus asks that the words be absent
    (?:
        "([^"]+)"   # a quoted phrase
        |
        ([^\s"]+)   # or a word
    )
    """,
    re.VERBOSE,
)
WORD = re.compile(r"\w+")
AROUND = 90  # characters of text shown on each side of the first hit: a line or two
SEARCH = table("search", column("rowid"), column("search"), column("rank"))


class Hit(Frozen):
    """An article that a search found."""

    id: str
    """The article's id, the input's where it gave one."""

    title: str | None
    """Its headline."""

    outlet: str | None
    """Who published it."""

    published: str | None
    """When."""

    snippet: str
    """The words around the first hit."""


class Query:
    """A search as a person types it: words, "quoted phrases", -absent ones, all required."""

    def __init__(self, words: str) -> None:
        self.wanted: list[str] = []
        self.absent: list[str] = []
        for minus, phrase, word in TERM.findall(words):
            text = " ".join(WORD.findall(phrase or word))
            if text:
                (self.absent if minus else self.wanted).append(text)
        if not self.wanted:
            raise SettingError(
                f"search {words!r}: no word to look for; give at least one that is not excluded"
            )

    def fts5(self) -> str:
        """The search in FTS5's language."""
        wanted = " AND ".join(f'"{text}"' for text in self.wanted)
        return " NOT ".join([f"({wanted})", *(f'"{text}"' for text in self.absent)])

    def websearch(self) -> str:
        """The search in the language of Postgres' websearch_to_tsquery."""
        return " ".join([*(f'"{t}"' for t in self.wanted), *(f'-"{t}"' for t in self.absent)])

    def pattern(self) -> re.Pattern[str]:
        """What finds the first wanted words in a text."""
        spelt = (r"\W+".join(map(re.escape, text.split())) for text in self.wanted)
        return re.compile("|".join(rf"\b{words}\b" for words in spelt), re.IGNORECASE)


def search_articles(
    engine: Engine,
    words: str,
    *,
    filters: Filters | None = None,
    limit: int = 20,
    offset: int = 0,
    newest: bool = False,
) -> list[Hit]:
    """Articles that hold all the words, best match first, or the newest first where that is asked.

    Raises SettingError on an empty query.
    """
    query, filters = Query(words), filters or Filters()
    statement = select(*articles.c["id", "given_id", "title", "outlet", "published", "text"])
    with engine.connect() as connection:
        if newest:
            numbers = _newest(connection, query, filters)[offset : offset + limit]
            order = Newest(articles.c.day, articles.c.number, None).order()
            statement = statement.where(articles.c.number.in_(numbers)).order_by(*order)
        else:
            statement = _best(engine.dialect.name, statement, query).where(*filters.conditions())
            statement = statement.limit(limit).offset(offset)
        rows = connection.execute(statement).mappings().all()
    return [
        Hit(
            id=row["given_id"] or row["id"],
            title=row["title"],
            outlet=row["outlet"],
            published=row["published"],
            snippet=snippet(row["text"], query.pattern()),
        )
        for row in rows
    ]


def _best(dialect: str, statement: Select[Any], query: Query) -> Select[Any]:
    """The statement narrowed to what matches, the best match first."""
    if dialect == "sqlite":
        source: FromClause = articles.join(SEARCH, SEARCH.c.rowid == articles.c.number)
        return (
            statement.select_from(source)
            .where(literal_column("search").op("MATCH")(query.fts5()))
            .order_by(SEARCH.c.rank)
        )
    vector, asked = _vector(query)
    return statement.where(vector.op("@@")(asked)).order_by(func.ts_rank(vector, asked).desc())


def _newest(connection: Connection, query: Query, filters: Filters) -> list[int]:
    """The numbers of the articles that match, the newest first.

    A word that is in most articles is asked of the index of words alone; days are looked up in
    memory, for to join so many texts takes seconds.
    """
    if connection.dialect.name == "sqlite":
        match = literal_column("search").op("MATCH")(query.fts5())
        found = connection.scalars(select(SEARCH.c.rowid).where(match))
    else:
        vector, asked = _vector(query)
        found = connection.scalars(select(articles.c.number).where(vector.op("@@")(asked)))
    numbers = np.array(found.all(), dtype=np.int32)
    others = filters.model_copy(update={"since": None, "until": None})
    if others != Filters():
        let_through = select(articles.c.number).where(*others.conditions())
        numbers = numbers[np.isin(numbers, list(connection.scalars(let_through)))]
    return newest_articles(connection, numbers, since=filters.since, until=filters.until)


def _vector(query: Query) -> tuple[ColumnElement[object], ColumnElement[object]]:
    asked = func.websearch_to_tsquery("simple", fold(query.websearch()))
    return literal_column(VECTOR), asked


def snippet(text: str, pattern: re.Pattern[str]) -> str:
    """The words around the first match, cut at word ends, on one line."""
    match = pattern.search(text)
    at = match.start() if match else 0
    start, end = max(0, at - AROUND), min(len(text), at + AROUND)
    start = text.find(" ", start, at) + 1 if start and " " in text[start:at] else start
    end = text.rfind(" ", at, end) if end < len(text) and " " in text[at:end] else end
    words = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{words}{'…' if end < len(text) else ''}"
