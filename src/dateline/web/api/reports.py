"""Situation reports of a story, a place or a search."""

from typing import Annotated, Any, Literal

from fastapi import Query, Request, Response
from pydantic import RootModel

from dateline.api import REPORT_FORMATS
from dateline.api.jobs import Job
from dateline.errors import SettingError
from dateline.reports.facts import SituationReport
from dateline.web.api.parameters import Day, Words
from dateline.web.api.readings import MAKING, Waiting, waited_for
from dateline.web.api.routing import resource
from dateline.web.desk import desk_of
from dateline.web.reporting import Asked as Of
from dateline.web.reporting import report_of

router = resource("reports")

MEDIA = {
    "json": "application/json",
    "md": "text/markdown",
    "html": "text/html",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


class ReportQuery(Waiting):
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

    def of(self) -> Of:
        """What is asked, as the desk knows it."""
        return Of(**self.model_dump(include=set(Of._fields)))


class Report(RootModel[SituationReport]):
    """A report as its facts, each with its words and its sources."""


FILES: dict[int | str, dict[str, Any]] = {
    200: {"content": {media: {} for name, media in MEDIA.items() if name != "json"}},
    **MAKING,
}


@router.get("/reports", response_model=Report, responses=FILES)
def get_report(request: Request, asked: Annotated[ReportQuery, Query()]) -> Any:
    """A situation report, every line a record with its words and its sources."""
    of = asked.of()
    if not of.whole:
        raise SettingError("report: give one of a story, a place and a search")
    found = report_of(desk_of(request), of, patience=asked.wait)
    if isinstance(found, Job):
        return waited_for(found)
    if asked.format == "json":
        return found
    return Response(REPORT_FORMATS[asked.format](found), media_type=MEDIA[asked.format])
