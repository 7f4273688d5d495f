"""Exports: the records that a view shows, as files in the formats that other tools read."""

from typing import Annotated, Any, Literal

from fastapi import Query, Request
from fastapi.responses import StreamingResponse
from pydantic import AfterValidator, Field

from dateline.exports import FORMATS
from dateline.store.desk.scope import Scope
from dateline.web.api.parameters import (
    Asked,
    EventFilters,
    FigureFilters,
    Narrowing,
    StatementFilters,
    Words,
)
from dateline.web.api.routing import resource
from dateline.web.desk import desk_of
from dateline.web.downloads import download

router = resource("exports")

Links = Literal[
    "stories",
    "duplicates",
    "commitments",
    "comparisons",
    "agreements",
    "reviews",
]


def _known(name: str) -> str:
    if name not in FORMATS:
        raise ValueError(f"it is one of {', '.join(FORMATS)}")
    return name


FormatName = Annotated[
    str, AfterValidator(_known), Field(json_schema_extra={"enum": list(FORMATS)})
]


class Formatted(Asked):
    """How a file is written."""

    format: FormatName = "jsonl"
    """The format; not every one takes every kind."""


class ArticleExport(Formatted, Narrowing):
    """Which articles."""


class EventExport(Formatted, EventFilters):
    """Which events."""


class OccurrenceExport(Formatted, EventFilters):
    """Which happenings: those of which a report fits."""


class FigureExport(Formatted, FigureFilters):
    """Which figures."""


class StatementExport(Formatted, StatementFilters):
    """Which statements."""


class LinkExport(Formatted):
    """Which links."""

    story: Words | None = None
    """Those of one story, where they belong to one."""


FILES: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The file; it has no ETag",
        "content": {one.media_type.partition(";")[0]: {} for one in FORMATS.values()},
    }
}
SENT: dict[str, Any] = {"response_class": StreamingResponse, "responses": FILES}


@router.get("/exports/articles", **SENT)
def export_articles(
    request: Request, asked: Annotated[ArticleExport, Query()]
) -> StreamingResponse:
    """Articles as a file."""
    return _file(request, "articles", asked, asked.scope())


@router.get("/exports/events", **SENT)
def export_events(request: Request, asked: Annotated[EventExport, Query()]) -> StreamingResponse:
    """Events as a file; without a status, what occurred."""
    return _file(request, "events", asked, asked.scope())


@router.get("/exports/occurrences", **SENT)
def export_occurrences(
    request: Request, asked: Annotated[OccurrenceExport, Query()]
) -> StreamingResponse:
    """What happened as a file, each happening once; without a status, what occurred."""
    return _file(request, "occurrences", asked, asked.scope())


@router.get("/exports/figures", **SENT)
def export_figures(request: Request, asked: Annotated[FigureExport, Query()]) -> StreamingResponse:
    """Figures as a file."""
    return _file(request, "figures", asked, asked.scope())


@router.get("/exports/statements", **SENT)
def export_statements(
    request: Request, asked: Annotated[StatementExport, Query()]
) -> StreamingResponse:
    """Statements as a file; without a kind, speech."""
    return _file(request, "statements", asked, asked.scope())


@router.get("/exports/{kind}", **SENT)
def export_links(
    request: Request, kind: Links, asked: Annotated[LinkExport, Query()]
) -> StreamingResponse:
    """What links articles, or what people decided, as a file."""
    return _file(request, kind, asked, Scope(story=asked.story))


def _file(request: Request, kind: str, asked: Formatted, scope: Scope) -> StreamingResponse:
    return download(desk_of(request).engine, kind, scope, format=asked.format)
