"""Today: what is new, which stories grow, what is contested."""

from datetime import UTC, datetime, timedelta

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from dateline.api.news import news
from dateline.model.days import day_of
from dateline.web.desk import desk_of, render
from dateline.web.promises import promises

router = APIRouter()

VISIT = "dateline_visit"
PAUSE = timedelta(minutes=30)  # a longer silence ends a visit


@router.get("/", response_class=HTMLResponse)
def today(request: Request, day: str | None = None) -> HTMLResponse:
    """The front page; `day` is the last day of the period, else the newest article's."""
    desk = desk_of(request)
    last, cookie = _visit(request)
    with desk.connect() as connection:
        found = news(connection, on=day_of(day), added_after=last)
    late = promises((one.commitment for one in found.overdue), on=found.end)
    context = {**vars(found), "last": last, "overdue": late}
    answer = render(request, "today.html", context)
    answer.set_cookie(VISIT, cookie, httponly=True, samesite="strict", max_age=366 * 86400)
    return answer


def _visit(request: Request) -> tuple[str | None, str]:
    """When the visit before this one ended (None on the first), and the cookie that remembers."""
    now = datetime.now(UTC)
    before, _, latest = request.cookies.get(VISIT, "").partition("|")
    seen = _moment(latest)
    if seen is None:
        return None, f"|{now.isoformat(timespec='seconds')}"
    if now - seen > PAUSE:
        before = latest
    kept = _moment(before)
    last = kept.isoformat(timespec="seconds") if kept else None
    return last, f"{last or ''}|{now.isoformat(timespec='seconds')}"


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None
