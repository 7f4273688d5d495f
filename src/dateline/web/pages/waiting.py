"""Work that takes a while: a page that says how far it is and looks again by itself."""

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from dateline.web.desk import desk_of, render

router = APIRouter()


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
