"""What links articles: occurrences, commitments, agreements, timelines, what to read next."""

import pytest

from dateline.model import Agreement, Commitment, Occurrence, Related


def test_an_occurrence_stands_once_with_all_its_reports(ask):
    answer = ask("occurrences", limit=200)
    found = [Occurrence.model_validate(row["record"]) for row in answer["items"]]
    assert answer["total"] == len(found) == len({one.id for one in found})
    assert max(len(one.reports) for one in found) > 1


def test_occurrences_are_those_that_occurred_unless_asked(ask):
    assert {row["record"]["status"] for row in ask("occurrences")["items"]} == {"occurred"}
    assert ask("occurrences", status="all")["total"] > ask("occurrences")["total"]


def test_occurrences_are_narrowed_by_who_acts(ask):
    (row, *_) = [row for row in ask("occurrences")["items"] if row["record"]["actors"]]
    name = row["record"]["actors"][0]["name"]
    assert row in ask("occurrences", actor=name, limit=200)["items"]
    assert ask("occurrences", actor="nobody of that name")["total"] == 0


def test_commitments_are_narrowed_by_who_promised(ask):
    found = [Commitment.model_validate(row["record"]) for row in ask("commitments")["items"]]
    subject = next(one.subject for one in found if one.subject)
    asked = ask("commitments", subject=subject.upper())["items"]
    assert [row["record"]["id"] for row in asked] == [
        one.id for one in found if one.subject == subject
    ]


def test_a_promise_is_late_once_its_day_has_passed(ask):
    assert ask("commitments/overdue", on="2000-01-01") == []
    (row, *_) = ask("commitments/overdue", on="2100-01-01")
    assert all(claim["due"] < "2100-01-01" for claim in row["overdue"])
    assert row["overdue"][0] in row["record"]["evidence"]


def test_agreements_are_narrowed_by_state(ask):
    (row, *_) = ask("agreements")["items"]
    one = Agreement.model_validate(row["record"])
    assert row in ask("agreements", state=one.state, kind=one.kind)["items"]
    other = "refused" if one.state != "refused" else "signed"
    assert row not in ask("agreements", state=other)["items"]


def test_a_related_article_says_why(ask, beira):
    found = [Related.model_validate(one) for one in ask("related", article=beira)]
    assert found and all(one.reasons and one.article != beira for one in found)
    assert [one.model_dump(mode="json") for one in found[:1]] == ask(
        "related", article=beira, limit=1
    )


def test_a_timeline_goes_on_where_it_was_left(client, ask):
    whole = ask("timeline", name="Paulo Simango", limit=200)
    assert whole["identity"]["name"] == "Paulo Simango"
    address, found = "/api/v1/timeline?name=Paulo+Simango&limit=2", []
    while address:
        answer = client.get(address).json()
        found += answer["items"]
        address = answer["next"]
    assert found == whole["items"] and len(found) == whole["total"] > 2
    days = [entry["date"] for entry in found if entry["date"]]
    assert days == sorted(days)


def test_a_timeline_goes_on_behind_what_was_shown_though_more_came_before(own_client):
    address = "/api/v1/timeline?name=Paulo+Simango&limit=2"
    first = own_client.get(address).json()
    rest = own_client.get(first["next"] + "&since=" + first["items"][1]["date"]).json()
    whole = own_client.get(f"{address[:-1]}200").json()["items"]
    assert rest["items"] == whole[2:4]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("timeline?name=nobody+at+all", 404),
        ("related?article=nope", 404),
        ("related", 422),
        ("occurrences?type=NOPE", 422),
        ("agreements?state=nope", 422),
        ("commitments?colour=red", 422),
        ("commitments?cursor=nope", 400),
    ],
)
def test_what_is_not_there_or_not_a_question_is_refused(client, address, status):
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
