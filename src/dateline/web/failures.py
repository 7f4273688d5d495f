"""What goes wrong, told: a page to people, problem+json (RFC 9457) to programs."""

import logging
from http import HTTPStatus

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from dateline.errors import DatelineError, NotFound, SettingError, StoreError, TooBusy
from dateline.web.desk import render

log = logging.getLogger(__name__)
PROBLEM = "application/problem+json"


def refused(request: Request, error: Exception) -> Response:
    """The answer to what dateline raises on purpose."""
    assert isinstance(error, DatelineError)
    status = 422
    if isinstance(error, NotFound):
        status = 404
    elif isinstance(error, SettingError):
        status = 400
    elif isinstance(error, StoreError | TooBusy):
        status = 503
    return failure(request, status, str(error))


def http_failure(request: Request, error: Exception) -> Response:
    """The answer where there is no such page, method or permission."""
    assert isinstance(error, HTTPException)
    answer = failure(request, error.status_code, str(error.detail))
    answer.headers.update(error.headers or {})
    return answer


def invalid(request: Request, error: Exception) -> Response:
    """The answer to a parameter or a body of the wrong shape."""
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    return failure(request, 422, f"{where}: {first['msg']}")


def broken(request: Request, error: Exception) -> Response:
    """The answer where the desk itself is at fault; what happened is in its log."""
    log.error("%s %s", request.method, request.url.path, exc_info=error)
    return failure(request, 500, "the desk broke on this; its log says how: please report it")


def failure(request: Request, status: int, detail: str) -> Response:
    """A failure as the one who asked can read it."""
    title = HTTPStatus(status).phrase
    if request.url.path.startswith("/api/"):
        return problem(status, title, detail)
    context = {"title": title, "status": status, "detail": detail}
    return render(request, "failure.html", context, status=status)


def problem(status: int, title: str, detail: str) -> JSONResponse:
    """A problem document."""
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    return JSONResponse(body, status_code=status, media_type=PROBLEM)
