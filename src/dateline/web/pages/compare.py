"""Compare: two documents, or two speakers in one, point by point."""

from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from dateline.api.comparing import Document, compare_documents, compare_voices, kept_document
from dateline.errors import DatelineError
from dateline.model import Comparison, Point
from dateline.store.desk.articles import list_articles
from dateline.store.desk.scope import Scope
from dateline.web.desk import Desk, desk_of, render
from dateline.web.templating import here

router = APIRouter()

OFFERED = 200  # articles to choose from: the newest
PATIENCE = 4.0  # seconds a page may wait before it becomes one that looks again


class Asked(NamedTuple):
    """What is to be compared: two articles, or two speakers in the first."""

    a: str
    b: str
    one: str
    other: str

    @property
    def whole(self) -> bool:
        """Whether there is enough to compare."""
        return bool(self.a)


@router.get("/compare", response_class=HTMLResponse)
def compare(request: Request, a: str = "", b: str = "", one: str = "", other: str = "") -> Response:
    """The form, and where two accounts are chosen what both say, what one says, what differs."""
    desk = desk_of(request)
    asked = Asked(*(part.strip()[:300] for part in (a, b, one, other)))
    comparison, wrong = None, None
    if asked.whole:
        try:
            documents = [kept_document(desk.engine, name) for name in (asked.a, asked.b) if name]
            key = (*(document.article.id for document in documents), asked.one, asked.other)
            comparison = desk.comparisons.get(key)
            if comparison is None:
                job = desk.jobs.submit(_work(desk, key, documents, asked))
                if not desk.jobs.wait(job, PATIENCE):
                    onward = quote(here(request), safe="")
                    return RedirectResponse(f"/jobs/{job.id}?to={onward}", status_code=303)
                comparison, wrong = desk.comparisons.get(key), job.problem
        except DatelineError as error:
            wrong = str(error)
    with desk.connect() as connection:
        scope = Scope(story=request.query_params.get("story") or None)
        offered = list_articles(connection, scope, limit=OFFERED)
    context = {
        "asked": asked,
        "offered": offered,
        "comparison": comparison,
        "sections": sections(comparison) if comparison else [],
        "wrong": wrong,
    }
    return render(request, "compare.html", context)


def _work(
    desk: Desk, key: tuple[str, ...], documents: list[Document], asked: Asked
) -> Callable[[], tuple[()]]:
    def work() -> tuple[()]:
        if len(documents) > 1:
            made = compare_documents(*documents, reader=desk.work.reader)
        else:
            between = (asked.one, asked.other) if asked.one and asked.other else None
            made = compare_voices(documents[0], between, reader=desk.work.reader)
        desk.comparisons.put(key, made)
        return ()

    return work


def sections(comparison: Comparison) -> list[tuple[str, list[Point]]]:
    """The points: those that differ, those of both, those of one alone."""
    points = comparison.points
    found = [
        ("They differ", [one for one in points if one.differs]),
        ("Both say", [one for one in points if one.in_ == "both" and not one.differs]),
        (f"Only {side_name(comparison, 'a')}", [one for one in points if one.in_ == "a"]),
        (f"Only {side_name(comparison, 'b')}", [one for one in points if one.in_ == "b"]),
    ]
    return [(title, rows) for title, rows in found if rows]


def side_name(comparison: Comparison, letter: str) -> str:
    """What a side is called."""
    side = comparison.a if letter == "a" else comparison.b
    return side.speaker or side.outlet or side.title or letter.upper()
