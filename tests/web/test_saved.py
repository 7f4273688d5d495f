"""Searches that are followed: kept, told of by a feed, taken off."""

from xml.etree import ElementTree

import pytest
from lxml import html

from dateline.store import open_engine, search_articles

ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def browser(own_client):
    """A browser on a desk of its own."""
    return own_client


def follow(browser, address="/search?q=police&since=2025-01-01", **typed):
    page = html.fromstring(browser.get(address).text)
    form = page.xpath("//form[@action='/searches']")[0]
    data = {one.get("name"): one.get("value") for one in form.xpath(".//input")} | typed
    return html.fromstring(browser.post("/searches", data=data).text)


def feed_of(browser, page):
    answer = browser.get(page.xpath("//a[. = 'Atom']/@href")[0])
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/atom+xml")
    return ElementTree.fromstring(answer.content)


def test_a_followed_search_is_on_the_list_with_its_filters_and_leads_back(browser):
    page = follow(browser, name="Police abroad")
    (link,) = page.xpath("//tbody//a[@class='headline']")
    assert link.text == "Police abroad" and "since=2025-01-01" in link.get("href")
    assert browser.get(link.get("href")).status_code == 200


def test_the_feed_holds_what_the_search_finds_with_what_atom_asks_for(browser, examples_db):
    feed = feed_of(browser, follow(browser))
    hits = search_articles(open_engine(examples_db), "police", limit=50)
    entries = feed.findall("a:entry", ATOM)
    assert len(entries) == len(hits) > 1
    for one in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert one.findtext(f"a:{name}", namespaces=ATOM)
    link = entries[0].find("a:link", ATOM).get("href")
    assert link.startswith("http://127.0.0.1:8000/articles/")
    assert browser.get(link.removeprefix("http://127.0.0.1:8000")).status_code == 200


def test_a_feed_may_hold_any_words(browser):
    feed = feed_of(browser, follow(browser, name="<b>&\x08"))
    assert feed.findtext("a:title", namespaces=ATOM) == "dateline: <b>&"


def test_a_search_that_is_taken_off_has_no_feed(browser):
    page = follow(browser)
    address = page.xpath("//a[. = 'Atom']/@href")[0]
    form = page.xpath("//form[contains(@action, 'forget')]")[0]
    token = form.xpath(".//input/@value")[0]
    after = html.fromstring(browser.post(form.get("action"), data={"token": token}).text)
    assert "No search is saved" in after.text_content()
    assert browser.get(address).status_code == 404


def test_words_that_ask_nothing_are_not_kept(browser):
    token = html.fromstring(browser.get("/search?q=x").text).xpath("//input[@name='token']/@value")
    answer = browser.post("/searches", data={"token": token[0], "q": "-police"})
    assert answer.status_code == 400 and "no word to look for" in answer.text


def test_nobody_else_can_save_a_search(browser):
    assert browser.post("/searches", data={"token": "x", "q": "police"}).status_code == 403
