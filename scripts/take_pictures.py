"""Take the pictures of docs/pictures/ of the pages of examples/: `make pictures`.

Needs Debian's chromium. Nothing is asked of another machine.
"""

import shutil
import tempfile
import time
import urllib.request
from pathlib import Path
from threading import Thread
from urllib.parse import quote, urlencode

import uvicorn
from playwright.sync_api import Browser, sync_playwright

from dateline.api import link, read_pages
from dateline.settings import Settings
from dateline.store import open_engine, search_articles
from dateline.store.desk.stories import list_stories
from dateline.web import create_app

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
PORT = 8437
VIEWS = {
    "light": {"viewport": {"width": 1280, "height": 1000}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 1000}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"},
}


def main() -> None:
    """Read the examples, serve them, photograph the pages."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(db=f"{folder}/pictures.db", zone="UTC")
        engine = open_engine(settings.db)
        list(read_pages([str(ROOT / "examples")], settings=settings, engine=engine))
        link(engine)
        (article, *_) = search_articles(engine, '"at least 34"')
        sides = [search_articles(engine, words)[0].id for words in ('"Fjord Wire"', '"has yet"')]
        with engine.connect() as connection:
            stories = list_stories(connection, limit=20)
        story = next(one for one in stories if one["size"] == max(s["size"] for s in stories))
        pages = {
            "story": f"/stories/{quote(story['id'], safe='')}",
            "article": f"/articles/{quote(article.id, safe='')}",
            "today": "/?day=2025-02-15",
            "events": "/events?status=all",
            "figures": "/figures",
            "compare": f"/compare?{urlencode(dict(zip('ab', sides, strict=True)))}",
            "review": "/review",
            "report": f"/report?story={quote(story['id'], safe='')}",
        }
        _photograph(settings, pages)


def _photograph(settings: Settings, pages: dict[str, str]) -> None:
    server = uvicorn.Server(uvicorn.Config(create_app(settings), port=PORT, log_level="error"))
    Thread(target=server.run, daemon=True).start()
    desk = f"http://127.0.0.1:{PORT}"
    _wait_for(f"{desk}{pages['compare']}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for name, address in pages.items():
            for view in VIEWS:
                _take(browser, desk, address, PICTURES / f"{name}-{view}.png", view)
        browser.close()
    server.should_exit = True


def _wait_for(address: str) -> None:
    """Wait until the page is made: the comparison takes some seconds."""
    for _ in range(240):
        try:
            with urllib.request.urlopen(address) as answer:
                if b"http-equiv" not in answer.read():
                    return
        except OSError:
            pass
        time.sleep(0.5)
    raise SystemExit(f"{address} did not come; look at it in a browser")


def _take(browser: Browser, desk: str, address: str, file: Path, view: str) -> None:
    context = browser.new_context(**VIEWS[view])  # type: ignore[arg-type]
    context.add_cookies([{"name": "dateline_reviewer", "value": "Ines", "url": desk}])
    page = context.new_page()
    page.goto(desk + address)
    page.screenshot(path=file)
    print(f"took {file.relative_to(ROOT)}")
    context.close()


if __name__ == "__main__":
    PICTURES.mkdir(parents=True, exist_ok=True)
    main()
