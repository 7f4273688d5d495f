"""Lists: what the pages show, part by part, each row with its record and its words."""

import pytest

from dateline.model import Event, Reading

EVERY = [
    *("articles", "events", "figures", "statements", "entities", "places", "times", "tolls"),
    *("stories", "actors", "place-names", "occurrences", "commitments", "agreements"),
]
FEW = ("stories", "agreements")
"""Of these the examples have no more than one part."""


@pytest.mark.parametrize("path", EVERY)
def test_following_next_gives_every_row_once(client, path):
    whole = client.get(f"/api/v1/{path}", params={"limit": 200}).json()["items"]
    address, found = f"/api/v1/{path}?limit=3", []
    while address:
        answer = client.get(address).json()
        assert len(answer["items"]) <= 3
        found += answer["items"]
        address = answer["next"]
    assert found == whole and len(found) > (0 if path in FEW else 3)


def test_a_row_holds_the_record_and_its_words(ask):
    (row, *_) = ask("events", status="all")["items"]
    event = Event.model_validate(row["record"])
    reading = Reading.model_validate(ask(f"articles/{row['article']}")["reading"])
    assert event in reading.events
    assert row["quote"] == reading.article.quote(event.span)


def test_records_without_a_page_have_their_words_too(ask):
    (row, *_) = ask("tolls")["items"]
    reading = Reading.model_validate(ask(f"articles/{row['article']}")["reading"])
    start, end = row["record"]["span"]
    assert row["quote"] == reading.article.text[start:end]


def test_events_are_those_that_occurred_unless_asked(ask):
    assert {row["record"]["status"] for row in ask("events")["items"]} == {"occurred"}
    assert {row["record"]["status"] for row in ask("events", status="all")["items"]} > {"occurred"}


def test_events_are_counted_by_happening_with_the_reports_beside(ask):
    events, happenings = ask("events", limit=1), ask("occurrences", limit=200)
    reports = sum(len(row["record"]["reports"]) for row in happenings["items"])
    assert events["occurrences"] == happenings["total"] < reports
    assert events["occurrences"] < events["total"] <= reports


def test_a_facet_counts_what_its_value_lets_through(ask):
    for value in ask("events/facets")["type"]:
        found = ask("events", type=value["value"])
        assert (found["occurrences"], found["total"]) == (value["count"], value["reports"])


def test_days_and_the_world_count_the_same_events(ask):
    whole, world = ask("events"), ask("events/world")["countries"].values()
    for counts in (ask("events/days"), world):
        assert 0 < sum(one["reports"] for one in counts) <= whole["total"]
        assert all(0 < one["count"] <= one["reports"] for one in counts)
    assert sum(one["count"] for one in world) <= whole["occurrences"]


def test_a_story_names_its_articles_and_who_tells_it(ask):
    (row, *_) = ask("stories")["items"]
    story = ask(f"stories/{row['id']}")
    assert len(story["articles"]) == row["size"]
    assert sum(one["count"] for one in story["coverage"]["outlet"]) == row["size"]


def test_contested_tolls_give_every_claim(ask):
    (found, *_) = ask("contested")
    assert len({(claim["low"], claim["high"]) for claim in found["claims"]}) > 1


def test_an_actor_of_the_list_has_a_page(ask):
    (row, *_) = ask("actors")["items"]
    assert ask(f"actors/{row['name']}")["articles"] == row["articles"]


def test_a_place_of_the_list_has_a_page(ask):
    (row, *_) = ask("place-names")["items"]
    assert ask(f"place-names/{row['name']}")["name"] == row["name"]


def test_a_search_finds_and_orders(ask):
    best = ask("search", q="the", limit=50)["items"]
    newest = ask("search", q="the", order="newest")["items"]
    days = [hit["published"][:10] for hit in newest if hit["published"]]
    assert {hit["id"] for hit in best} == {hit["id"] for hit in newest}
    assert days == sorted(days, reverse=True)


def test_a_search_goes_on_where_it_was_left(client):
    address, found = "/api/v1/search?q=the&limit=2", []
    while address:
        answer = client.get(address).json()
        found += [hit["id"] for hit in answer["items"]]
        address = answer["next"]
    assert len(found) == len(set(found)) > 2


@pytest.mark.parametrize(
    ("format", "media"), [("json", "application/json"), ("md", "text/markdown")]
)
def test_a_report_comes_in_the_format_asked(client, ask, format, media):
    (story, *_) = ask("stories")["items"]
    answer = client.get("/api/v1/reports", params={"story": story["id"], "format": format})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(media)
