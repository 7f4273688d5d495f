"""How long the desk takes for a page: `python scripts/bench_desk.py big.db`.

Asks the application in this process, as a server would, for pages of a store that
scripts/generate_store.py made (or any other): events narrowed by two facets, articles, actors, a
word searched by date. What is asked is drawn from the store, so the common is asked most. Printed
for each kind: milliseconds of wall clock and of CPU (median, 95th percentile) and the largest
answer in bytes. Nothing is kept between two requests but what the desk keeps by itself.
"""

import argparse
import asyncio
import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from urllib.parse import quote, unquote, urlencode

from sqlalchemy import Connection, func, select
from starlette.types import ASGIApp, Message

from dateline.settings import Settings
from dateline.store.schema import articles, entities, events, participants
from dateline.web import create_app

FACETS = (
    ("type", "country"),
    ("type", "status"),
    ("country", "status"),
    ("actor", "type"),
    ("outlet", "type"),
    ("outlet", "country"),
    ("actor", "country"),
)
LIMIT = 50.0  # milliseconds of server time that 95 of 100 pages may take
HEAVY = 200_000  # bytes of a page
SLOWEST = 3  # addresses that are told of each kind


@dataclass
class Timing:
    """What one kind of page took."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    bytes: list[int] = field(default_factory=list)
    slow: list[tuple[float, str]] = field(default_factory=list)

    def line(self, name: str) -> str:
        """One line of the table."""
        wall, cpu = sorted(self.wall), sorted(self.cpu)
        verdict = "" if _p95(cpu) <= LIMIT and max(self.bytes) <= HEAVY else "  over"
        return (
            f"{name:24}{len(wall):6}{wall[len(wall) // 2]:9.1f}{_p95(wall):9.1f}"
            f"{cpu[len(cpu) // 2]:9.1f}{_p95(cpu):9.1f}{max(self.bytes):10,}{verdict}"
        )


def _p95(ordered: Sequence[float]) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


class Draw:
    """Addresses of pages, drawn from the store."""

    def __init__(self, connection: Connection, seed: int) -> None:
        self.connection = connection
        self.random = Random(seed)
        self.last = connection.scalar(select(func.max(articles.c.number))) or 0

    def _event(self) -> dict[str, str]:
        """The filters that let one event through, whichever came up."""
        while True:
            number = self.random.randint(1, self.last)
            rows = self.connection.execute(
                select(
                    events.c["type", "country", "status"],
                    articles.c.outlet,
                    entities.c.name.label("actor"),
                )
                .join(articles, articles.c.number == events.c.article)
                .join(
                    participants,
                    (participants.c.article == events.c.article)
                    & (participants.c.record == events.c.id)
                    & (participants.c.part == "actor"),
                )
                .join(
                    entities,
                    (entities.c.article == events.c.article)
                    & (entities.c.id == participants.c.entity),
                )
                .where(events.c.article == number)
            ).mappings()
            found = [dict(row) for row in rows if all(row.values())]
            if found:
                return self.random.choice(found)

    def events(self) -> str:
        """Events narrowed by two facets."""
        event = self._event()
        asked = {name: event[name] for name in self.random.choice(FACETS)}
        return f"/events?{urlencode(asked)}"

    def article(self) -> str:
        """One article."""
        number = self.random.randint(1, self.last)
        found = self.connection.scalar(select(articles.c.id).where(articles.c.number == number))
        return f"/articles/{quote(found or '', safe='')}" if found else self.article()

    def actor(self) -> str:
        """One actor."""
        return f"/actors/{quote(self._event()['actor'], safe='')}"

    def _word(self) -> str:
        number = self.random.randint(1, self.last)
        text = self.connection.scalar(select(articles.c.text).where(articles.c.number == number))
        words = [word for word in (text or "").split() if word.isalpha()]
        return self.random.choice(words) if words else self._word()

    def search(self) -> str:
        """One word, the newest first."""
        return f"/api/v1/search?{urlencode({'q': self._word(), 'order': 'newest'})}"

    def search_page(self) -> str:
        """One word between two days, on the page."""
        year = self.random.randint(2015, 2024)
        days = {"since": f"{year}-01-01", "until": f"{year}-12-31"}
        return f"/search?{urlencode({'q': self._word()} | days)}"

    def kinds(self) -> dict[str, Callable[[], str]]:
        """What draws each kind of page."""
        return {
            "events, two facets": self.events,
            "events, API": lambda: "/api/v1" + self.events(),
            "events, none": lambda: "/events",
            "article": self.article,
            "actor": self.actor,
            "word, newest first": self.search,
            "word in a year, page": self.search_page,
        }


async def ask(app: ASGIApp, address: str) -> tuple[int, int]:
    """The status and the bytes of one answer."""
    path, _, query = address.partition("?")
    status = size = 0

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        nonlocal status, size
        if message["type"] == "http.response.start":
            status = message["status"]
        size += len(message.get("body", b""))

    scope = {"type": "http", "method": "GET", "path": unquote(path), "raw_path": path.encode()}
    scope |= {"query_string": query.encode(), "headers": [(b"host", b"localhost")]}
    scope |= {"scheme": "http", "server": ("localhost", 80), "client": ("local", 1)}
    scope |= {"http_version": "1.1", "root_path": "", "asgi": {"version": "3.0"}}
    await app(scope, receive, send)
    return status, size


async def measure(app: ASGIApp, draw: Draw, count: int, only: str) -> None:
    """Ask for so many pages of each kind and print what they took."""
    print(f"{'':24}{'pages':>6}{'wall 50':>9}{'wall 95':>9}{'CPU 50':>9}{'CPU 95':>9}{'bytes':>10}")
    for name, address_of in draw.kinds().items():
        if only not in name:
            continue
        timing = Timing()
        for _ in range(count):
            address = address_of()
            wall, cpu = time.perf_counter(), time.process_time()
            status, size = await ask(app, address)
            cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
            assert status == 200, f"{address}: {status}"
            timing.wall.append(wall * 1000)
            timing.cpu.append(cpu * 1000)
            timing.bytes.append(size)
            timing.slow.append((cpu * 1000, address))
        print(timing.line(name), flush=True)
        for spent, address in sorted(timing.slow, reverse=True)[:SLOWEST]:
            print(f"    {spent:7.1f} ms CPU  {address}")


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("db")
    parser.add_argument("--pages", type=int, default=200, help="of each kind")
    parser.add_argument("--only", default="", help="kinds whose name holds this")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    app = create_app(Settings(db=options.db))
    with app.state.desk.connect() as connection:
        wall, cpu = time.perf_counter(), time.process_time()
        app.state.desk.warm()
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"reading the columns: {wall:.1f} s, {cpu:.1f} s CPU; the process has {most:.0f} MB")
        asyncio.run(measure(app, Draw(connection, options.seed), options.pages, options.only))


if __name__ == "__main__":
    main()
