"""Report: choose what it is of, look at it, take out what does not belong, write it out."""

from collections.abc import Mapping

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from dateline.api import REPORT_FORMATS
from dateline.api.jobs import Job
from dateline.errors import NotFound, SettingError
from dateline.reports.editing import edited, fact_key
from dateline.reports.facts import SituationReport, long_day
from dateline.reports.markdown import EDITOR
from dateline.store.desk.stories import list_stories
from dateline.web.desk import desk_of, render
from dateline.web.pages.waiting import wait_for
from dateline.web.reporting import Asked, report_of

router = APIRouter()

MEDIA = {
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
PRINTED = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
"""The printed report is one file that carries its own style; it runs nothing and asks nothing."""

STORIES = 200  # stories offered, the newest
PATIENCE = 2.0  # seconds a page may wait before it becomes one that says how far it is
LONGEST = 300  # characters of a title, a place or a search
NOTE = "note-"


@router.get("/report", response_class=HTMLResponse)
def report_page(request: Request) -> Response:
    """The form, and where something is asked the report with a box at every line."""
    desk, asked = desk_of(request), asked_of(request)
    made, wrong = None, None
    if asked.whole:
        try:
            found = report_of(desk, asked, patience=PATIENCE)
            if isinstance(found, Job):
                return wait_for(found, request)
            made = found
        except (NotFound, SettingError) as error:
            wrong = str(error)
    elif any(asked[:3]):
        wrong = "Choose one: a story, a place or a search; empty the others."
    with desk.connect() as connection:
        stories = list_stories(connection, limit=STORIES)
    context = {
        "asked": asked,
        "stories": stories,
        "report": made,
        "wrong": wrong,
        "out": set(request.query_params.getlist("out")),
        "title": request.query_params.get("title", ""),
        "notes": notes_of(request.query_params),
        "key": fact_key,
        "long_day": long_day,
        "editor": EDITOR,
        "formats": REPORT_FORMATS,
    }
    return render(request, "report.html", context)


@router.get("/report/file.{format}")
def report_file(request: Request, format: str) -> Response:
    """The report as it was left, as a file; HTML opens in the browser, for printing."""
    if format not in MEDIA:
        raise HTTPException(404, f"there is no report in the format {format!r}")
    found = report_of(desk_of(request), asked_of(request), patience=PATIENCE)
    if isinstance(found, Job):
        return wait_for(found, request)
    report = _edited(found, request)
    headers = {"content-security-policy": PRINTED}
    if format != "html" or "save" in request.query_params:
        headers["content-disposition"] = f'attachment; filename="situation-report.{format}"'
    return Response(REPORT_FORMATS[format](report), media_type=MEDIA[format], headers=headers)


def _edited(report: SituationReport, request: Request) -> SituationReport:
    query = request.query_params
    return edited(
        report,
        title=query.get("title", "")[:LONGEST],
        out=set(query.getlist("out")),
        notes=notes_of(query),
    )


def asked_of(request: Request) -> Asked:
    """What the address asks for; empty fields ask nothing."""
    query = request.query_params
    return Asked(*((query.get(name, "").strip()[:LONGEST] or None) for name in Asked._fields))


def notes_of(query: Mapping[str, str]) -> dict[str, str]:
    """The editor's notes by the title of their section."""
    return {name.removeprefix(NOTE): text for name, text in query.items() if name.startswith(NOTE)}
