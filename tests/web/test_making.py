"""What takes long: a page that says how far it is, in a list with all else, then what was asked."""

import threading

import pytest
from starlette.testclient import TestClient
from tests.store.conftest import make_reading

import dateline.web.reporting as reporting
from dateline.store import keep

ASKED = {"search": "Beira", "out": ["one", "two"]}


@pytest.fixture
def client(own_app):
    yield TestClient(own_app, base_url="http://127.0.0.1:8000", follow_redirects=False)
    own_app.state.desk.jobs.close()


@pytest.fixture
def slow(monkeypatch):
    """Reports wait at their third article of four until this is set."""
    go_on, make = threading.Event(), reporting.make_report

    def waiting(engine, *, advance, **asked):
        advance(3, 4)
        go_on.wait(20)
        return make(engine, advance=advance, **asked)

    monkeypatch.setattr(reporting, "make_report", waiting)
    monkeypatch.setattr("dateline.web.pages.report.PATIENCE", 0)
    yield go_on
    go_on.set()


def test_a_report_that_takes_long_says_how_far_it_is_and_comes_with_every_box_as_it_was(
    client, slow, own_app
):
    answer = client.get("/report", params=ASKED)
    job = answer.headers["location"]
    assert answer.status_code == 303 and job.startswith("/jobs/")
    page = client.get(job).text
    assert "3 of 4 articles" in page and 'http-equiv="refresh"' in page
    assert 'href="/jobs/' in client.get("/jobs").text
    slow.set()
    (only,) = own_app.state.desk.jobs.newest(9)
    own_app.state.desk.jobs.wait(only, 20)
    onward = client.get(job).headers["location"]
    assert onward == str(answer.request.url.raw_path, "ascii")
    assert client.get(onward).status_code == 200


def test_the_api_has_the_desks_jobs_in_its_list(client, slow):
    client.get("/report", params=ASKED)
    answer = client.get("/api/v1/reports", params={"search": "Beira", "wait": 0})
    assert answer.status_code == 202
    (job,) = client.get("/api/v1/jobs").json()
    assert answer.headers["location"] == f"/api/v1/jobs/{job['id']}"
    assert (job["kind"], job["name"], job["done"], job["total"]) == ("report", "Beira", 3, 4)
    slow.set()
    asked = {"search": "Beira", "wait": 20}
    assert client.get("/api/v1/reports", params=asked).json()["title"] == "Beira"


def test_a_report_of_nothing_is_not_found_by_the_api(client):
    answer = client.get("/api/v1/reports", params={"search": "nosuchword"})
    assert answer.status_code == 404 and "no kept article" in answer.json()["detail"]


def test_a_report_is_kept_until_the_store_says_more(client, own_app, monkeypatch):
    monkeypatch.setattr(reporting, "SETTLED", 0)
    asked = {"search": "Mwale"}
    first = client.get("/api/v1/reports", params=asked).json()
    client.get("/api/v1/reports", params=asked)
    assert len(own_app.state.desk.jobs.newest(9)) == 1
    new = make_reading(id="a-new", url="https://example.org/new")
    text = f"{new.article.text} President Mwale was there."
    article = new.article.model_copy(update={"text": text, "parts": ()})
    keep(own_app.state.desk.engine, new.model_copy(update={"article": article}))
    later = client.get("/api/v1/reports", params=asked).json()
    assert len(later["sources"]) == len(first["sources"]) + 1
