"""Having a page read: a page, a text or an address is sent, its reading is kept and told of."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal
from urllib.parse import quote

from fastapi import HTTPException, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from starlette.concurrency import run_in_threadpool

from dateline.api import link
from dateline.api.jobs import Job, Kind
from dateline.api.reading import Outcome, read_page, read_pages
from dateline.model import Page
from dateline.web.api.answers import Answer
from dateline.web.api.parameters import Asked, Day, Words
from dateline.web.api.routing import WRITING, resource
from dateline.web.desk import Desk, desk_of

router = resource("readings")

WAIT = 20.0  # seconds that an answer may take; a page takes one or two once the model is loaded
LONGEST_WAIT = 60.0

Address = Annotated[
    str, StringConstraints(pattern=r"^https?://[^\s\x00-\x1f\x7f]+$", max_length=2000)
]
"""An address on the web; a path of this machine is none."""


class Given(BaseModel):
    """What to read: `html` (with its `url`, where known), or `text`, or the `url` alone."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)

    url: Address | None = None
    """The page's address. Alone, the page is fetched from there: public addresses only."""

    html: str | None = None
    """A page as HTML."""

    text: str | None = None
    """A page as plain text."""

    title: str | None = None
    """The headline of a text, where it is not in the text."""

    date: Day | None = None
    """The day that a text was published, where the text does not say."""

    id: Words | None = None
    """The id that it is to go by."""

    @model_validator(mode="after")
    def _one(self) -> "Given":
        if self.html is not None and self.text is not None:
            raise ValueError("give html or text, not both")
        if self.html is None and self.text is None and self.url is None:
            raise ValueError("give html, text or a url")
        return self


class Waiting(Asked):
    """How long to wait."""

    wait: float = Field(default=WAIT, ge=0, le=LONGEST_WAIT)
    """Seconds to wait for it to be done; past them the answer is 202 and the address of a job."""


class Newest(Asked):
    """How many jobs."""

    limit: int = Field(default=50, ge=1, le=200)
    """How many at most."""


class PageWaiting(Waiting):
    """What is known of a page that is sent as it is."""

    url: Address | None = None
    """The page's address."""

    id: Words | None = None
    """The id that it is to go by."""


class OutcomeAnswer(Answer):
    """What became of one page."""

    where: str
    """Where it was from."""
    state: Literal["new", "revised", "again", "known", "read", "failed"]
    """`known` was kept before and is not read again."""
    article: str | None
    """The id of its article; null where it failed."""
    reason: str | None
    """Why it failed; null where it did not."""


class JobAnswer(Answer):
    """Pages that are read or being read."""

    id: str
    kind: Kind
    name: str
    """What it reads or makes."""

    begun: str
    """When it was asked for, UTC."""

    state: Literal["waiting", "running", "done", "failed"]
    done: int
    """How many articles it has been through, where it makes something of articles."""

    total: int | None
    """How many there are; null where that is not known beforehand."""

    outcomes: list[OutcomeAnswer]
    """What became of each page that was to be read."""

    problem: str | None
    """Why the whole job failed; null where it did not."""


LOCATED = {"headers": {"location": {"schema": {"type": "string"}}}}
ANSWERS: dict[int | str, dict[str, Any]] = {
    201: {"description": "It was read; `location` is its article"} | LOCATED,
    202: {"model": JobAnswer, "description": "It is being read; `location` is its job"} | LOCATED,
    **WRITING,
}

MAKING: dict[int | str, dict[str, Any]] = {
    202: {
        "model": JobAnswer,
        "description": "It is being made; when the job at `location` is done, ask again",
    }
    | LOCATED
}
"""How what takes long to make is answered."""


@router.post("/readings", status_code=201, responses=ANSWERS)
def post_reading(
    request: Request, response: Response, given: Given, asked: Annotated[Waiting, Query()]
) -> JobAnswer:
    """Read a page, a text or an address, and keep it."""
    desk = desk_of(request)
    if given.html is None and given.text is None:
        job = desk.jobs.submit(lambda _: _fetch(desk, str(given.url)), name=str(given.url))
        return _answer(desk, job, asked, response)
    page = Page(
        where=given.url or "the page sent",
        id=given.id,
        url=given.url,
        html=None if given.html is None else given.html.encode(),
        encoding=None if given.html is None else "utf-8",
        text=given.text,
        title=given.title,
        published=given.date,
    )
    job = desk.jobs.submit(lambda _: _keep(desk, page), name=page.title or page.where)
    return _answer(desk, job, asked, response)


HTML_BODY = {
    "requestBody": {
        "required": True,
        "content": {"text/html": {"schema": {"type": "string", "minLength": 1}}},
    }
}


@router.post("/pages", status_code=201, responses=ANSWERS, openapi_extra=HTML_BODY)
async def post_page(
    request: Request, response: Response, asked: Annotated[PageWaiting, Query()]
) -> JobAnswer:
    """Read a page that is sent as it is, its bytes the body, and keep it."""
    body = await request.body()
    if not body:
        raise HTTPException(422, "the body is empty; send the page's HTML")
    desk = desk_of(request)
    page = Page(where=asked.url or "the page sent", id=asked.id, url=asked.url, html=body)
    job = desk.jobs.submit(lambda _: _keep(desk, page), name=page.where)
    return await run_in_threadpool(_answer, desk, job, asked, response)


@router.get("/jobs")
def list_jobs(request: Request, asked: Annotated[Newest, Query()]) -> list[JobAnswer]:
    """What this desk reads and makes and has of late, whoever asked: the newest first."""
    return [shown(job) for job in desk_of(request).jobs.newest(asked.limit)]


@router.get("/jobs/{job}")
def get_job(request: Request, job: str) -> JobAnswer:
    """How far a job has come."""
    found = desk_of(request).jobs.get(job)
    if found is None:
        raise HTTPException(404, f"no job {job!r}; jobs that ended long ago are forgotten")
    return shown(found)


def _keep(desk: Desk, page: Page) -> Iterator[Outcome]:
    yield read_page(page, work=desk.work, engine=desk.engine)
    link(desk.engine)


def _fetch(desk: Desk, url: str) -> Iterator[Outcome]:
    yield from read_pages([url], settings=desk.work.settings, engine=desk.engine, work=desk.work)
    link(desk.engine)


def _answer(desk: Desk, job: Job, asked: Waiting, response: Response) -> JobAnswer:
    """The job when it has ended or the time is up; what could not be read is a refusal."""
    if not desk.jobs.wait(job, asked.wait):
        response.status_code = 202
        response.headers["location"] = f"/api/v1/jobs/{job.id}"
        return shown(job)
    kept = [outcome for outcome in job.outcomes if outcome.reading is not None]
    if job.problem or not kept:
        failures = (outcome.failure.reason for outcome in job.outcomes if outcome.failure)
        raise HTTPException(422, job.problem or next(failures, "there is no page"))
    assert kept[0].reading is not None
    response.headers["location"] = f"/api/v1/articles/{quote(kept[0].reading.id, safe='')}"
    return shown(job)


def waited_for(job: Job) -> JSONResponse:
    """The answer where something is not made yet."""
    headers = {"location": f"/api/v1/jobs/{job.id}"}
    return JSONResponse(shown(job).model_dump(mode="json"), 202, headers=headers)


def shown(job: Job) -> JobAnswer:
    """A job as the API tells of it."""
    outcomes = [
        OutcomeAnswer(
            where=one.where,
            state=one.state,
            article=one.reading.id if one.reading else None,
            reason=one.failure.reason if one.failure else None,
        )
        for one in list(job.outcomes)
    ]
    return JobAnswer(
        id=job.id,
        kind=job.kind,
        name=job.name,
        begun=job.begun,
        state=job.state,
        done=job.done,
        total=job.total,
        outcomes=outcomes,
        problem=job.problem,
    )
