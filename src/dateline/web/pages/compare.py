"""Compare: two documents, or two speakers in one, point by point."""

from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from dateline.api.comparing import compare_documents, compare_voices, kept_document
from dateline.api.story_sides import compare_sides
from dateline.errors import DatelineError, PageError
from dateline.model import Comparison
from dateline.store.desk.articles import list_articles
from dateline.store.desk.scope import Scope
from dateline.store.desk.stories import get_story
from dateline.web.desk import Desk, desk_of, render
from dateline.web.templating import here

router = APIRouter()

OFFERED = 200  # articles to choose from: the newest
LONGEST = 300  # characters of an id or a name
PATIENCE = 4.0  # seconds a page may wait before it becomes one that looks again

Key = tuple[str, ...]
Make = Callable[[], Comparison]


class Asked(NamedTuple):
    """What is to be compared: a story's two sides, two articles, two speakers in the first."""

    story: str
    a: str
    b: str
    one: str
    other: str

    @property
    def whole(self) -> bool:
        """Whether there is enough to compare."""
        return bool(self.a or self.story)


@router.get("/compare", response_class=HTMLResponse)
def compare(request: Request) -> Response:
    """The form, and where two accounts are chosen what both say, what one says, what differs."""
    desk, query = desk_of(request), request.query_params
    asked = Asked(*(query.get(name, "").strip()[:LONGEST] for name in Asked._fields))
    comparison, wrong = None, None
    if asked.whole:
        try:
            key, make = _story(desk, asked) if not asked.a else _documents(desk, asked)
            comparison = desk.comparisons.get(key)
            if comparison is None:
                job = desk.jobs.submit(_work(desk, key, make))
                if not desk.jobs.wait(job, PATIENCE):
                    onward = quote(here(request), safe="")
                    return RedirectResponse(f"/jobs/{job.id}?to={onward}", status_code=303)
                comparison, wrong = desk.comparisons.get(key), job.problem
        except DatelineError as error:
            wrong = str(error)
    with desk.connect() as connection:
        offered = list_articles(connection, Scope(story=asked.story or None), limit=OFFERED)
    context = {"asked": asked, "offered": offered, "comparison": comparison, "wrong": wrong}
    return render(request, "compare.html", context)


def _documents(desk: Desk, asked: Asked) -> tuple[Key, Make]:
    documents = [kept_document(desk.engine, name) for name in (asked.a, asked.b) if name]

    def make() -> Comparison:
        if len(documents) > 1:
            return compare_documents(*documents, reader=desk.work.reader)
        between = (asked.one, asked.other) if asked.one and asked.other else None
        return compare_voices(documents[0], between, reader=desk.work.reader)

    return (*(document.article.id for document in documents), asked.one, asked.other), make


def _story(desk: Desk, asked: Asked) -> tuple[Key, Make]:
    with desk.connect() as connection:
        story = get_story(connection, asked.story)

    def make() -> Comparison:
        found = compare_sides(desk.engine, asked.story, desk.work.reader)
        if found is None:
            raise PageError("one side alone is told in this story; choose two articles or speakers")
        return found

    return (asked.story, str(story["size"]), str(story["end"])), make


def _work(desk: Desk, key: Key, make: Make) -> Callable[[], tuple[()]]:
    def work() -> tuple[()]:
        desk.comparisons.put(key, make())
        return ()

    return work
