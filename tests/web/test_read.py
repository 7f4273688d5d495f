"""Sending a page to be read: the answer comes at once, the page of the job says how it went."""

import time

import pytest
from lxml import html
from starlette.testclient import TestClient

from dateline.web import create_app

TEXT = (
    "Ferry strike ends in Port Lindel\n\n"
    "PORT LINDEL, 3 March 2025 - Ferry crews in Port Lindel ended their strike on Monday, the "
    "harbour union said. “We go back to work tomorrow,” union leader Ada Quill told reporters. "
    "The strike had kept 1,200 passengers from the islands for a week, the port authority said."
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    """A browser on a desk with an empty store."""
    from dateline.settings import Settings

    db = str(tmp_path_factory.mktemp("read") / "read.db")
    with TestClient(create_app(Settings(db=db)), base_url="http://127.0.0.1:8000") as client:
        yield client


def send(browser, files=None, **typed):
    form = html.fromstring(browser.get("/read").text).xpath("//form[@action='/read']")[0]
    token = form.xpath(".//input[@name='token']/@value")[0]
    return browser.post("/read", data={"token": token, **typed}, files=files)


def ended(browser, answer):
    """The page of the job once it has ended."""
    for _ in range(1500):
        page = html.fromstring(browser.get(answer.url.path).text)
        if not page.xpath("//meta[@http-equiv='refresh']"):
            return page
        time.sleep(0.1)
    raise AssertionError("the job did not end")


def test_a_pasted_text_is_read_and_its_article_is_a_click_away(browser):
    page = ended(browser, send(browser, text=TEXT))
    (link,) = page.xpath("//tbody//a[@class='headline']")
    assert "Ferry strike ends" in link.text
    article = browser.get(link.get("href"))
    assert article.status_code == 200 and "Ada Quill" in article.text


def test_files_are_read_one_by_one_and_a_bad_one_says_why(browser):
    page = "<html lang='en'><body><h1>Dam holds</h1><p>The dam at Lindel held, officials said on "
    page += "Monday, after three days of rain that drove 400 people from their homes.</p></body>"
    files = [
        ("files", ("dam.html", page.encode(), "text/html")),
        ("files", ("../../broken.warc.gz", b"\x1f\x8bnonsense", "application/gzip")),
    ]
    rows = ended(browser, send(browser, files=files)).xpath("//tbody/tr")
    assert [bool(row.xpath(".//a[@class='headline']")) for row in rows] == [True, False]
    assert "failed" in rows[1].text_content()


def test_what_is_known_is_said_to_be(browser):
    ended(browser, send(browser, text=TEXT))
    page = ended(browser, send(browser, text=TEXT))
    assert "known already" in page.text_content()


def test_nothing_sent_and_no_address_of_the_web_are_told(browser):
    assert "nothing was sent" in send(browser).text
    answer = send(browser, url="file:///etc/passwd")
    assert answer.status_code == 422 and "no address of the web" in answer.text


def test_a_job_that_is_not_known_is_told(browser):
    assert browser.get("/jobs/nosuch").status_code == 404


def test_a_job_leads_to_no_other_site(browser):
    answer = send(browser, text=TEXT)
    ended(browser, answer)
    page = browser.get(f"{answer.url.path}?to=//evil.example", follow_redirects=False)
    assert page.status_code == 200 and "evil.example" not in page.text


def test_nobody_else_can_have_a_page_read(browser):
    assert browser.post("/read", data={"token": "x", "text": TEXT}).status_code == 403
