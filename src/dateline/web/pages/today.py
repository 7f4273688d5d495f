"""Today: what is new, which stories grow, what is contested."""

from datetime import UTC, date, datetime, timedelta

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from dateline.store.desk.articles import count_listed, list_articles, newest_day
from dateline.store.desk.commitments import due_before
from dateline.store.desk.contested import contested
from dateline.store.desk.stories import changed_stories
from dateline.web.desk import desk_of, render
from dateline.web.promises import promises

router = APIRouter()

VISIT = "dateline_visit"
PAUSE = timedelta(minutes=30)  # a longer silence ends a visit
PERIOD = 7  # days that are set against the seven before
SHOWN = 12


@router.get("/", response_class=HTMLResponse)
def today(request: Request, day: str | None = None) -> HTMLResponse:
    """The front page; `day` is the last day of the period, else the newest article's."""
    desk = desk_of(request)
    last, cookie = _visit(request)
    with desk.connect() as connection:
        end = _date(day) or _date(newest_day(connection))
        context: dict[str, object] = {
            "end": end.isoformat() if end else None,
            "last": last,
            "new": list_articles(connection, limit=SHOWN, added_after=last),
            "new_count": count_listed(connection, added_after=last),
            "stories": [],
            "contested": [],
            "overdue": [],
            "start": None,
        }
        if end is not None:
            start = end - timedelta(days=PERIOD - 1)
            before = start - timedelta(days=PERIOD)
            context["start"] = start.isoformat()
            context["stories"] = changed_stories(
                connection,
                before=before.isoformat(),
                start=start.isoformat(),
                end=end.isoformat(),
                limit=SHOWN,
            )
            late = due_before(connection, end.isoformat(), limit=SHOWN * 4)
            late_ones = [one for one in promises(late, on=end.isoformat()) if one.late]
            context["overdue"] = late_ones[:SHOWN]
            context["contested"] = contested(connection, since=before.isoformat())[:SHOWN]
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


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
