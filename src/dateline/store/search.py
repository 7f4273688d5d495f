"""Full-text search over titles and texts: FTS5 on SQLite, tsvector on Postgres."""

import re
from collections.abc import Sequence

import numpy as np
from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    FromClause,
    Select,
    String,
    cast,
    column,
    func,
    literal,
    literal_column,
    select,
    table,
)

from dateline.errors import SettingError
from dateline.model import Frozen
from dateline.store.desk.columns import at_hand, narrowed
from dateline.store.desk.columns.table import Ints
from dateline.store.filters import Filters
from dateline.store.folding import fold
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
COMPARED = 500  # articles that are ranked by their words: where 100,000 hold one, 5 ms of 170
AROUND = 90  # characters of text shown on each side of the first hit: a line or two
WORDS: ColumnElement[object] = literal_column("articles.search_words")
"""On Postgres, what to_tsvector made of title and text."""

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

    Of very many that hold a word the newest are compared, and the older ones come after them.
    Raises SettingError on an empty query.
    """
    query, filters = Query(words), filters or Filters()
    with engine.connect() as connection:
        if newest or at_hand(connection):
            most = offset + limit if newest else max(offset + limit, COMPARED)
            numbers = narrowed(connection, _matching(connection, query), filters, most=most)
            if not newest:
                numbers = _ranked(connection, query, numbers, offset + limit)
            shown = numbers[offset : offset + limit]
        else:
            statement = _best(connection, query).where(*filters.conditions())
            shown = list(connection.scalars(statement.limit(limit).offset(offset)))
        return _hits(connection, query, shown)


def _hits(connection: Connection, query: Query, numbers: Sequence[int]) -> list[Hit]:
    """The articles of those numbers, in their order."""
    columns = articles.c["number", "id", "given_id", "title", "outlet", "published", "text"]
    rows = connection.execute(select(*columns).where(articles.c.number.in_(numbers))).mappings()
    known, pattern = {row["number"]: row for row in rows}, query.pattern()
    return [
        Hit(
            id=row["given_id"] or row["id"],
            title=row["title"],
            outlet=row["outlet"],
            published=row["published"],
            snippet=snippet(row["text"], pattern),
        )
        for row in (known[number] for number in numbers if number in known)
    ]


def _best(connection: Connection, query: Query) -> Select[tuple[int]]:
    """The numbers of what matches, the best match first."""
    statement = select(articles.c.number)
    if connection.dialect.name == "sqlite":
        source: FromClause = articles.join(SEARCH, SEARCH.c.rowid == articles.c.number)
        return statement.select_from(source).where(_match(query)).order_by(SEARCH.c.rank)
    vector, asked = _vector(query)
    rank = func.ts_rank(vector, asked).desc()
    return statement.where(vector.op("@@")(asked)).order_by(rank, articles.c.number)


def _matching(connection: Connection, query: Query) -> Ints:
    """The numbers of all articles that match, joined by the database into one value: to hand over
    a row for each takes ten times as long.
    """
    if connection.dialect.name == "sqlite":
        statement = select(func.group_concat(SEARCH.c.rowid)).where(_match(query))
    else:
        vector, asked = _vector(query)
        listed = func.string_agg(cast(articles.c.number, String), ",")
        statement = select(listed).where(vector.op("@@")(asked))
    joined = connection.scalar(statement)
    return np.fromstring(joined, dtype=np.int32, sep=",") if joined else np.empty(0, np.int32)


def _ranked(connection: Connection, query: Query, numbers: list[int], wanted: int) -> list[int]:
    """So many of the numbers, which are the newest first: the best match first among the newest."""
    compared = numbers[:COMPARED]
    if connection.dialect.name == "sqlite":
        # A byte for every article says whether it is compared: by a list of numbers FTS5 would
        # look the words up anew for each. So must the rank be computed, or all would be ranked.
        flags = np.zeros(max(compared, default=0) + 1, dtype=np.uint8)
        flags[compared] = 1
        byte = func.substr(literal(flags.tobytes()), SEARCH.c.rowid + 1, 1)
        statement = select(SEARCH.c.rowid).where(_match(query), byte == b"\x01")
        statement = statement.order_by(func.bm25(literal_column("search")))
    else:
        statement = _best(connection, query).where(articles.c.number.in_(compared))
    return [*connection.scalars(statement.limit(wanted)), *numbers[COMPARED:]]


def _match(query: Query) -> ColumnElement[bool]:
    return literal_column("search").op("MATCH")(query.fts5())


def _vector(query: Query) -> tuple[ColumnElement[object], ColumnElement[object]]:
    asked = func.websearch_to_tsquery("simple", fold(query.websearch()))
    return WORDS, asked


def snippet(text: str, pattern: re.Pattern[str]) -> str:
    """The words around the first match, cut at word ends, on one line."""
    match = pattern.search(text)
    at = match.start() if match else 0
    start, end = max(0, at - AROUND), min(len(text), at + AROUND)
    start = text.find(" ", start, at) + 1 if start and " " in text[start:at] else start
    end = text.rfind(" ", at, end) if end < len(text) and " " in text[at:end] else end
    words = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{words}{'…' if end < len(text) else ''}"
