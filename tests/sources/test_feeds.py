"""A feed's entries are got one by one, and a broken feed is survived."""

import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from dateline.articles import extract_article
from dateline.errors import SourceError
from dateline.model import Failure, Page
from dateline.settings import Settings
from dateline.sources import open_source
from dateline.sources.feeds import MOST_ENTRIES, entries_of_feed
from dateline.sources.web import WebReader

Site = Callable[..., WebReader]


def rss(*links: str) -> str:
    items = "".join(f"<item><title>t</title><link>{link}</link></item>" for link in links)
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'


def links(text: str, url: str | None = None) -> list[str]:
    return [one.link for one in entries_of_feed(text.encode(), where="feed", url=url)]


def answer(request: httpx.Request) -> httpx.Response:
    if request.url.path == "/feed":
        feed = rss("https://a.example/1", "http://10.0.0.1/", "https://a.example/gone")
        return httpx.Response(200, headers={"content-type": "application/rss+xml"}, text=feed)
    if request.url.path == "/1":
        return httpx.Response(200, headers={"content-type": "text/html"}, text="<html><p>One.")
    return httpx.Response(404)


def test_every_entry_is_a_page_or_a_failure(site: Site) -> None:
    web = site(answer, addresses={"10.0.0.1": ["10.0.0.1"]})
    page, private, gone = open_source("https://a.example/feed", settings=Settings(), web=web)
    assert isinstance(page, Page)
    assert page.url == "https://a.example/1"
    assert isinstance(private, Failure)
    assert "not public" in private.reason
    assert isinstance(gone, Failure)
    assert "404" in gone.reason


def test_a_feed_in_a_file_is_read(site: Site, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(rss("https://a.example/1"))
    (page,) = open_source(str(path), settings=Settings(), web=site(answer))
    assert isinstance(page, Page)


def test_atom_is_read() -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>t</title>'
        '<link href="https://a.example/1"/></entry></feed>'
    )
    assert links(atom) == ["https://a.example/1"]


def test_relative_links_are_resolved_against_the_feeds_address() -> None:
    assert links(rss("/news/1"), url="https://a.example/feed") == ["https://a.example/news/1"]


def test_an_entry_that_comes_twice_is_got_once() -> None:
    assert links(rss("https://a.example/1", "https://a.example/1")) == ["https://a.example/1"]


def test_a_feed_that_breaks_off_keeps_its_entries() -> None:
    whole = rss("https://a.example/1", "https://a.example/2")
    assert "https://a.example/1" in links(whole[: whole.index("</channel>")])


def test_a_huge_feed_is_capped_in_order() -> None:
    many = links(rss(*(f"https://a.example/{n}" for n in range(MOST_ENTRIES + 500))))
    assert len(many) == MOST_ENTRIES
    assert many[:2] == ["https://a.example/0", "https://a.example/1"]


@pytest.mark.parametrize("text", ["<rss><channel></channel></rss>", "<rss", "no feed", rss("")])
def test_a_feed_without_entries_is_said(text: str) -> None:
    with pytest.raises(SourceError, match="no feed that can be read"):
        links(text)


def test_entity_bombs_are_refused_at_once() -> None:
    laughs = "".join(f'<!ENTITY l{n} "&l{n - 1};&l{n - 1};">' for n in range(1, 30))
    bomb = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "ha">{laughs}]>'
    start = time.process_time()
    with pytest.raises(SourceError, match="entities"):
        links(bomb + rss("&l29;"))
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "entity",
    ['<!ENTITY x SYSTEM "file:///etc/hostname">', '<!ENTITY x "' + "a" * 50_000 + '">'],
)
def test_outer_and_long_entities_are_refused(entity: str) -> None:
    with pytest.raises(SourceError, match="entities"):
        links(f'<?xml version="1.0"?><!DOCTYPE r [{entity}]>' + rss("&x;"))


def test_the_text_in_the_feed_serves_where_the_page_cannot_be_got(
    site: Site, tmp_path: Path
) -> None:
    story = "<p>No ship left Beira before noon, the harbour master said.</p>" * 20
    path = tmp_path / "feed.xml"
    path.write_text(
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        "<item><title>Fog &amp; mist</title><link>https://a.example/gone</link>"
        "<dc:creator>Jane Doe</dc:creator><pubDate>Tue, 28 Jan 2025 07:30:00 +0200</pubDate>"
        f"<content:encoded><![CDATA[{story}]]></content:encoded></item>"
        "<item><title>t</title><link>https://a.example/gone2</link>"
        "<content:encoded>A teaser.</content:encoded></item></channel></rss>"
    )
    page, teaser = open_source(str(path), settings=Settings(), web=site(answer))
    assert isinstance(page, Page)
    article = extract_article(page)
    assert (article.title, article.authors) == ("Fog & mist", ("Jane Doe",))
    assert article.published == "2025-01-28T07:30+02:00"
    assert article.url == "https://a.example/gone"
    assert isinstance(teaser, Failure)
