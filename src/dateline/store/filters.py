"""What a list of articles or records is narrowed to."""

from pydantic import BaseModel, ConfigDict
from sqlalchemy import ColumnElement, and_, exists, func, select

from dateline.store.schema import articles, entities


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
        return found


def _names(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists(
        select(entities.c.id).where(and_(entities.c.article == articles.c.number, condition))
    )
