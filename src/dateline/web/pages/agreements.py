"""Agreements: pacts, resolutions, missions and requests, with the states that they went through."""

from typing import get_args

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from dateline.model.agreement import AgreementKind, State
from dateline.store.linking.agreements import list_agreements
from dateline.web.desk import PAGE_SIZE, desk_of, page_of, render

router = APIRouter()


@router.get("/agreements", response_class=HTMLResponse)
def agreements(request: Request, q: str = "", state: str = "", kind: str = "") -> HTMLResponse:
    """Every agreement, the latest first; `q` is a part of its name."""
    page = page_of(request)
    found = list_agreements(
        desk_of(request).engine,
        name=q.strip() or None,
        state=state if state in get_args(State) else None,
        kind=kind if kind in get_args(AgreementKind) else None,
        limit=PAGE_SIZE + 1,
        offset=(page - 1) * PAGE_SIZE,
    )
    context = {
        "rows": found[:PAGE_SIZE],
        "more": len(found) > PAGE_SIZE,
        "page": page,
        "q": q,
        "state": state,
        "kind": kind,
        "states": get_args(State),
        "kinds": get_args(AgreementKind),
    }
    return render(request, "agreements.html", context)
