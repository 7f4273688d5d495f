"""Stories for the desk: by size and by change against the period before, one story whole."""

from sqlalchemy import ColumnElement, Connection, case, func, select

from dateline.errors import NotFound
from dateline.store.desk.occurrences import happened_in
from dateline.store.desk.position import Newest, Position
from dateline.store.rows import Row
from dateline.store.schema import articles, stories, story_articles

NEWEST = Newest(stories.c.end, stories.c.size, stories.c.id)


def list_stories(
    connection: Connection,
    *,
    limit: int,
    offset: int = 0,
    until: str | None = None,
    after: Position | None = None,
) -> list[Row]:
    """Stories, the newest first, with how many outlets tell each, and of how many happenings."""
    outlets = func.count(func.distinct(articles.c.outlet)).label("outlets")
    statement = (
        select(stories, outlets)
        .join(story_articles, story_articles.c.story == stories.c.id)
        .join(articles, articles.c.number == story_articles.c.article)
        .group_by(*stories.c)
        .order_by(*NEWEST.order())
        .limit(limit)
        .offset(offset)
    )
    statement = statement.where(*NEWEST.from_(after))
    if until:
        statement = statement.where(stories.c.start <= until)
    return _counted(connection, [dict(row) for row in connection.execute(statement).mappings()])


def _counted(connection: Connection, rows: list[Row]) -> list[Row]:
    """The rows, each with what happened in its story and how many reports tell it."""
    counts = happened_in(connection, [row["id"] for row in rows])
    for row in rows:
        row["happenings"], row["reports"] = counts.get(row["id"], (0, 0))
    return rows


def changed_stories(
    connection: Connection, *, before: str, start: str, end: str, limit: int
) -> list[Row]:
    """Stories with articles in [start, end], the largest first, beside [before, start)."""
    recent = func.sum(_within(start, end)).label("recent")
    earlier = func.sum(_within(before, start, half_open=True)).label("earlier")
    rows = connection.execute(
        select(
            stories,
            recent,
            earlier,
            func.count(func.distinct(articles.c.outlet)).label("outlets"),
        )
        .join(story_articles, story_articles.c.story == stories.c.id)
        .join(articles, articles.c.number == story_articles.c.article)
        .where(articles.c.current, articles.c.day >= before, articles.c.day <= end)
        .group_by(*stories.c)
        .having(recent > 0)
        .order_by(recent.desc(), stories.c.end.desc(), stories.c.id)
        .limit(limit)
    ).mappings()
    return _counted(connection, [dict(row) for row in rows])


def _within(start: str, end: str, *, half_open: bool = False) -> ColumnElement[int]:
    upper = articles.c.day < end if half_open else articles.c.day <= end
    return case(((articles.c.day >= start) & upper, 1), else_=0)


def get_story(connection: Connection, story: str) -> Row:
    """One story, by its id or by that of an article in it: an id that it had before it took an
    earlier article in is such a one. Raises NotFound where there is none.
    """
    row = connection.execute(select(stories).where(stories.c.id == story)).mappings().first()
    if row is None:
        holding = (
            select(stories)
            .join(story_articles, story_articles.c.story == stories.c.id)
            .join(articles, articles.c.number == story_articles.c.article)
            .where((articles.c.id == story) | (articles.c.given_id == story))
        )
        row = connection.execute(holding).mappings().first()
    if row is None:
        raise NotFound(f"no story {story!r}; the list of stories shows what there is")
    return _counted(connection, [dict(row)])[0]


def coverage(
    connection: Connection, story: str, *, start: str | None, end: str | None
) -> dict[str, list[tuple[str | None, int]]]:
    """Who tells a story (outlets, countries, languages) and who published in those days without."""
    found: dict[str, list[tuple[str | None, int]]] = {}
    inside = (
        select(story_articles.c.article).where(story_articles.c.story == story).scalar_subquery()
    )
    for name in ("outlet", "outlet_country", "language"):
        column = articles.c[name]
        rows = connection.execute(
            select(column, func.count())
            .where(articles.c.number.in_(inside), articles.c.current)
            .group_by(column)
            .order_by(func.count().desc(), column)
        )
        found[name] = [(row[0], row[1]) for row in rows]
    telling = [name for name, _ in found["outlet"] if name]
    silent = select(articles.c.outlet, func.count()).where(
        articles.c.current, articles.c.outlet.is_not(None), articles.c.outlet.not_in(telling)
    )
    if start and end:
        silent = silent.where(articles.c.day >= start, articles.c.day <= end)
    rows = connection.execute(
        silent.group_by(articles.c.outlet).order_by(func.count().desc()).limit(40)
    )
    found["silent"] = [(row[0], row[1]) for row in rows]
    return found
