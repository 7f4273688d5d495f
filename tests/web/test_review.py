"""The review pages: by forms alone, tokens asked, decisions shown where the record is."""

import json

import pytest
from lxml import html
from starlette.testclient import TestClient

from dateline.store import open_engine
from dateline.web import create_app


@pytest.fixture
def db(own_db):
    """The store to decide in."""
    return own_db


@pytest.fixture
def person(db):
    """`person(name)` is a browser in which that person reviews."""
    from dateline.settings import Settings

    app = create_app(Settings(db=db))

    def browser(name: str) -> TestClient:
        client = TestClient(app, base_url="http://127.0.0.1:8000")
        page = html.fromstring(client.get("/review").text)
        form = page.xpath("//form[@action='/review/name']")[0]
        token = form.xpath(".//input[@name='token']/@value")[0]
        client.post("/review/name", data={"token": token, "reviewer": name, "back": "/review"})
        return client

    return browser


def see(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, answer.text[:500]
    return html.fromstring(answer.text)


def send(client, form, verdict=None, **typed):
    """Send a form of a page as a browser without JavaScript does."""
    data = {one.get("name"): one.get("value") or "" for one in form.xpath(".//input[@name]")}
    for choice in form.xpath(".//select"):
        chosen = choice.xpath("./option[@selected]") or choice.xpath("./option[1]")
        data[choice.get("name")] = chosen[0].get("value", chosen[0].text or "")
    data |= typed | ({"verdict": verdict} if verdict else {})
    return client.post(form.get("action"), data=data)


def first(client, address="/review"):
    return see(client, address).xpath("//section[contains(@class, 'review')]")[0]


def test_nobody_can_decide_without_a_name(client):
    page = see(client, "/review")
    assert page.xpath("//input[@name='reviewer']") and not page.xpath("//button[@name='verdict']")


def test_a_confirmed_record_leaves_the_queue_and_can_be_taken_back(person):
    ines = person("Ines")
    card = first(ines)
    answer = send(ines, card.xpath(".//form")[0], "confirmed")
    page = html.fromstring(answer.text)
    assert card.get("id") not in page.xpath("//section/@id")
    notice = page.xpath("//div[@class='notice']")[0]
    assert "Confirmed" in notice.text_content()
    send(ines, notice.xpath(".//form")[0])
    assert first(ines).get("id") == card.get("id")


def test_the_least_certain_come_first(person):
    page = see(person("Ines"), "/review")
    lines = page.xpath("//section[contains(@class, 'review')]/p[1]")
    shares = [int(line.text_content().partition("%")[0].split()[-1]) for line in lines]
    assert len(shares) > 3 and shares == sorted(shares)


def test_an_edit_is_kept_beside_what_was_read_and_shown_on_the_article(person):
    ines = person("Ines")
    card = first(ines, "/review?kind=events")
    read = card.xpath(".//select[@name='f-type']/option[@selected]")[0].text
    meant = "RETREAT" if read != "RETREAT" else "AID"
    send(ines, card.xpath(".//form")[1], "edited", **{"f-type": meant, "note": "a rescue"})
    decided = see(ines, "/review/decided").xpath("//tbody/tr")[0].text_content()
    assert meant in decided and "a rescue" in decided and "Ines" in decided
    article = card.xpath(".//p[1]/a/@href")[0].partition("#")[0]
    assert "edited" in see(ines, article).text_content()
    (row,) = map(json.loads, ines.get("/export/reviews.jsonl").text.splitlines())
    assert row["changes"] == {"type": meant} and row["read"]["type"] == read


def test_a_field_that_cannot_say_that_is_refused_in_one_line(person):
    ines = person("Ines")
    form = first(ines, "/review?kind=events").xpath(".//form")[1]
    answer = send(ines, form, "edited", **{"f-type": "WAR"})
    assert (
        answer.status_code == 400
        and "it is one of AGREE" in html.fromstring(answer.text).text_content()
    )


def test_an_edit_that_changes_nothing_confirms(person):
    ines = person("Ines")
    send(ines, first(ines, "/review?kind=figures").xpath(".//form")[1], "edited")
    assert "confirmed" in see(ines, "/review/decided").xpath("//tbody")[0].text_content()


def test_a_form_without_the_token_is_refused(person):
    answer = person("Ines").post("/review/decide", data={"verdict": "confirmed", "token": "x"})
    assert answer.status_code == 403


def test_a_rejected_event_is_marked_in_the_table_and_in_its_export(person):
    ines = person("Ines")
    card = first(ines, "/review?kind=events")
    send(ines, card.xpath(".//form")[0], "rejected")
    table = see(ines, "/events?status=all")
    assert table.xpath("//a[contains(@class, 'rejected')]")
    rows = map(json.loads, ines.get("/export/events.jsonl?status=all").text.splitlines())
    assert [row["reviewed_by"] for row in rows if row["review"] == "rejected"] == [["Ines"]]


def test_two_people_see_how_far_they_agree(person):
    ines, paul = person("Ines"), person("Paul")
    send(ines, first(ines).xpath(".//form")[0], "confirmed")
    send(ines, first(ines).xpath(".//form")[0], "confirmed")
    send(paul, first(paul, "/review?reading=second").xpath(".//form")[0], "rejected")
    send(paul, first(paul, "/review?reading=second").xpath(".//form")[0], "confirmed")
    page = see(paul, "/review/agreement").xpath("//main")[0].text_content()
    assert "Ines and Paul" in page and "50%" in page and "differ" in page


def test_a_form_cannot_lead_to_another_site(person):
    ines = person("Ines")
    form = first(ines).xpath(".//form")[0]
    data = {one.get("name"): one.get("value") for one in form.xpath(".//input")}
    data |= {"verdict": "confirmed", "back": "//evil.example"}
    answer = ines.post("/review/decide", data=data, follow_redirects=False)
    assert answer.headers["location"].startswith("/review?done=")


def test_a_report_leaves_out_what_was_rejected(person, db):
    from dateline.api import make_report

    ines = person("Ines")
    words = first(ines, "/review?kind=events").xpath(".//mark")[0].text_content()
    before = str(make_report(open_engine(db), search="Beira")).count(words)
    send(ines, first(ines, "/review?kind=events").xpath(".//form")[0], "rejected")
    assert str(make_report(open_engine(db), search="Beira")).count(words) < before
