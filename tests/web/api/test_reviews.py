"""Decisions by the API: from the queue to the record, taken back, compared."""

import pytest


@pytest.fixture
def client(own_client):
    return own_client


@pytest.fixture
def waits(ask):
    """An event that waits for a decision."""
    (row, *_) = ask("reviews/queue", kind="events", limit=1)["items"]
    return row


@pytest.fixture
def decide(client, waits):
    """`decide(verdict="confirmed")` sends a decision on that event."""

    def send(**given):
        record = {"article": waits["article"], "kind": "events", "record": waits["record"]["id"]}
        return client.post("/api/v1/reviews", json={**record, "reviewer": "Ada", **given})

    return send


def test_the_queue_shows_the_least_certain_first(ask):
    queue = ask("reviews/queue", kind="events", limit=50)
    certain = [row["record"]["confidence"] for row in queue["items"]]
    assert certain == sorted(certain) and queue["waiting"]["events"] >= len(certain) > 1


def test_a_decision_is_kept_and_stands_at_its_record(ask, decide, waits):
    answer = decide(verdict="edited", changes={"type": "AID"}, note="it is help")
    assert answer.status_code == 201, answer.text
    assert answer.json() == ask("reviews")["items"][0]
    assert answer.json()["changes"] == {"type": "AID"}
    rows = ask("events", article=waits["article"], status="all", limit=200)["items"]
    (row,) = [row for row in rows if row["record"]["id"] == waits["record"]["id"]]
    assert row["review"]["verdict"] == "edited" and row["review"]["reviewers"] == ["Ada"]


def test_what_was_decided_waits_no_more_but_for_a_second_reader(ask, decide, waits):
    before = ask("reviews/queue")["waiting"]["events"]
    decide(verdict="confirmed")
    assert ask("reviews/queue")["waiting"]["events"] == before - 1
    (second,) = ask("reviews/queue", reading="second", reviewer="Bo")["items"]
    assert second["record"] == waits["record"]
    assert second["earlier"]["verdict"] == "confirmed"


def test_a_decision_is_taken_back_by_whoever_took_it(client, ask, decide):
    number = decide(verdict="rejected").json()["number"]
    address = f"/api/v1/reviews/{number}/undo"
    assert client.post(address, json={"reviewer": "Bo"}).status_code == 404
    assert client.post(address, json={"reviewer": "Ada"}).status_code == 204
    assert ask("reviews")["items"] == []


def test_decisions_come_in_parts(client, ask, decide):
    sent = [decide(verdict="confirmed", reviewer=name).json() for name in ("Ada", "Bo", "Cy")]
    first = ask("reviews", limit=2)
    assert first["items"] == [sent[2], sent[1]]
    assert client.get(first["next"]).json()["items"] == [sent[0]]


def test_two_people_are_compared(ask, decide):
    decide(verdict="confirmed", reviewer="Ada")
    decide(verdict="rejected", reviewer="Bo")
    (pair,) = ask("reviews/agreement")
    assert (pair["one"], pair["other"], pair["both"], pair["same"]) == ("Ada", "Bo", 1, 0)
    assert pair["differing"][0]["verdicts"] == {"Ada": "confirmed", "Bo": "rejected"}


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"verdict": "perhaps"}, 422),
        ({"verdict": "confirmed", "reviewer": " "}, 400),
        ({"verdict": "confirmed", "changes": {"type": "AID"}}, 422),
        ({"verdict": "edited", "changes": {"type": "NOPE"}}, 400),
        ({"verdict": "edited", "changes": {"colour": "red"}}, 400),
        ({"verdict": "confirmed", "note": "a\0b"}, 422),
        ({"verdict": "confirmed", "record": "v99999"}, 404),
        ({"verdict": "confirmed", "article": "nope"}, 404),
        ({"verdict": "confirmed", "mood": "calm"}, 422),
    ],
)
def test_a_decision_that_cannot_be_is_refused(ask, decide, given, status):
    answer = decide(**given)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert ask("reviews")["items"] == []


def test_a_page_of_another_site_cannot_decide(client, ask):
    answer = client.post(
        "/api/v1/reviews", json={}, headers={"origin": "https://elsewhere.example"}
    )
    assert answer.status_code == 403
    assert answer.headers["content-type"] == "application/problem+json"
