"""Stories and copies read back, under the ids that the inputs gave."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Engine, func, select

from dateline.store.schema import articles, duplicates, stories, story_articles

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
