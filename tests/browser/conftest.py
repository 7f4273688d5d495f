"""A desk that listens on this machine, and Debian's chromium with the network blocked."""

import contextlib
import shutil
import socket
import sqlite3
import threading
import time
import urllib.request
from pathlib import Path
from urllib.parse import quote

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from dateline.api import link, read_pages
from dateline.settings import Settings
from dateline.store import open_engine, search_articles
from dateline.store.desk.stories import list_stories
from dateline.web import create_app

ROOT = Path(__file__).parents[2]
AXE = ROOT / "build" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
PICTURES = ROOT / "build" / "pictures"
VIEWS = {
    "light": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"},
}
BLOCKED = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
PATIENCE = 15_000  # milliseconds for a page: the machine may be busy


@pytest.fixture(scope="session")
def read_examples(tmp_path_factory) -> Path:
    """A store that holds the pages of examples/, linked; copies of it are decided in."""
    db = tmp_path_factory.mktemp("browser") / "examples.db"
    engine = open_engine(str(db))
    list(read_pages([str(ROOT / "examples")], settings=Settings(db=str(db)), engine=engine))
    link(engine)
    engine.dispose()
    return db


@contextlib.contextmanager
def served(db: Path):
    """A desk over a store; its address, while it runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = create_app(Settings(db=str(db)))
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    for _ in range(200):
        if server.started:
            break
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def desk(read_examples, addresses):
    """The address of a desk that nobody writes to, and that has compared what it will be asked."""
    with served(read_examples) as address:
        for _ in range(300):
            with urllib.request.urlopen(address + addresses["compared"]) as answer:
                if b"http-equiv" not in answer.read():
                    break
            time.sleep(0.5)
        yield address


@pytest.fixture
def own_desk(read_examples, tmp_path):
    """The address of a desk of one's own, to write to."""
    copy = tmp_path / "own.db"
    with sqlite3.connect(read_examples) as source, sqlite3.connect(copy) as target:
        source.backup(target)
    with served(copy) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Browser:
    """Debian's chromium, which finds no other machine."""
    program = shutil.which("chromium")
    assert program, "no chromium here; 'make debian' installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", BLOCKED]
        )
        yield browser
        browser.close()


@pytest.fixture
def open_context(chromium):
    """`open_context(view, **more)` gives a browser's window of its own, closed at the end."""
    opened: list[BrowserContext] = []

    def make(view: str = "light", **more) -> BrowserContext:
        context = chromium.new_context(**VIEWS[view], **more)
        context.set_default_timeout(PATIENCE)
        opened.append(context)
        return context

    yield make
    for context in opened:
        context.close()


class Watch:
    """What a page asked for and what went wrong on it."""

    def __init__(self, page: Page) -> None:
        self.asked: list[str] = []
        self.wrong: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("requestfailed", lambda request: self.wrong.append(request.url))
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("console", self._listen)

    def _listen(self, message) -> None:
        if message.type in ("error", "warning"):
            self.wrong.append(message.text)


@pytest.fixture(scope="session")
def addresses(read_examples) -> dict[str, str]:
    """Every page of the desk by its name."""
    engine = open_engine(str(read_examples))
    (beira, *_) = search_articles(engine, '"at least 34"')
    (one, other, *_) = search_articles(engine, "Mwale Dahl")
    with engine.connect() as connection:
        stories = list_stories(connection, limit=9)
        record = connection.exec_driver_sql("SELECT article, id FROM events LIMIT 1").one()
    engine.dispose()
    story = max(stories, key=lambda row: row["size"])["id"]
    return {
        "today": "/",
        "stories": "/stories",
        "story": f"/stories/{quote(story, safe='')}",
        "articles": "/articles",
        "article": f"/articles/{quote(beira.id, safe='')}",
        "events": "/events?status=all",
        "events narrowed": "/events?status=all&type=CONSULT",
        "events without any": "/events?type=NOSUCH",
        "figures": "/figures",
        "figures over time": "/figures?measure=killed",
        "statements": "/statements",
        "actors": "/actors",
        "actor": f"/actors/{quote('Joseph Mwale', safe='')}",
        "places": "/places",
        "place": "/places/Beira",
        "search": "/search?q=police",
        "search without any": "/search?q=nosuchword",
        "searches": "/searches",
        "review": "/review",
        "review one": f"/review/one?number={record[0]}&kind=events&record={record[1]}",
        "review decided": "/review/decided",
        "review agreement": "/review/agreement",
        "report": "/report",
        "report made": "/report?search=Beira",
        "commitments": "/commitments",
        "agreements": "/agreements",
        "related": f"/related?article={beira.id}",
        "jobs": "/jobs",
        "compare": "/compare",
        "compare found": f"/compare?a={one.id}&q=Beira&do=find",
        "compared": f"/compare?a={one.id}&b={other.id}",
        "read": "/read",
        "failure": "/articles/no-such-article",
    }
