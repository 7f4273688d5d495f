"""Web sites of our own: one without a network, and one on this machine."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from dateline.settings import Settings
from dateline.sources.web import WebReader

Handler = Callable[[httpx.Request], httpx.Response]


@pytest.fixture
def site() -> Iterator[Callable[..., WebReader]]:
    """`site(handler)` gives a reader whose network is a function; every name is public unless
    `addresses` says otherwise.
    """
    readers: list[WebReader] = []

    def build(
        handler: Handler, *, addresses: dict[str, list[str]] | None = None, **settings: object
    ) -> WebReader:
        given = {"timeout": 5.0, "max_bytes": 50_000} | settings
        reader = WebReader(
            Settings.model_validate(given),
            transport=httpx.MockTransport(lambda request: _unread(handler(request))),
            resolver=lambda host, port: (addresses or {}).get(host, ["93.184.215.14"]),
            sleep=lambda seconds: None,
        )
        readers.append(reader)
        return reader

    yield build
    for reader in readers:
        reader.close()


def _unread(response: httpx.Response) -> httpx.Response:
    """The response as it comes from a network: its body still to be read."""
    if not response.is_stream_consumed:
        return response
    body = httpx.ByteStream(response.content)
    return httpx.Response(response.status_code, headers=response.headers, stream=body)


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    """A server on this machine; what it was asked, and under which name, is in `asked`."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.server.asked.append((self.path, self.headers["Host"]))  # type: ignore[attr-defined]
            found = self.path == "/page"
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(b"<html><p>A page of our own." if found else b"")

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: the test's output is its own."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    server.asked = []  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()
