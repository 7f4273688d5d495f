"""Stories, copies and occurrences read back, under the ids that the inputs gave."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Engine, func, select

from dateline.store.chunks import chunks
from dateline.store.desk.occurrences import occurrences_of
from dateline.store.desk.scope import Scope
from dateline.store.schema import articles, duplicates, occurrences, stories, story_articles

NAME = func.coalesce(articles.c.given_id, articles.c.id)


def iterate_stories(engine: Engine) -> Iterator[dict[str, Any]]:
    """Every story with its articles, outlets, countries and languages, oldest first."""
    with engine.connect() as connection:
        for story in connection.execute(select(stories).order_by(stories.c.start, stories.c.id)):
            rows = connection.execute(
                select(
                    NAME.label("name"),
                    articles.c.outlet,
                    articles.c.outlet_country,
                    articles.c.language,
                )
                .join(story_articles, story_articles.c.article == articles.c.number)
                .where(story_articles.c.story == story.id)
                .order_by(articles.c.day, articles.c.id)
            ).all()
            yield {
                "story": story.id,
                "title": story.title,
                "start": story.start,
                "end": story.end,
                "articles": [row.name for row in rows],
                "outlets": sorted({row.outlet for row in rows if row.outlet}),
                "countries": sorted({row.outlet_country for row in rows if row.outlet_country}),
                "languages": sorted({row.language for row in rows if row.language}),
            }


def iterate_duplicates(engine: Engine) -> Iterator[dict[str, Any]]:
    """Every pair of copies, the later article first, with the spans that they share."""
    earlier = articles.alias("earlier")
    statement = (
        select(
            NAME.label("article"),
            func.coalesce(earlier.c.given_id, earlier.c.id).label("of"),
            duplicates.c.kind,
            duplicates.c.overlap,
            duplicates.c.passages,
        )
        .join(articles, articles.c.number == duplicates.c.article)
        .join(earlier, earlier.c.number == duplicates.c.of)
        .order_by(articles.c.number, duplicates.c.of)
    )
    with engine.connect() as connection:
        for row in connection.execute(statement).mappings():
            yield dict(row)


def iterate_occurrences(engine: Engine, scope: Scope | None = None) -> Iterator[dict[str, Any]]:
    """Every occurrence with its reports, by story, or those of which the scope lets a report
    through; reports that do not stand in the text given are left out.
    """
    statement = select(occurrences.c.record).order_by(occurrences.c.story, occurrences.c.id)
    with engine.connect() as connection:
        if scope is None:
            for record in connection.scalars(statement):
                yield _occurrence(record)
            return
        for ids in chunks(occurrences_of(connection, scope)):
            for record in connection.scalars(statement.where(occurrences.c.id.in_(ids))):
                yield _occurrence(record)


def _occurrence(record: dict[str, Any]) -> dict[str, Any]:
    """A record as a row: names and degrees beside the objects that hold them."""
    place = record["place"] or {}
    return {
        "occurrence": record.pop("id"),
        "actors_names": [party["name"] for party in record["actors"]],
        "recipients_names": [party["name"] for party in record["recipients"]],
        "place_name": place.get("name"),
        "country": place.get("country"),
        "latitude": place.get("latitude"),
        "longitude": place.get("longitude"),
        "articles": list(dict.fromkeys(report["article"] for report in record["reports"])),
        **record,
        "reports": [report for report in record["reports"] if report["trigger"] is not None],
    }
