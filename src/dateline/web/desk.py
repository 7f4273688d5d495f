"""What every page stands on: the store, the settings, and how a template becomes an answer."""

import gc
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from fastapi import HTTPException, Request
from fastapi.responses import HTMLResponse
from sqlalchemy import Connection, Engine

from dateline.api.jobs import Jobs
from dateline.model import Comparison
from dateline.reports.facts import SituationReport
from dateline.settings import Settings
from dateline.store.desk.columns import prepare
from dateline.store.desk.events import counted, facets
from dateline.store.desk.scope import Scope
from dateline.web.recent import Recent
from dateline.web.templating import templates

if TYPE_CHECKING:
    from dateline.api.work import PageWork

TOKEN = "dateline_token"
PAGE_SIZE = 40  # rows on one page: what a person looks through, about 50 KB of HTML
COMPARISONS = 50  # comparisons held, so that a page that was made once comes at once
REPORTS = 10  # reports held, some hundred KB each, so that one can be edited and written out


class MadeReport(NamedTuple):
    """A situation report with when it was made."""

    report: SituationReport
    seen: int
    """The newest change of the store that is in it."""

    at: float
    """Seconds on the clock that only goes on."""


@dataclass
class Desk:
    """The store and the settings of a running desk."""

    engine: Engine
    settings: Settings
    jobs: Jobs = field(default_factory=Jobs)
    comparisons: Recent[Comparison] = field(default_factory=lambda: Recent(COMPARISONS))
    reports: Recent[MadeReport] = field(default_factory=lambda: Recent(REPORTS))

    def warm(self) -> None:
        """Read the columns and count the whole, so that the first page need not wait for it."""
        with self.connect() as connection:
            prepare(connection)
            facets(connection, counted(Scope()))
        # The columns stay: a collection that goes through them all takes some 150 ms of a page.
        gc.collect()
        gc.freeze()

    def connect(self) -> Connection:
        """A connection for reading, to be used in a `with`."""
        return self.engine.connect()

    @cached_property
    def work(self) -> "PageWork":
        """What reads a page that somebody sends; its model is loaded at its first use."""
        from dateline.api.work import PageWork

        return PageWork(self.settings.model_copy(update={"workers": 1}))


def desk_of(request: Request) -> Desk:
    """The desk that a request came to."""
    desk = request.app.state.desk
    assert isinstance(desk, Desk)
    return desk


def render(
    request: Request, template: str, context: Mapping[str, object], *, status: int = 200
) -> HTMLResponse:
    """A template filled in; forms on it carry a token that `check_token` asks back."""
    token = request.cookies.get(TOKEN) or secrets.token_urlsafe(24)
    answer = HTMLResponse(
        templates().get_template(template).render({**context, "request": request, "token": token}),
        status_code=status,
    )
    if TOKEN not in request.cookies:
        answer.set_cookie(TOKEN, token, httponly=True, samesite="strict", path="/")
    return answer


def check_token(request: Request, given: str) -> None:
    """Refuse a form that did not come from one of our own pages."""
    kept = request.cookies.get(TOKEN, "")
    if not kept or not secrets.compare_digest(kept.encode(), given.encode()):
        raise HTTPException(
            403, "this form is too old or from another page; go back, reload and send it again"
        )


def page_of(request: Request) -> int:
    """Which page of a list is asked for, from 1; nonsense counts as the first."""
    asked = request.query_params.get("page", "1")
    return max(1, min(int(asked), 10_000)) if asked.isascii() and asked.isdigit() else 1
