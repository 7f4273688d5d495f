"""robots.txt: what a site lets programs read, and how fast (RFC 9309)."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego

from dateline.errors import RefusedAddress, SourceError

# RFC 9309 asks for the first 500 KiB at least; what is behind them is not read.
LARGEST = 512_000
# A site that asks for longer waits than this is read at this pace: one person asked for one page.
LONGEST_DELAY = 10.0

RobotsFetch = Callable[[str], tuple[int, bytes]]


@dataclass(frozen=True)
class Rules:
    """What one site's robots.txt says; `rules` is None where it forbids nothing."""

    rules: Protego | None = None
    unreachable: str | None = None
    """Why the file could not be got; then nothing of the site is read."""


class Robots:
    """The rules of the sites that were asked for, each site's file got once."""

    def __init__(self, fetch: RobotsFetch, *, user_agent: str) -> None:
        self._fetch = fetch
        self._agent = user_agent.split("/")[0].strip() or user_agent
        self._sites: dict[str, Rules] = {}

    def check(self, url: str) -> None:
        """RefusedAddress where the site's robots.txt forbids the page or cannot be got."""
        site = self._site(url)
        if site.unreachable:
            raise RefusedAddress(
                f"{url}: its site's robots.txt could not be got ({site.unreachable}), "
                "so nothing is read; try again later"
            )
        if site.rules is not None and not site.rules.can_fetch(url, self._agent):
            raise RefusedAddress(
                f"{url}: the site's robots.txt asks programs not to read this page"
            )

    def delay(self, url: str) -> float:
        """Seconds that the site asks to wait between two pages, capped; 0 where it says nothing."""
        rules = self._site(url).rules
        asked = rules.crawl_delay(self._agent) if rules is not None else None
        return min(float(asked), LONGEST_DELAY) if asked else 0.0

    def _site(self, url: str) -> Rules:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._sites:
            self._sites[origin] = self._read(f"{origin}/robots.txt")
        return self._sites[origin]

    def _read(self, url: str) -> Rules:
        try:
            status, body = self._fetch(url)
        except RefusedAddress:
            raise
        except SourceError as error:
            return Rules(unreachable=str(error).removeprefix(f"{url}: "))
        if status >= 500 or status == 429:
            return Rules(unreachable=f"the site answers {status}")
        if status >= 400:
            return Rules()
        return Rules(rules=Protego.parse(body[:LARGEST].decode("utf-8", "replace")))
