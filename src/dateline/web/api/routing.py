"""What every resource of the API shares: declared failures, ETags, and addresses of next parts."""

import hashlib
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.routing import APIRoute

from dateline.web.failures import PROBLEM

REFUSALS = {
    400: "A value that cannot be used, such as a cursor that no list gave",
    404: "There is no such thing in the store",
    422: "A parameter or a body of the wrong shape; an unknown parameter is one",
    429: "Too many requests; `retry-after` says when to come again",
    503: "The store cannot be read or written now",
}


def problem_response(meaning: str) -> dict[str, Any]:
    """How a failure is declared: problem+json and nothing else."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": meaning, "content": {PROBLEM: {"schema": schema}}}


DECLARED: dict[int | str, dict[str, Any]] = {
    status: problem_response(meaning) for status, meaning in REFUSALS.items()
}
UNCHANGED: dict[int | str, dict[str, Any]] = {
    304: {"description": "Nothing has changed since the ETag in `if-none-match`"}
}

WRITING: dict[int | str, dict[str, Any]] = {
    403: problem_response("It comes from a page of another site"),
    411: problem_response("The body's length is not told"),
    413: problem_response("The body is too large"),
}
"""How a request with a body can fail before it is looked at."""


class Tagged(APIRoute):
    """A route whose answers carry an ETag; one that the client has already is not sent again."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handler = super().get_route_handler()

        async def tagged(request: Request) -> Response:
            answer = await handler(request)
            if request.method != "GET" or answer.status_code != 200 or not _whole(answer):
                return answer
            tag = f'"{hashlib.sha256(bytes(answer.body)).hexdigest()[:32]}"'
            headers = {"etag": tag, "cache-control": "private, no-cache"}
            if _matches(request.headers.get("if-none-match", ""), tag):
                return Response(status_code=304, headers=headers)
            answer.headers.update(headers)
            return answer

        return tagged


def _whole(answer: Response) -> bytes | memoryview:
    """The body of an answer; empty for one that is sent in blocks."""
    return getattr(answer, "body", b"")


def _matches(asked: str, tag: str) -> bool:
    tags = [one.strip().removeprefix("W/") for one in asked.split(",")]
    return tag in tags or tags == ["*"]


def resource(name: str) -> APIRouter:
    """A router of one resource, its failures declared."""
    return APIRouter(route_class=Tagged, tags=[name], responses=DECLARED | UNCHANGED)


def next_address(request: Request, cursor: str | None) -> str | None:
    """The address of the next part of a list, on this same desk; None at its end."""
    if cursor is None:
        return None
    asked = request.url.include_query_params(cursor=cursor)
    return f"{asked.path}?{asked.query}"
