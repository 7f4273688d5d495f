"""The compare page: two documents or two speakers, point by point, each with its words."""

import pytest
from lxml import html
from starlette.testclient import TestClient

from dateline.store import open_engine, search_articles

PLACED = "//table[contains(@class, 'compare')]//a[@class='quote']/@href"


@pytest.fixture(scope="module")
def client(app):
    """A browser whose desk is not stopped between the tests, so that its model is loaded once."""
    return TestClient(app, base_url="http://127.0.0.1:8000")


@pytest.fixture(scope="session")
def two(examples_db) -> tuple[str, str]:
    """The articles of two outlets on one call."""
    engine = open_engine(examples_db)
    hits = search_articles(engine, "Mwale Dahl")
    found = {hit.outlet: hit.id for hit in hits}
    return found["The Lusaka Courier"], found["Fjord Wire"]


def compared(client, address):
    answer = client.get(address)
    for _ in range(60):
        if "http-equiv" not in answer.text:
            return html.fromstring(answer.text)
        answer.close()
        answer = client.get(str(answer.url))
    raise AssertionError("it was not done in time")


def test_two_documents_stand_side_by_side_and_every_quote_leads_to_its_words(client, two):
    page = compared(client, f"/compare?a={two[0]}&b={two[1]}")
    titles = [" ".join(one.split()) for one in page.xpath("//th[@scope='rowgroup']/text()[1]")]
    assert "Both say" in titles and any(one.startswith("Only") for one in titles)
    for href in page.xpath(PLACED)[:6]:
        article = html.fromstring(client.get(href.partition("#")[0]).text)
        shown = article.xpath("//mark | //*[contains(@class, 'passage')]")
        assert article.xpath("//*[@id='t-at']") and shown


def test_the_two_sides_of_one_article_are_compared_without_naming_them(client, two):
    page = compared(client, f"/compare?a={two[1]}")
    assert page.xpath("//table[contains(@class, 'compare')]") or page.xpath("//p[@role='alert']")


def test_a_speaker_who_says_nothing_is_told(client, two):
    page = compared(client, f"/compare?a={two[0]}&one=Nobody&other=Mwale")
    assert "nothing is said by 'Nobody'" in page.xpath("//p[@role='alert']")[0].text_content()


def test_a_file_of_the_machine_is_no_document(client):
    page = compared(client, "/compare?a=/etc/passwd&b=/etc/hosts")
    assert "no article" in page.xpath("//p[@role='alert']")[0].text_content()


def test_nothing_chosen_says_what_to_do(client):
    page = compared(client, "/compare")
    assert "Choose two articles" in page.xpath("//p[@class='empty']")[0].text_content()


def offered(page, name="a"):
    return page.xpath(f"//select[@name='{name}']/option/@value")[1:]


def test_any_article_is_found_by_its_words_though_it_is_not_of_the_newest(client, two, monkeypatch):
    monkeypatch.setattr("dateline.web.pages.compare.OFFERED", 2)
    assert two[1] not in offered(compared(client, "/compare"))
    page = compared(client, "/compare?q=Fjord+Mwale&do=find")
    assert two[1] in offered(page) and two[1] in offered(page, "b")
    assert "found" in page.xpath("//p[@role='status']")[0].text_content()


def test_an_article_is_found_by_its_id(client, two):
    assert two[1] in offered(compared(client, f"/compare?q={two[1]}&do=find"))


def test_two_speakers_are_found_in_the_articles_that_quote_both(client, two):
    found = offered(compared(client, "/compare?one=mwale&other=ministry&do=find"))
    assert two[0] in found
    alone = offered(compared(client, "/compare?one=mwale&do=find"))
    assert set(found) <= set(alone)


def test_looking_for_others_keeps_what_was_chosen_and_compares_nothing_yet(client, two):
    page = compared(client, f"/compare?a={two[0]}&q=Beira&do=find")
    (chosen,) = page.xpath("//select[@name='a']/option[@selected]")
    assert chosen.get("value") == two[0] and "Lusaka Courier" in chosen.text
    assert not page.xpath("//table[contains(@class, 'compare')]")


def test_who_speaks_in_the_chosen_article_is_offered(client, two):
    page = compared(client, f"/compare?a={two[0]}&do=find")
    assert "Joseph Mwale" in page.xpath("//datalist/option/@value")


def test_what_nothing_fits_is_told_and_the_newest_are_offered(client):
    page = compared(client, "/compare?q=nosuchword&do=find")
    assert "No kept article fits" in page.xpath("//p[@role='status']")[0].text_content()
    assert offered(page)
