"""Events for the desk: rows, facets with counts, days for a timeline, points for a map."""

from typing import Any

from sqlalchemy import Connection, FromClause, Select, and_, func, select

from dateline.store.desk.parties import parties
from dateline.store.desk.position import Newest, Position
from dateline.store.desk.scope import EVERY, NAME, Scope
from dateline.store.review.standing import mark_reviews
from dateline.store.rows import Row
from dateline.store.schema import articles, entities, events, participants, places, stories
from dateline.store.schema import story_articles as in_story

FACETS = ("status", "type", "country", "actor", "outlet", "story")
TOP = 12  # values of a facet that are shown; the rest are reached by narrowing
MOST_POINTS = 1500  # places on a map: more cannot be told apart
OCCURRED = "occurred"
NEWEST = Newest(events.c.start, events.c.article, events.c.id)


def counted(scope: Scope) -> Scope:
    """The scope with its default: what occurred, the other statuses kept apart."""
    return scope if scope.status else scope.model_copy(update={"status": OCCURRED})


def list_events(
    connection: Connection,
    scope: Scope,
    *,
    limit: int,
    offset: int = 0,
    after: Position | None = None,
) -> list[Row]:
    """Events, the newest first, each with its article, its place and its parties by name."""
    rows = connection.execute(
        select(
            events.c.article.label("number"),
            *(events.c[name] for name in ("id", "type", "mode", "status", "start", "end")),
            *(events.c[name] for name in ("country", "quote", "said_by", "confidence", "record")),
            NAME.label("article"),
            articles.c.title,
            articles.c.outlet,
            articles.c.day,
            places.c.name.label("place"),
        )
        .select_from(_with_place(_joined()))
        .where(scope.of_articles(), scope.of_events(), *NEWEST.from_(after))
        .order_by(*NEWEST.order())
        .limit(limit)
        .offset(offset)
    ).mappings()
    found = [dict(row) for row in rows]
    known = parties(
        connection,
        [
            (row["number"], record)
            for row in found
            for record in (row["id"], row["said_by"])
            if record
        ],
    )
    for row in found:
        own = known.get((row["number"], row["id"]), {})
        row["actors"] = own.get("actor", [])
        row["recipients"] = own.get("recipient", [])
        row["said_by_names"] = known.get((row["number"], row["said_by"]), {}).get("speaker", [])
    mark_reviews(connection, "events", found)
    return found


def count_events(connection: Connection, scope: Scope) -> int:
    """How many events the scope lets through."""
    statement = select(func.count()).select_from(_joined())
    return connection.scalar(statement.where(scope.of_articles(), scope.of_events())) or 0


def facets(connection: Connection, scope: Scope) -> dict[str, list[tuple[str, str, int]]]:
    """For each facet its commonest values as (value, name, count), its own filter left off."""
    return {name: _facet(connection, name, scope) for name in FACETS}


def _facet(connection: Connection, name: str, scope: Scope) -> list[tuple[str, str, int]]:
    free = scope.model_copy(update={name: EVERY if name == "status" else None})
    value, shown, source = _facet_columns(name)
    count = func.count().label("count")
    rows = connection.execute(
        select(value.label("value"), func.max(shown).label("name"), count)
        .select_from(source)
        .where(free.of_articles(), free.of_events(), value.is_not(None))
        .group_by(value)
        .order_by(count.desc(), value)
        .limit(TOP)
    )
    return [(row.value, row.name or row.value, row[2]) for row in rows]


def _facet_columns(name: str) -> tuple[Any, Any, FromClause]:
    if name == "outlet":
        return articles.c.outlet, articles.c.outlet, _joined()
    if name == "actor":
        source = (
            _joined()
            .join(
                participants,
                and_(
                    participants.c.article == events.c.article,
                    participants.c.record == events.c.id,
                    participants.c.part == "actor",
                ),
            )
            .join(
                entities,
                and_(
                    entities.c.article == participants.c.article,
                    entities.c.id == participants.c.entity,
                ),
            )
        )
        return entities.c.name, entities.c.name, source
    if name == "story":
        source = (
            _joined()
            .join(in_story, in_story.c.article == articles.c.number)
            .join(stories, stories.c.id == in_story.c.story)
        )
        return stories.c.id, stories.c.title, source
    return events.c[name], events.c[name], _joined()


def days(connection: Connection, scope: Scope) -> list[tuple[str, int]]:
    """Days and how many events began on each; what has no day is left out."""
    rows = connection.execute(
        select(events.c.start, func.count())
        .select_from(_joined())
        .where(scope.of_articles(), scope.of_events(), events.c.start.is_not(None))
        .group_by(events.c.start)
        .order_by(events.c.start)
    )
    return [(row[0], row[1]) for row in rows]


def countries(connection: Connection, scope: Scope) -> dict[str, int]:
    """How many events happened in each country."""
    rows = connection.execute(
        select(events.c.country, func.count())
        .select_from(_joined())
        .where(scope.of_articles(), scope.of_events(), events.c.country.is_not(None))
        .group_by(events.c.country)
    )
    return {row[0]: row[1] for row in rows}


def points(connection: Connection, scope: Scope) -> list[Row]:
    """Places on the map with how many events happened there, the largest first."""
    count = func.count().label("count")
    statement: Select[Any] = (
        select(func.max(places.c.name).label("name"), places.c.latitude, places.c.longitude, count)
        .select_from(_with_place(_joined()))
        .where(scope.of_articles(), scope.of_events(), places.c.latitude.is_not(None))
        .group_by(places.c.latitude, places.c.longitude)
        .order_by(count.desc())
        .limit(MOST_POINTS)
    )
    return [dict(row) for row in connection.execute(statement).mappings()]


def _joined() -> FromClause:
    return events.join(articles, articles.c.number == events.c.article)


def _with_place(source: FromClause) -> FromClause:
    return source.outerjoin(
        places, and_(places.c.article == events.c.article, places.c.id == events.c.place)
    )
