"""A page, a text or an address is sent, read, kept and told of."""

import threading

import pytest
from starlette.testclient import TestClient

from dateline.api.work import PageWork
from dateline.errors import SourceError
from dateline.model import Failure
from dateline.settings import Settings
from dateline.web import create_app

TEXT = (
    "Ferry crews walk out in Port Lindel\n\n"
    "At least 40 ferry workers walked out on Monday, the port authority said.\n\n"
    '"We will not sail without pay," union leader Mara Tolk told reporters.'
)
HTML = f"<html><head><title>Ferry crews walk out</title></head><body><p>{TEXT}</p></body></html>"


@pytest.fixture
def app(tmp_path, reader):
    app = create_app(Settings(db=str(tmp_path / "sent.db")))
    work = PageWork(app.state.desk.settings)
    work.__dict__["reader"] = reader  # loaded once for all tests
    app.state.desk.__dict__["work"] = work
    yield app
    app.state.desk.jobs.close()


@pytest.fixture
def send(client):
    """`send(text=...)` posts a reading."""

    def post(**given):
        return client.post("/api/v1/readings", json=given)

    return post


def test_a_text_is_read_and_kept(client, send):
    answer = send(text=TEXT, date="2025-01-28")
    assert answer.status_code == 201, answer.text
    article = client.get(answer.headers["location"]).json()
    assert article["reading"]["figures"][0]["value"] == {"low": 40, "high": None}
    assert article["story"] is not None


def test_the_same_text_again_is_known(send):
    first, again = send(text=TEXT, date="2025-01-28"), send(text=TEXT, date="2025-01-28")
    assert first.json()["outcomes"][0]["state"] == "new"
    assert again.json()["outcomes"][0]["state"] == "known"


def test_a_text_goes_by_the_id_that_it_is_sent_with(client, send):
    answer = send(text=TEXT, id="mine/1")
    assert answer.json()["outcomes"][0]["article"] == "mine/1"
    assert client.get(answer.headers["location"]).json()["reading"]["id"] == "mine/1"


def test_a_page_is_read_from_its_bytes(client):
    answer = client.post(
        "/api/v1/pages",
        params={"url": "https://example.org/ferry"},
        content=HTML.encode(),
        headers={"content-type": "text/html"},
    )
    assert answer.status_code == 201, answer.text
    reading = client.get(answer.headers["location"]).json()["reading"]
    assert reading["article"]["url"] == "https://example.org/ferry"


def test_a_page_in_json_is_read_too(send):
    assert send(html=HTML).status_code == 201


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"text": TEXT, "html": HTML},
        {"url": "/etc/passwd"},
        {"url": "file:///etc/passwd"},
        {"url": "-"},
        {"text": TEXT, "date": "yesterday"},
        {"text": TEXT, "mood": "calm"},
        {"text": "\ud800"},
        {"html": "<html><body></body></html>"},
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(client, given):
    import json

    answer = client.post(
        "/api/v1/readings", content=json.dumps(given), headers={"content-type": "application/json"}
    )
    assert answer.status_code == 422, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"]


def test_an_empty_body_is_refused(client):
    assert client.post("/api/v1/pages", content=b"").status_code == 422


def test_an_address_of_this_machine_is_not_fetched(send):
    answer = send(url="http://127.0.0.1:8000/api/v1/articles")
    assert answer.status_code == 422
    assert "127.0.0.1" in answer.json()["detail"]


def test_a_body_that_is_too_large_is_refused(app):
    client = TestClient(app, base_url="http://127.0.0.1")
    size = app.state.desk.settings.max_bytes + 1
    answer = client.post("/api/v1/pages", content=b"x" * size)
    assert answer.status_code == 413


def test_long_work_is_a_job_that_can_be_asked_about(client, monkeypatch):
    go_on = threading.Event()

    def slow(_urls, **_options):
        go_on.wait(20)
        yield from ()
        raise SourceError("https://example.org/: gone; try another")

    monkeypatch.setattr("dateline.web.api.readings.read_pages", slow)
    answer = client.post("/api/v1/readings?wait=0", json={"url": "https://example.org/"})
    assert answer.status_code == 202
    job = answer.headers["location"]
    assert client.get(job).json()["state"] in ("waiting", "running")
    go_on.set()
    while (found := client.get(job).json())["state"] in ("waiting", "running"):
        pass
    assert found["state"] == "failed" and "gone" in found["problem"]


def test_a_job_that_is_not_there_is_not_found(client):
    assert client.get("/api/v1/jobs/nope").status_code == 404


def test_more_jobs_than_can_wait_are_put_off(client, monkeypatch):
    go_on = threading.Event()

    def stuck(_page, **_options):
        go_on.wait(20)
        return Failure(where="x", stage="reading", reason="none")

    monkeypatch.setattr("dateline.api.jobs.WAITING", 2)
    monkeypatch.setattr("dateline.web.api.readings._keep", lambda *_: iter([stuck(None)]))
    sent = [client.post("/api/v1/readings?wait=0", json={"text": TEXT}) for _ in range(3)]
    go_on.set()
    assert [answer.status_code for answer in sent] == [202, 202, 503]
    assert sent[-1].headers["content-type"] == "application/problem+json"
