"""What stands before every request: whose names we answer to, how much, how often; safe headers."""

import time
from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dateline.web.failures import problem

SAFE = {"GET", "HEAD", "OPTIONS"}
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
RATE = 50.0  # requests of the API a second and client, over time
BURST = 500.0  # and at once
CLIENTS = 10_000  # clients remembered; past this the memory starts anew


class Guard:
    """Middleware that refuses what should not reach a page, and adds headers to every answer."""

    def __init__(self, app: ASGIApp, *, names: Iterable[str], body: int) -> None:
        self.app = app
        self.names = {name.lower() for name in names}
        self.body = body
        self.buckets: dict[str, tuple[float, float]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_safe(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        wrong = self._refusal(scope)
        if wrong is not None:
            status, title, detail = wrong
            answer = problem(status, title, detail)
            if status == 429:
                answer.headers["retry-after"] = "1"
            await answer(scope, receive, send_safe)
            return
        await self.app(scope, receive, send_safe)

    def _refusal(self, scope: Scope) -> tuple[int, str, str] | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if host_name(host) not in self.names:
            told = f"this desk does not answer to the name {host!r}; start it with --name {host}"
            return 400, "Unknown host", told
        if scope["method"] not in SAFE:
            origin = headers.get("origin")
            if origin is not None and urlsplit(origin).netloc != host:
                return 403, "Other origin", "a form of another site cannot be sent here"
            length = headers.get("content-length", "")
            if not length.isascii() or not length.isdigit():
                return 411, "Length required", "say how long the body is (Content-Length)"
            if int(length) > self.body:
                return 413, "Too large", f"a body may have {self.body:,} bytes"
        if scope["path"].startswith("/api/") and not self._allowed(scope):
            return 429, "Too many requests", f"at most {RATE:.0f} a second; wait a little"
        return None

    def _allowed(self, scope: Scope) -> bool:
        """Take one from the client's bucket, which fills at RATE up to BURST."""
        client = (scope.get("client") or ("", 0))[0]
        now = time.monotonic()
        if len(self.buckets) > CLIENTS:
            self.buckets.clear()
        left, then = self.buckets.get(client, (BURST, now))
        left = min(BURST, left + (now - then) * RATE)
        self.buckets[client] = (max(0.0, left - 1), now)
        return left >= 1


def host_name(host: str) -> str:
    """The name in a Host header, without its port, lower case."""
    if host.startswith("["):
        return host.partition("]")[0].lower() + "]"
    return host.partition(":")[0].lower()
