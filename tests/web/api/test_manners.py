"""ETags, problem documents, limits, the description of the API and its page."""

import pytest
from starlette.testclient import TestClient

ODD = [
    "' OR 1=1 --",
    'x"; DROP TABLE articles',
    "Zürich 東京",
    "%",
    "_",
    "*",
    "{}",
    "\u202e",
    "NOT",
]


def test_an_answer_that_has_not_changed_is_not_sent_again(client):
    first = client.get("/api/v1/articles")
    again = client.get("/api/v1/articles", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304 and not again.content
    assert again.headers["etag"] == first.headers["etag"]


def test_another_answer_has_another_tag(client):
    first = client.get("/api/v1/articles")
    other = client.get("/api/v1/articles?limit=1", headers={"if-none-match": first.headers["etag"]})
    assert other.status_code == 200 and other.headers["etag"] != first.headers["etag"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("nope", 404),
        ("articles/nope", 404),
        ("stories/nope", 404),
        ("actors/nope", 404),
        ("place-names/nope", 404),
        ("events?cursor=nope", 400),
        ("events?cursor=WzEsMiwzXQ", 400),
        ("events?colour=red", 422),
        ("events?since=2025-02-30", 422),
        ("events?since=20250228", 422),
        ("events?limit=0", 422),
        ("events?country=haiti", 422),
        ("search", 422),
        ("search?q=-", 400),
        ("reports", 400),
        ("events?place=a%00b", 422),
        (f"events?actor={'x' * 301}", 422),
        (f"events?cursor={'W' * 601}", 422),
    ],
)
def test_what_goes_wrong_is_a_problem_document(client, address, status):
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status and problem["detail"]


def test_a_wrong_method_is_a_problem_document(client):
    answer = client.delete("/api/v1/articles", headers={"content-length": "0"})
    assert answer.status_code == 405
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_fault_of_the_desk_is_a_problem_without_its_insides(app, monkeypatch):
    def break_down(*_args, **_options):
        raise RuntimeError("secret of the house")

    monkeypatch.setattr("dateline.web.api.articles.get_reading", break_down)
    client = TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False)
    answer = client.get("/api/v1/articles/x")
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "secret" not in answer.text


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize(
    "path",
    [
        *("events?actor=", "events?place=", "events?about=", "events?story=", "articles?outlet="),
        *("statements?speaker=", "figures?subject=", "entities?name=", "actors?q=", "search?q="),
    ],
)
def test_odd_words_find_nothing_or_something_but_break_nothing(client, path, odd):
    path, _, name = path.rstrip("=").partition("?")
    answer = client.get(f"/api/v1/{path}", params={name: odd})
    assert answer.status_code in (200, 400)


def test_too_many_requests_are_told_to_wait(app, monkeypatch):
    client = TestClient(app, base_url="http://127.0.0.1", client=("192.0.2.1", 1))
    monkeypatch.setattr("dateline.web.guard.BURST", 3.0)
    monkeypatch.setattr("dateline.web.guard.RATE", 0.0)
    answers = [client.get("/api/v1/stories") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert answers[-1].headers["content-type"] == "application/problem+json"
    assert answers[-1].headers["retry-after"] == "1"


def test_every_operation_declares_its_failures_as_problems(client):
    document = client.get("/api/v1/openapi.json").json()
    assert len(document["paths"]) > 15
    for path, methods in document["paths"].items():
        for operation in methods.values():
            for status, answer in operation["responses"].items():
                if int(status) >= 400:
                    assert list(answer["content"]) == ["application/problem+json"], path
            assert {"429", "503"} <= set(operation["responses"]), path


def test_the_page_of_the_api_shows_every_operation_and_asks_no_other_machine(client, see):
    page = see("/api/v1/docs")
    shown = page.text_content()
    for path in client.get("/api/v1/openapi.json").json()["paths"]:
        assert path in shown
    assert not page.xpath("//script")
    assert all(address.startswith(("/", "#")) for address in page.xpath("//@href | //@src"))
