"""Situation reports of a story, a place or a search."""

from typing import Annotated, Any, Literal

from fastapi import Query, Request, Response
from pydantic import RootModel

from dateline.api import REPORT_FORMATS, make_report
from dateline.reports.facts import SituationReport
from dateline.web.api.parameters import Asked, Day, Words
from dateline.web.api.routing import resource
from dateline.web.desk import desk_of

router = resource("reports")

MEDIA = {
    "json": "application/json",
    "md": "text/markdown",
    "html": "text/html",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


class ReportQuery(Asked):
    """What the report is of: one of a story, a place and a search."""

    story: Words | None = None
    """A story's id, or that of an article in it."""

    place: Words | None = None
    """The name of a place."""

    search: Words | None = None
    """Words that the articles hold."""

    since: Day | None = None
    """Published on this day or later."""

    until: Day | None = None
    """Published on this day or earlier."""

    format: Literal["json", "md", "html", "docx"] = "json"
    """How it is written."""


class Report(RootModel[SituationReport]):
    """A report as its facts, each with its words and its sources."""


FILES: dict[int | str, dict[str, Any]] = {
    200: {"content": {media: {} for name, media in MEDIA.items() if name != "json"}}
}


@router.get("/reports", response_model=Report, responses=FILES)
def get_report(request: Request, asked: Annotated[ReportQuery, Query()]) -> Any:
    """A situation report, every line a record with its words and its sources."""
    scope = asked.model_dump(exclude={"format"})
    made = make_report(desk_of(request).engine, **scope)
    if asked.format == "json":
        return made
    return Response(REPORT_FORMATS[asked.format](made), media_type=MEDIA[asked.format])
