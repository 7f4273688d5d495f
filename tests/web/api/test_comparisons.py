"""Two accounts of one happening, by the API."""

import threading

import pytest
from starlette.testclient import TestClient

from dateline.api.work import PageWork
from dateline.model import Comparison
from dateline.store import open_engine, search_articles


@pytest.fixture
def client(own_app, reader):
    own_app.state.desk.__dict__["work"] = PageWork(own_app.state.desk.settings)
    own_app.state.desk.work.__dict__["reader"] = reader  # loaded once for all tests
    yield TestClient(own_app, base_url="http://127.0.0.1:8000")
    own_app.state.desk.jobs.close()


@pytest.fixture(scope="session")
def two(examples_db) -> tuple[str, str]:
    """The articles of two outlets on one call."""
    found = {hit.outlet: hit.id for hit in search_articles(open_engine(examples_db), "Mwale Dahl")}
    return found["The Lusaka Courier"], found["Fjord Wire"]


def test_two_articles_are_compared_point_by_point(ask, two):
    found = Comparison.model_validate(ask("comparisons", a=two[0], b=two[1]))
    assert (found.a.article, found.b.article) == two
    assert {point.in_ for point in found.points} >= {"both", "a"}


def test_a_storys_sides_are_compared_by_its_id_or_an_articles(ask, two):
    story = ask(f"articles/{two[0]}")["story"]["id"]
    found = ask("comparisons", story=story)
    assert Comparison.model_validate(found).points
    assert ask("comparisons", story=two[1]) == found


def test_a_comparison_that_takes_long_is_a_job_and_then_there(client, two, monkeypatch):
    import dateline.web.comparing as comparing

    go_on, make = threading.Event(), comparing.compare_documents

    def slow(*documents, **options):
        go_on.wait(20)
        return make(*documents, **options)

    monkeypatch.setattr(comparing, "compare_documents", slow)
    asked = {"a": two[0], "b": two[1], "wait": 0}
    answer = client.get("/api/v1/comparisons", params=asked)
    assert answer.status_code == 202 and answer.json()["state"] in ("waiting", "running")
    go_on.set()
    while client.get(answer.headers["location"]).json()["state"] in ("waiting", "running"):
        pass
    assert client.get("/api/v1/comparisons", params=asked).status_code == 200


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 422),
        ("a=x&story=y", 422),
        ("b=x", 422),
        ("a=x&one=Ada", 422),
        ("a=x&b=y&one=Ada&other=Bo", 422),
        ("story=x&one=Ada&other=Bo", 422),
        ("a=nope", 404),
        ("story=nope", 404),
        ("a={0}&one=Ada+Nobody&other=Bo+Nobody", 422),
    ],
)
def test_what_cannot_be_compared_is_refused_with_a_reason(client, two, query, status):
    answer = client.get(f"/api/v1/comparisons?{query.format(two[0])}")
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
