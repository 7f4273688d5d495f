"""What the articles of the store have an entity say and do."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, and_, func, literal, select

from dateline.model import Span, TimelineEntry
from dateline.store.chunks import chunks
from dateline.store.desk.scope import NAME
from dateline.store.linking.tables import entity_keys
from dateline.store.schema import articles, events, participants, places, statements

ARTICLE = (
    NAME.label("name"), articles.c.outlet, articles.c.title, articles.c.day, articles.c.text,
)  # fmt: skip


def entries_of(
    connection: Connection, keys: Sequence[str], *, since: str | None, until: str | None
) -> list[TimelineEntry]:
    """Statements and events in which an entity of these keys takes part, in no order."""
    found: list[TimelineEntry] = []
    for part in chunks(keys):
        for kind, table, day in (
            ("statement", statements, func.coalesce(statements.c.date, articles.c.day)),
            ("event", events, func.coalesce(events.c.start, articles.c.day)),
        ):
            statement = _taking_part(table, part, day)
            found += _entries(connection, kind, _between(statement, day, since, until))
    return found


def entries_at(
    connection: Connection,
    names: Sequence[str],
    country: str | None,
    *,
    since: str | None,
    until: str | None,
) -> list[TimelineEntry]:
    """Events at a place of one of these names, or anywhere in a country where no name is given."""
    day = func.coalesce(events.c.start, articles.c.day)
    statement = select(
        events.c.record,
        events.c.id,
        day.label("at"),
        literal("place").label("part"),
        *ARTICLE,
    ).join(articles, articles.c.number == events.c.article)
    if names:
        statement = statement.join(
            places, and_(places.c.article == events.c.article, places.c.id == events.c.place)
        ).where(places.c.name.in_(names))
        if country:
            statement = statement.where(places.c.country == country)
    else:
        statement = statement.where(events.c.country == country)
    found = statement.where(articles.c.current)
    return list(_entries(connection, "event", _between(found, day, since, until)))


def _taking_part(table: Any, keys: Sequence[str], day: Any) -> Select[Any]:
    return (
        select(table.c.record, table.c.id, day.label("at"), participants.c.part, *ARTICLE)
        .select_from(entity_keys)
        .join(
            participants,
            and_(
                participants.c.article == entity_keys.c.article,
                participants.c.entity == entity_keys.c.entity,
            ),
        )
        .join(
            table,
            and_(table.c.article == participants.c.article, table.c.id == participants.c.record),
        )
        .join(articles, articles.c.number == table.c.article)
        .where(entity_keys.c.key.in_(keys), articles.c.current)
    )


def _between(statement: Select[Any], day: Any, since: str | None, until: str | None) -> Select[Any]:
    if since:
        statement = statement.where(day >= since)
    if until:
        statement = statement.where(day <= until)
    return statement


def _entries(connection: Connection, kind: Any, statement: Select[Any]) -> Iterator[TimelineEntry]:
    for row in connection.execute(statement):
        span = Span(*row.record["span"])
        yield TimelineEntry(
            date=row.at,
            kind=kind,
            record=row.id,
            part=row.part,
            type=row.record["type"] if kind == "event" else row.record["kind"],
            status=row.record["status"] if kind == "event" else None,
            quote=span.of(row.text),
            span=span,
            article=row.name,
            outlet=row.outlet,
            title=row.title,
        )
