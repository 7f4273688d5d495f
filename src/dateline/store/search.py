"""Full-text search over titles and texts: FTS5 on SQLite, tsvector on Postgres."""

import re

from sqlalchemy import (
    ColumnElement,
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
    query = Query(words)
    statement = _matching(engine.dialect.name, query)
    if newest:
        order = Newest(articles.c.day, articles.c.number, None).order()
        statement = statement.order_by(None).order_by(*order)
    statement = statement.where(*(filters or Filters()).conditions()).limit(limit).offset(offset)
    with engine.connect() as connection:
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


def _matching(dialect: str, query: Query) -> Select[tuple[object, ...]]:
    shown = (articles.c.id, articles.c.given_id, articles.c.title, articles.c.outlet)
    statement = select(*shown, articles.c.published, articles.c.text)
    if dialect == "sqlite":
        source: FromClause = articles.join(SEARCH, SEARCH.c.rowid == articles.c.number)
        return (
            statement.select_from(source)
            .where(literal_column("search").op("MATCH")(query.fts5()))
            .order_by(SEARCH.c.rank)
        )
    vector: ColumnElement[object] = literal_column(VECTOR)
    asked = func.websearch_to_tsquery("simple", fold(query.websearch()))
    return statement.where(vector.op("@@")(asked)).order_by(func.ts_rank(vector, asked).desc())


def snippet(text: str, pattern: re.Pattern[str]) -> str:
    """The words around the first match, cut at word ends, on one line."""
    match = pattern.search(text)
    at = match.start() if match else 0
    start, end = max(0, at - AROUND), min(len(text), at + AROUND)
    start = text.find(" ", start, at) + 1 if start and " " in text[start:at] else start
    end = text.rfind(" ", at, end) if end < len(text) and " " in text[at:end] else end
    words = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{words}{'…' if end < len(text) else ''}"
