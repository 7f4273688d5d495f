"""What a list of articles or records is narrowed to."""

from pydantic import BaseModel, ConfigDict
from sqlalchemy import ColumnElement, Select, and_, exists, func, select

from dateline.store.schema import articles, entities, places, story_articles


class Filters(BaseModel):
    """Conditions that all must hold; None asks nothing."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    since: str | None = None
    """Published on this day or later, ISO 8601, such as `2025-01-01`."""

    until: str | None = None
    """Published on this day or earlier, ISO 8601."""

    outlet: str | None = None
    """The outlet's name, upper or lower case."""

    actor: str | None = None
    """A part of the name of somebody that the article names, upper or lower case."""

    country: str | None = None
    """A country that somebody or something in the article belongs to, ISO 3166-1 alpha-3."""

    article: str | None = None
    """One article, by its id or the id that the input gave."""

    story: str | None = None
    """One story, by its id or the id of an article in it."""

    place: str | None = None
    """The usual name of a place that the article names, upper or lower case."""

    revisions: bool = False
    """Superseded revisions too."""

    def conditions(self) -> list[ColumnElement[bool]]:
        """SQL conditions on `articles`."""
        found: list[ColumnElement[bool]] = []
        if not self.revisions:
            found.append(articles.c.current)
        if self.since is not None:
            found.append(articles.c.day >= self.since)
        if self.until is not None:
            found.append(articles.c.day <= self.until)
        if self.outlet is not None:
            found.append(func.lower(articles.c.outlet) == self.outlet.lower())
        if self.article is not None:
            found.append((articles.c.id == self.article) | (articles.c.given_id == self.article))
        if self.actor is not None:
            found.append(_names(entities.c.name.icontains(self.actor, autoescape=True)))
        if self.country is not None:
            found.append(_names(entities.c.country == self.country.upper()))
        if self.story is not None:
            found.append(articles.c.number.in_(_in_story(self.story)))
        if self.place is not None:
            named = func.lower(places.c.name) == self.place.lower()
            found.append(articles.c.number.in_(select(places.c.article).where(named)))
        return found


def _in_story(name: str) -> Select[tuple[int]]:
    """The numbers of the articles of a story, named by its id or by one of its articles."""
    stories = (
        select(story_articles.c.story)
        .join(articles, articles.c.number == story_articles.c.article)
        .where(
            (story_articles.c.story == name)
            | (articles.c.id == name)
            | (articles.c.given_id == name)
        )
    )
    return select(story_articles.c.article).where(story_articles.c.story.in_(stories))


def _names(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists(
        select(entities.c.id).where(and_(entities.c.article == articles.c.number, condition))
    )
