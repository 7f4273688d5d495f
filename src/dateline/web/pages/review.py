"""Review: confirm, reject or edit what was read, the least certain first."""

from typing import Annotated, Any
from urllib.parse import quote, unquote

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from dateline.api.reviewing import choices, decide, one_record, review_queue
from dateline.store.desk.scope import Scope
from dateline.store.review.agreement import agreements
from dateline.store.review.decide import undo
from dateline.store.review.fields import FIELDS, NAMES, REVIEWED
from dateline.store.review.queue import count_waiting, decided, get_decision
from dateline.web.desk import PAGE_SIZE, check_token, desk_of, page_of, render
from dateline.web.templating import here

router = APIRouter(prefix="/review")

SHOWN = 8  # records on a page of the queue: what one looks at before the list is fresh again
REVIEWER = "dateline_reviewer"
KEPT = 366 * 86400  # seconds that the browser remembers who reviews

Text = Annotated[str, Form()]


@router.get("", response_class=HTMLResponse)
def queue(request: Request, done: int | None = None, reading: str = "open") -> HTMLResponse:
    """What waits; `reading=second` is what others have decided on and you have not."""
    kind = request.query_params.get("kind")
    query = {name: value for name, value in request.query_params.items() if name != "kind"}
    scope, reviewer = Scope.model_validate(query), reviewer_of(request)
    what: Any = "second" if reading == "second" else "open"
    with desk_of(request).connect() as connection:
        context = {
            "rows": review_queue(
                connection, scope, reviewer=reviewer, limit=SHOWN, what=what, kind=kind
            ),
            "counts": count_waiting(connection, scope, reviewer=reviewer, what=what),
            "done": get_decision(connection, done) if done is not None else None,
            "kind": kind if kind in REVIEWED else None,
            "what": what,
            "scope": scope,
            **_shared(request),
        }
    return render(request, "review.html", context)


@router.get("/one", response_class=HTMLResponse)
def one(request: Request, number: int, kind: str, record: str) -> HTMLResponse:
    """One record, its form open."""
    with desk_of(request).connect() as connection:
        row = one_record(connection, number, kind, record)
    return render(request, "review_one.html", {"row": row, **_shared(request)})


@router.get("/decided", response_class=HTMLResponse)
def decisions(request: Request) -> HTMLResponse:
    """What was decided, the newest first, each with its undo."""
    page = page_of(request)
    with desk_of(request).connect() as connection:
        rows = decided(connection, limit=PAGE_SIZE + 1, offset=(page - 1) * PAGE_SIZE)
    context = {"rows": rows[:PAGE_SIZE], "more": len(rows) > PAGE_SIZE, "page": page}
    return render(request, "review_decided.html", {**context, **_shared(request)})


@router.get("/agreement", response_class=HTMLResponse)
def agreement(request: Request) -> HTMLResponse:
    """How far people who decided on the same records agree."""
    with desk_of(request).connect() as connection:
        pairs = agreements(connection)
    return render(request, "review_agreement.html", {"pairs": pairs, **_shared(request)})


@router.post("/name")
def name(request: Request, token: Text, reviewer: Text = "", back: Text = "") -> RedirectResponse:
    """Remember who reviews."""
    check_token(request, token)
    answer = RedirectResponse(_back(back), status_code=303)
    kept = quote(reviewer.strip()[:80])
    answer.set_cookie(REVIEWER, kept, httponly=True, samesite="strict", max_age=KEPT)
    return answer


async def typed(request: Request) -> dict[str, str]:
    """What a form says, whatever fields it has."""
    return {name: str(value) for name, value in (await request.form()).items()}


@router.post("/decide")
def take(request: Request, form: Annotated[dict[str, str], Depends(typed)]) -> RedirectResponse:
    """Keep a decision and go on to the next record."""
    check_token(request, form.get("token", ""))
    kind, number = form.get("kind", ""), form.get("number", "")
    fields = (field for field in FIELDS.get(kind, ()) if f"f-{field}" in form)
    decision = decide(
        desk_of(request).engine,
        number=int(number) if number.isascii() and number.isdigit() else 0,
        kind=kind,
        record=form.get("record", ""),
        verdict=form.get("verdict", ""),
        reviewer=reviewer_of(request),
        changes={field: form[f"f-{field}"] for field in fields},
        note=form.get("note"),
    )
    back = _back(form.get("back", ""))
    address = f"{back}{'&' if '?' in back else '?'}done={decision}#{quote(form.get('next', ''))}"
    return RedirectResponse(address, status_code=303)


@router.post("/undo")
def take_back(
    request: Request, token: Text, decision: Annotated[int, Form()], back: Text = ""
) -> RedirectResponse:
    """Take one's own decision back."""
    check_token(request, token)
    undo(desk_of(request).engine, decision, reviewer=reviewer_of(request))
    return RedirectResponse(_back(back), status_code=303)


def reviewer_of(request: Request) -> str:
    """Who reviews in this browser; empty where nobody has said."""
    return unquote(request.cookies.get(REVIEWER, ""))


def _shared(request: Request) -> dict[str, object]:
    return {
        "reviewer": reviewer_of(request),
        "kinds": REVIEWED,
        "fields": FIELDS,
        "choices": choices,
        "named": NAMES,
        "back": here(request, done=None),
    }


def _back(address: str) -> str:
    """Where a form came from; the queue for what is no page of review."""
    return (
        address
        if address == "/review" or address.startswith(("/review?", "/review/"))
        else "/review"
    )
