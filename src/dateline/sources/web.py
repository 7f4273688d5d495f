"""Pages of the web, got one by one: robots.txt kept, every hop checked, sizes and times capped."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from dateline.errors import RefusedAddress, SourceError
from dateline.model import Page
from dateline.settings import Settings
from dateline.sources.addresses import Guard, Resolver, check_url, resolve
from dateline.sources.content import check_readable, decode_text, kind_of
from dateline.sources.limits import check_size, decompress
from dateline.sources.robots import LARGEST, Robots
from dateline.sources.transport import checked_transport

REDIRECTS = frozenset({301, 302, 303, 307, 308})
# The whole of an answer may take this many time-outs: a site that drips bytes ends too.
WHOLE_ANSWER = 3
HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "en, *;q=0.5",
}
TEXTUAL = ("text/", "application/xhtml", "application/xml", "application/rss", "application/atom",
           "application/rdf", "application/json", "application/octet-stream")  # fmt: skip
DEFAULT_PORTS = {"http": 80, "https": 443}


class Answer(NamedTuple):
    """What a site answered."""

    url: str
    """The address behind all redirects."""

    status: int
    body: bytes
    media_type: str
    """The media type, lower case, without its parameters; empty where none was sent."""

    encoding: str | None
    retry_after: str | None


class WebReader:
    """Gets pages from the web, each site's robots.txt kept."""

    def __init__(
        self,
        settings: Settings,
        *,
        transport: httpx.BaseTransport | None = None,
        resolver: Resolver = resolve,
        allow_private: bool = False,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`transport` and `resolver` stand in for the network in tests; `allow_private` lifts the
        rule that an address must be public, and is no setting on purpose.
        """
        self._settings = settings
        self._guard = Guard(resolver=resolver, allow_private=allow_private)
        self._robots = Robots(self._get_robots, user_agent=settings.user_agent)
        self._sleep = sleep
        self._last: dict[str, float] = {}
        self._parked: dict[str, str] = {}
        self._client = httpx.Client(
            transport=transport or checked_transport(self._guard),
            headers=HEADERS | {"User-Agent": settings.user_agent},
            timeout=settings.timeout,
            follow_redirects=False,
            trust_env=False,
        )

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def get(self, url: str) -> Answer:
        """The answer to a URL, redirects followed; SourceError says why there is none."""
        limit = self._settings.max_bytes
        answer = self._follow(url, limit=limit, before=self._before_page)
        if answer.status != 200:
            raise SourceError(self._refusal(answer))
        if answer.media_type and not answer.media_type.startswith(TEXTUAL):
            raise SourceError(
                f"{answer.url}: is {answer.media_type}, not a page; give its web page"
            )
        check_readable(answer.body, where=answer.url)
        return answer

    def page(self, url: str) -> Page:
        """The page at a URL; SourceError says why there is none."""
        return page_of_answer(self.get(url), where=url)

    def _follow(self, url: str, *, limit: int, before: Callable[[str], None] | None) -> Answer:
        """The answer behind the redirects, every hop checked before it is asked."""
        first = url
        for _ in range(self._settings.max_redirects + 1):
            url = check_url(url)
            if before is not None:
                before(url)
            answer, target = self._ask(url, limit)
            if target is None:
                return answer
            url = urljoin(url, target)
        raise SourceError(
            f"{first}: more than {self._settings.max_redirects} redirects, the last to {url}; "
            "give the page's own address"
        )

    def _ask(self, url: str, limit: int) -> tuple[Answer, str | None]:
        """One request: its answer, and where it is sent on to."""
        try:
            request = self._client.build_request("GET", url)
        except (httpx.InvalidURL, UnicodeError, ValueError) as error:
            raise SourceError(f"{url}: is no address of the web: {error}") from None
        host = request.url.raw_host.decode("ascii")
        self._guard.admit(host, request.url.port or DEFAULT_PORTS[request.url.scheme])
        try:
            response = self._client.send(request, stream=True)
            try:
                return self._read(response, url, limit)
            finally:
                response.close()
        except (httpx.TimeoutException, httpcore.TimeoutException):
            wait = f"{self._settings.timeout:g}"
            raise SourceError(f"{url}: no answer in {wait} s; try again, or set timeout") from None
        except (httpx.HTTPError, httpx.StreamError, httpcore.NetworkError) as error:
            reason = str(error) or type(error).__name__
            raise SourceError(f"{url}: the connection failed: {reason}") from None

    def _read(self, response: httpx.Response, url: str, limit: int) -> tuple[Answer, str | None]:
        target = response.headers.get("location")
        sent_on = response.status_code in REDIRECTS and target is not None
        body = b"" if sent_on else self._body(response, url, limit)
        answer = Answer(
            url=url,
            status=response.status_code,
            body=body,
            media_type=response.headers.get("content-type", "").split(";")[0].strip().lower(),
            encoding=response.charset_encoding,
            retry_after=response.headers.get("retry-after"),
        )
        return answer, target if sent_on else None

    def _body(self, response: httpx.Response, url: str, limit: int) -> bytes:
        deadline = time.monotonic() + WHOLE_ANSWER * self._settings.timeout
        chunks, size = [], 0
        for chunk in response.iter_raw():
            size += len(chunk)
            check_size(size, limit, where=url)
            chunks.append(chunk)
            if time.monotonic() > deadline:
                raise SourceError(f"{url}: the answer takes too long; try again, or set timeout")
        codings = response.headers.get("content-encoding", "").lower().split(",")
        names = [coding.strip() for coding in codings]
        return decompress(b"".join(chunks), names, limit, where=url)

    def _before_page(self, url: str) -> None:
        """Keep the site's rules: no page that it forbids, and none before the time it asks for."""
        host = urlsplit(url).netloc
        if host in self._parked:
            raise SourceError(f"{url}: {self._parked[host]}")
        self._robots.check(url)
        wait = self._last.get(host, -1e9) + self._robots.delay(url) - time.monotonic()
        if wait > 0:
            self._sleep(wait)
        self._last[host] = time.monotonic()

    def _get_robots(self, url: str) -> tuple[int, bytes]:
        try:
            answer = self._follow(url, limit=max(LARGEST * 20, 1), before=None)
        except RefusedAddress:
            raise
        return answer.status, answer.body

    def _refusal(self, answer: Answer) -> str:
        if answer.status in (429, 503) and answer.retry_after:
            reason = f"the site asks to wait (Retry-After: {answer.retry_after}); read it later"
            self._parked[urlsplit(answer.url).netloc] = reason
            return f"{answer.url}: {reason}"
        phrase = httpx.codes.get_reason_phrase(answer.status) or "an unknown status"
        return f"{answer.url}: the site answers {answer.status} {phrase}; check the address"


def page_of_answer(answer: Answer, *, where: str) -> Page:
    """The page that an answer holds."""
    now = datetime.now(UTC)
    plain = answer.media_type == "text/plain" and kind_of(answer.body) == "text"
    if plain:
        text = decode_text(answer.body, answer.encoding)
        return Page(where=where, url=answer.url, text=text, fetched=now)
    return Page(
        where=where, url=answer.url, html=answer.body, encoding=answer.encoding, fetched=now
    )
