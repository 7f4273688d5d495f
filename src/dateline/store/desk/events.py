"""Events for the desk: rows, facets with counts, days for a timeline, points for a map."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, FromClause, Select, and_, func, select

from dateline.store.desk.columns import view_of
from dateline.store.desk.parties import parties
from dateline.store.desk.position import Newest, Position, rows_of
from dateline.store.desk.scope import NAME, Scope
from dateline.store.review.standing import mark_reviews
from dateline.store.rows import Row
from dateline.store.schema import (
    articles,
    events,
    occurrence_reports,
    occurrences,
    places,
    stories,
)

FACETS = ("status", "type", "country", "actor", "outlet", "story")
TOP = 12  # values of a facet that are shown; the rest are reached by narrowing
MOST_POINTS = 200  # places on a map: more cannot be told apart, and make a page heavy
OCCURRED = "occurred"
NEWEST = Newest(events.c.start, events.c.article, events.c.id)


class Choice(NamedTuple):
    """A value that events can be narrowed to."""

    value: str
    name: str
    happenings: int
    """How many have it."""

    reports: int
    """How many reports tell them."""


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
    """Events, the newest first, each with its article, its place, its parties by name, and the
    happening that it is a report of, with its story and how many report it.

    A loose scope is one question of a terminal, for which reading all columns does not pay.
    """
    statement = _listed()
    if scope.loose:
        asked = (scope.of_articles(), scope.of_events(), *NEWEST.from_(after))
        rows = connection.execute(statement.where(*asked).limit(limit).offset(offset))
        found = [dict(row) for row in rows.mappings()]
    else:
        keys = view_of(connection, "events", scope).newest(limit=limit, offset=offset, after=after)
        found = rows_of(connection, statement, keys, events)
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


def _listed() -> Select[Any]:
    return (
        select(
            events.c.article.label("number"),
            *(events.c[name] for name in ("id", "type", "mode", "status", "start", "end")),
            *(events.c[name] for name in ("country", "quote", "said_by", "confidence", "record")),
            NAME.label("article"),
            articles.c.title,
            articles.c.outlet,
            articles.c.day,
            places.c.name.label("place"),
            occurrences.c.id.label("occurrence"),
            occurrences.c.story,
            func.coalesce(occurrences.c.reports, 1).label("reports"),
        )
        .select_from(_with_happening(_with_place(_joined())))
        .order_by(*NEWEST.order())
    )


def count_events(connection: Connection, scope: Scope) -> int:
    """How many events the scope lets through."""
    return len(view_of(connection, "events", scope).rows())


def facets(connection: Connection, scope: Scope) -> dict[str, list[Choice]]:
    """For each facet its commonest values, its own filter left off."""
    view = view_of(connection, "events", scope)
    found = {}
    for name in FACETS:
        told = view.part_told if name == "actor" else view.told
        found[name] = [
            Choice(value, value, count, reports)
            for value, count, reports in told(name, without=name, top=TOP)
        ]
    titles = _titles(connection, [choice.value for choice in found["story"]])
    found["story"] = [
        one._replace(name=titles.get(one.value) or one.value) for one in found["story"]
    ]
    return found


def _titles(connection: Connection, names: list[str]) -> dict[str, str | None]:
    rows = connection.execute(select(stories.c.id, stories.c.title).where(stories.c.id.in_(names)))
    return {row.id: row.title for row in rows}


def days(connection: Connection, scope: Scope) -> list[tuple[str, int, int]]:
    """Days with how many happenings began on each and in how many reports; what has no day is left
    out.
    """
    return sorted(view_of(connection, "events", scope).told("start"))


def days_by(
    connection: Connection, scope: Scope, step: str, start_of: Callable[[str], str | None]
) -> list[tuple[str, int, int]]:
    """The same by steps: `start_of` has for a day the one that its step begins with."""
    return sorted(view_of(connection, "events", scope).slots("start", step, start_of))


def first_and_last(
    connection: Connection, scope: Scope, date_of: Callable[[str], date | None]
) -> tuple[date, date] | None:
    """The dates between which all began; None where nothing has a day."""
    return view_of(connection, "events", scope).ends("start", "date", date_of)


def countries(connection: Connection, scope: Scope) -> dict[str, tuple[int, int]]:
    """How many happenings there were in each country, and in how many reports."""
    told = view_of(connection, "events", scope).told("country")
    return {country: (count, reports) for country, count, reports in told}


def points(connection: Connection, scope: Scope) -> list[Row]:
    """Places on the map with how many happenings there were, the largest first, and reports."""
    found = view_of(connection, "events", scope).spots(top=MOST_POINTS)
    return [
        {"name": name, "latitude": north, "longitude": east, "count": count, "reports": reports}
        for name, north, east, count, reports in found
    ]


def _joined() -> FromClause:
    return events.join(articles, articles.c.number == events.c.article)


def _with_place(source: FromClause) -> FromClause:
    return source.outerjoin(
        places, and_(places.c.article == events.c.article, places.c.id == events.c.place)
    )


def _with_happening(source: FromClause) -> FromClause:
    told = occurrence_reports
    return source.outerjoin(
        told, and_(told.c.article == events.c.article, told.c.event == events.c.id)
    ).outerjoin(occurrences, occurrences.c.id == told.c.occurrence)
