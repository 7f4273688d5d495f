"""Work that takes a while: a page that says how far it is and looks again by itself."""

from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from dateline.api.jobs import Job
from dateline.web.desk import desk_of, render

router = APIRouter()

SHOWN = 50  # jobs in the list, the newest


def wait_for(job: Job, request: Request) -> RedirectResponse:
    """The page of a job that leads on to what was asked when the job is done."""
    asked = request.url
    onward = quote(f"{asked.path}?{asked.query}" if asked.query else asked.path, safe="")
    return RedirectResponse(f"/jobs/{job.id}?to={onward}", status_code=303)


@router.get("/jobs", response_class=HTMLResponse)
def jobs(request: Request) -> HTMLResponse:
    """What is being read and made, and what was of late."""
    return render(request, "jobs.html", {"jobs": desk_of(request).jobs.newest(SHOWN)})


@router.get("/jobs/{job}", response_class=HTMLResponse)
def waiting(request: Request, job: str, to: str = "") -> Response:
    """How far a job is; when it is done, the page that it was for."""
    found = desk_of(request).jobs.get(job)
    if found is None:
        raise HTTPException(404, "this work is not known any more; the desk was started anew")
    onward = to if to.startswith("/") and not to.startswith(("//", "/\\")) else ""
    if found.state == "done" and onward:
        return RedirectResponse(onward, status_code=303)
    return render(request, "job.html", {"job": found, "onward": onward})
