"""Files of what a list shows, by the same filters."""

import json
from typing import get_args

import pytest

from dateline.api.exporting import LINKED
from dateline.web.api.exports import Links


def lines(answer):
    assert answer.status_code == 200, answer.text
    return [json.loads(line) for line in answer.text.splitlines()]


@pytest.mark.parametrize("kind", ["articles", "events", "figures", "statements"])
def test_a_file_has_the_rows_of_its_list(client, ask, kind):
    assert len(lines(client.get(f"/api/v1/exports/{kind}"))) == ask(kind)["total"] > 0


def test_a_file_is_narrowed_as_its_list_is(client, ask):
    found = lines(client.get("/api/v1/exports/events?type=ACCUSE"))
    assert len(found) == ask("events", type="ACCUSE")["total"] > 0
    assert {row["type"] for row in found} == {"ACCUSE"}


def test_everything_that_links_articles_can_be_had(client):
    assert {*get_args(Links), "occurrences"} == set(LINKED)
    for kind in LINKED:
        assert client.get(f"/api/v1/exports/{kind}?format=csv").status_code == 200


def test_occurrences_are_those_of_the_story_asked(client, ask):
    story = ask("stories")["items"][0]["id"]
    found = lines(client.get("/api/v1/exports/occurrences", params={"story": story}))
    assert {row["story"] for row in found} == {story}


@pytest.mark.parametrize(
    "asked", [{}, {"status": "all"}, {"type": "ACCUSE"}, {"place": "Uvira", "since": "2025-05-01"}]
)
def test_occurrences_are_narrowed_as_events_are(client, ask, asked):
    found = lines(client.get("/api/v1/exports/occurrences", params=asked))
    assert len({row["occurrence"] for row in found}) == len(found)
    assert len(found) == ask("events", **asked)["occurrences"] > 0


def test_a_file_says_its_name_and_its_kind(client):
    answer = client.get("/api/v1/exports/events?format=acled")
    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.headers["content-disposition"].endswith('"dateline-events-acled.csv"')


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("occurrences?format=acled", 400),
        ("commitments?story=any", 400),
        ("events?format=nope", 422),
        ("events?limit=3", 422),
        ("articles?type=ACCUSE", 422),
        ("nope", 422),
    ],
)
def test_a_file_that_cannot_be_is_a_problem_and_no_file(client, address, status):
    answer = client.get(f"/api/v1/exports/{address}")
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
