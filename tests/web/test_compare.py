"""The compare page: two documents or two speakers, point by point, each with its words."""

import pytest
from lxml import html
from starlette.testclient import TestClient

from dateline.store import open_engine, search_articles

PLACED = "//table[@class='compare']//a[@class='quote']/@href"


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
    assert page.xpath("//table[@class='compare']") or page.xpath("//p[@role='alert']")


def test_a_speaker_who_says_nothing_is_told(client, two):
    page = compared(client, f"/compare?a={two[0]}&one=Nobody&other=Mwale")
    assert "nothing is said by 'Nobody'" in page.xpath("//p[@role='alert']")[0].text_content()


def test_a_file_of_the_machine_is_no_document(client):
    page = compared(client, "/compare?a=/etc/passwd&b=/etc/hosts")
    assert "no article" in page.xpath("//p[@role='alert']")[0].text_content()


def test_nothing_chosen_says_what_to_do(client):
    page = compared(client, "/compare")
    assert "Choose two articles" in page.xpath("//p[@class='empty']")[0].text_content()
