"""Tolls of one story that do not agree: who says how many."""

from collections import defaultdict

from sqlalchemy import Connection, and_, func, select, tuple_

from dateline.store.chunks import chunks
from dateline.store.desk.parties import parties
from dateline.store.desk.scope import NAME
from dateline.store.rows import Row
from dateline.store.schema import (
    articles,
    figures,
    places,
    stories,
    story_articles,
    tolls,
)

LIMIT = 400  # tolls looked at: the newest


def contested(
    connection: Connection, *, story: str | None = None, since: str | None = None
) -> list[Row]:
    """Each (story, measure) whose tolls differ, with every claim: value, outlet, day, who says."""
    claims = tolls_of(connection, story=story, since=since)
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for claim in claims:
        groups[claim["story"], claim["measure"]].append(claim)
    return [
        {
            "story": name,
            "title": group[0]["story_title"],
            "measure": measure,
            "claims": sorted(group, key=lambda row: (row["day"] or "", row["low"] or 0)),
        }
        for (name, measure), group in groups.items()
        if len({_told(claim) for claim in group}) > 1
    ]


def _told(claim: Row) -> tuple[float, float]:
    """What a toll says, an open end closed: "at least 12" does not differ from "12"."""
    low, high = claim["low"], claim["high"]
    return (high if low is None else low), (low if high is None else high)


def tolls_of(
    connection: Connection, *, story: str | None = None, since: str | None = None
) -> list[Row]:
    """Tolls with their story, article and who says so, the newest first."""
    statement = (
        select(
            tolls.c.article.label("number"),
            tolls.c.id,
            tolls.c.measure,
            tolls.c.low,
            tolls.c.high,
            tolls.c.said_by,
            tolls.c.quote,
            tolls.c.record,
            NAME.label("article"),
            articles.c.outlet,
            articles.c.day,
            stories.c.id.label("story"),
            stories.c.title.label("story_title"),
        )
        .join(articles, articles.c.number == tolls.c.article)
        .join(story_articles, story_articles.c.article == articles.c.number)
        .join(stories, stories.c.id == story_articles.c.story)
        .where(articles.c.current)
        .order_by(stories.c.end.desc(), articles.c.day.desc(), tolls.c.article.desc(), tolls.c.id)
        .limit(LIMIT)
    )
    if story:
        statement = statement.where(stories.c.id == story)
    if since:
        statement = statement.where(stories.c.end >= since)
    found = [dict(row) for row in connection.execute(statement).mappings()]
    known = parties(connection, [(r["number"], r["said_by"]) for r in found if r["said_by"]])
    for row in found:
        row["said_by_names"] = known.get((row["number"], row["said_by"]), {}).get("speaker", [])
        row["figure"] = (row["record"]["figures"] or [None])[0]
    _bound(connection, found)
    return found


def _bound(connection: Connection, rows: list[Row]) -> None:
    """Put the bound of the figure that a toll rests on into its row; None where it is a sum."""
    alone = [(row["number"], row["figure"]) for row in rows if len(row["record"]["figures"]) == 1]
    known: dict[tuple[int, str], str] = {}
    for chunk in chunks(dict.fromkeys(alone)):
        for number, figure, bound in connection.execute(
            select(figures.c.article, figures.c.id, figures.c.bound).where(
                tuple_(figures.c.article, figures.c.id).in_(chunk)
            )
        ):
            known[number, figure] = bound
    for row in rows:
        row["bound"] = known.get((row["number"], row["figure"]))


def story_points(connection: Connection, story: str) -> list[Row]:
    """Places that a story's articles name, with how many of them do; only those with degrees."""
    count = func.count(func.distinct(places.c.article)).label("count")
    rows = connection.execute(
        select(func.max(places.c.name).label("name"), places.c.latitude, places.c.longitude, count)
        .join(story_articles, story_articles.c.article == places.c.article)
        .where(and_(story_articles.c.story == story, places.c.latitude.is_not(None)))
        .group_by(places.c.latitude, places.c.longitude)
        .order_by(count.desc())
        .limit(200)
    ).mappings()
    return [dict(row) for row in rows]
