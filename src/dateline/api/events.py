"""Events across the store, and why the events of a text were coded as they are."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from pydantic import BaseModel, ConfigDict
from sqlalchemy import Engine

from dateline.api.work import article_of
from dateline.articles.as_given import take_as_given
from dateline.errors import ReadingError, SettingError
from dateline.model import Article, Event, Failure, Page
from dateline.model.event import EventStatus
from dateline.ontology.plover import EVENT_TYPES, modes_of
from dateline.reading.events.explain import Explained, explain
from dateline.reading.reader import ArticleReader, unreadable
from dateline.settings import Settings
from dateline.sources import open_source
from dateline.store import open_engine
from dateline.store.desk import events as store
from dateline.store.desk.scope import EVERY, Scope
from dateline.store.rows import Row

GIVEN = "the text given"
ALL_MODES = tuple(sorted({mode for name in EVENT_TYPES for mode in modes_of(name)}))


class ListedEvent(BaseModel):
    """An event as a list shows it: the record, its article, and everybody by name."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)

    article: str
    """The article's id: the one that its input gave, else its own."""

    title: str | None
    """The article's title."""

    outlet: str | None
    """Who published it."""

    published: str | None
    """The day of the article, ISO 8601."""

    quote: str
    """The words that tell it."""

    actors: tuple[str, ...]
    """Names of those who act."""

    recipients: tuple[str, ...]
    """Names of those who are acted upon."""

    place: str | None
    """Name of the place where it happened."""

    country: str | None
    """Country of that place, ISO 3166-1 alpha-3."""

    said_by: tuple[str, ...]
    """Names of those who say so; empty where the article itself asserts it or names nobody."""

    occurrence: str | None
    """The happening that it is a report of; None before the article is linked."""

    reports: int
    """How many reports tell that happening, this one among them."""

    event: Event
    """The record itself."""


@dataclass(frozen=True)
class ExplainedPage:
    """A page with everything that was considered in it as an event."""

    where: str
    """Where the page was from."""

    title: str | None
    """Its title, None for a text that was given."""

    sentences: tuple[Explained, ...]
    """Sentences with a trigger, in order."""


def list_events(
    scope: Scope | None = None,
    *,
    limit: int = 50,
    offset: int = 0,
    settings: Settings | None = None,
    engine: Engine | None = None,
) -> list[ListedEvent]:
    """Kept events, the newest first, by default those that occurred.

    Raises SettingError where a type, mode or status is none of PLOVER's.
    """
    asked = scope or Scope()
    _check(asked)
    if engine is None:
        engine = open_engine((settings or Settings.from_environment()).db)
    with engine.connect() as connection:
        rows = store.list_events(connection, store.counted(asked), limit=limit, offset=offset)
    return [_listed(row) for row in rows]


def explain_events(
    source: str, *, settings: Settings | None = None
) -> Iterator[ExplainedPage | Failure]:
    """Why each event of a text was coded, and what was considered and dropped.

    `source` is what `read` takes, or the text itself: whatever has a blank in it and is no file.
    """
    settings = settings or Settings.from_environment()
    reader = ArticleReader(settings)
    if _is_text(source):
        page = Page(where=GIVEN, text=source)
        yield _explained(reader, GIVEN, take_as_given(page))
        return
    for item in open_source(source, settings=settings):
        article = article_of(item) if isinstance(item, Page) else item
        if isinstance(article, Failure):
            yield article
        else:
            yield _explained(reader, item.where, article)


def _explained(reader: ArticleReader, where: str, article: Article) -> ExplainedPage | Failure:
    reason = unreadable(article)
    if reason is not None:
        return Failure(where=where, stage=ReadingError.stage, reason=reason)
    draft = next(reader.drafts([article]))
    sentences = explain(draft, files=reader.settings.lexicon)
    return ExplainedPage(where, article.title, tuple(sentences))


def _is_text(source: str) -> bool:
    return " " in source.strip() and "://" not in source.split()[0] and not os.path.exists(source)


def _check(scope: Scope) -> None:
    """Raise SettingError for a word that PLOVER does not have, since nothing would be found."""
    statuses = (*get_args(EventStatus), EVERY)
    modes = modes_of(scope.type) if scope.type in EVENT_TYPES else ALL_MODES
    for name, value, known in (
        ("type", scope.type, tuple(EVENT_TYPES)),
        ("mode", scope.mode, modes),
        ("status", scope.status, statuses),
    ):
        if value and value not in known:
            raise SettingError(f"{name} {value!r} is none of {', '.join(known) or 'none'}")


def _listed(row: Row) -> ListedEvent:
    return ListedEvent(
        article=row["article"],
        title=row["title"],
        outlet=row["outlet"],
        published=row["day"],
        quote=row["quote"],
        actors=tuple(row["actors"]),
        recipients=tuple(row["recipients"]),
        place=row["place"],
        country=row["country"],
        said_by=tuple(row["said_by_names"]),
        occurrence=row["occurrence"],
        reports=row["reports"],
        event=Event.model_validate(row["record"]),
    )
