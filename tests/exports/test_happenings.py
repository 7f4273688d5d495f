"""Event sets of linked articles: a row an occurrence, whatever number of articles report it."""

import csv
import io
import json

import pytest

from dateline.exports import FORMATS, gdelt, write_counted
from dateline.model import Change, Review, Value

COUNTED = [name for name, one in FORMATS.items() if "events" in one.counted]
SHELLING = {"v1": "a-7:v1", "v2": "a-7:v2"}


def with_dead(reading, value):
    first = reading.figures[0].model_copy(update={"value": value})
    return reading.model_copy(update={"figures": (first, *reading.figures[1:])})


def decided(reading, verdict, *changes):
    review = Review(
        kind="events",
        record="v1",
        verdict=verdict,
        reviewers=("Ines",),
        at="2025-01-01T00:00:00+00:00",
        changes=tuple(Change(field=name, value=value) for name, value in changes),
    )
    return reading.model_copy(update={"reviews": (review,)})


@pytest.fixture
def later(reading):
    """Another outlet's report of the same, a day later, with more dead."""
    article = reading.article.model_copy(
        update={
            "id": "a-8",
            "outlet": "Lake Post",
            "canonical_url": "https://lake.example/8",
            "published": "2025-01-29T06:00:00+00:00",
        }
    )
    other = reading.model_copy(update={"id": "a-8", "article": article})
    return with_dead(other, Value(low=15, high=15))


@pytest.fixture
def written(reading, later):
    """`written(format)` gives what a format makes of the two reports of the same."""

    def write(format: str, *group) -> str:
        file = io.BytesIO()
        story = [(one, SHELLING) for one in group or (reading, later)]
        write_counted("events", [story], file, format=format)
        return file.getvalue().decode()

    return write


def commas(text):
    return list(csv.DictReader(io.StringIO(text)))


def gdelt_rows(text):
    return [dict(zip(gdelt.COLUMNS, line.split("\t"), strict=True)) for line in text.splitlines()]


@pytest.mark.parametrize("format", [name for name in COUNTED if name != "ftm"])
def test_two_reports_of_one_happening_are_as_many_rows_as_one(format, written, reading, later):
    once, twice = written(format, reading), written(format, reading, later)
    assert len(twice.splitlines()) == len(once.splitlines())


def test_reports_that_nothing_links_are_a_row_each(reading, later):
    file = io.BytesIO()
    count = write_counted("events", [[(reading, {})], [(later, {})]], file, format="acled")
    assert count == 2


def test_acled_names_every_outlet_and_takes_the_lowest_count(written):
    (row,) = commas(written("acled"))
    assert row["source"] == "Ridge Courier; Lake Post"
    assert row["fatalities"] == "12"
    assert row["tags"] == "fatalities low=12; fatalities high=15; reports=2"


def test_ucdp_has_the_range_over_all_reports_and_the_newest_count_as_best(written):
    (row,) = commas(written("ucdp"))
    assert (row["low"], row["best"], row["high"]) == ("12", "15", "15")
    assert (row["number_of_sources"], row["source_office"]) == ("2", "Ridge Courier;Lake Post")
    assert row["relid"] == "a-7:v1"


def test_gdelt_counts_mentions_sources_and_articles_over_all_reports(written):
    row = gdelt_rows(written("gdelt"))[0]
    assert (row["NumMentions"], row["NumSources"], row["NumArticles"]) == ("2", "2", "2")
    assert (row["SOURCEURL"], row["DATEADDED"]) == ("https://news.example/7", "20250128053000")


def test_two_reports_of_one_outlet_are_one_source(written, reading, later):
    same = later.article.model_copy(update={"outlet": "Ridge Courier"})
    row = gdelt_rows(written("gdelt", reading, later.model_copy(update={"article": same})))[0]
    assert (row["NumSources"], row["NumArticles"]) == ("1", "2")


def test_polecat_has_the_occurrences_id_and_every_outlet(written):
    first = written("polecat").splitlines()[1].split("\t")
    assert first[0] == "a-7:v1"
    assert "Ridge Courier; Lake Post" in first


def test_hxl_and_geojson_say_how_many_reports_there_are(written):
    assert commas(written("hxl"))[1]["reports"] == "2"
    feature = json.loads(written("geojson"))["features"][0]
    assert feature["id"] == "a-7:v1"
    assert feature["properties"]["reports"] == 2
    assert feature["properties"]["outlets"] == ["Ridge Courier", "Lake Post"]


def test_an_event_of_followthemoney_rests_on_every_article_that_reports_it(written):
    things = [json.loads(line) for line in written("ftm").splitlines()]
    events = [thing for thing in things if thing["schema"] == "Event"]
    assert [thing["id"] for thing in events] == ["dateline-event-a-7-v1", "dateline-event-a-7-v2"]
    assert events[0]["properties"]["proof"] == ["dateline-a-7-article", "dateline-a-8-article"]
    there = {thing["id"] for thing in things}
    assert all(set(one["properties"]["proof"]) <= there for one in events)


def test_a_report_that_people_rejected_counts_nowhere(written, reading, later):
    (row,) = commas(written("acled", reading, decided(later, "rejected")))
    assert (row["source"], "reports=" in row["tags"]) == ("Ridge Courier", False)


@pytest.mark.parametrize("format", ["acled", "ucdp"])
def test_where_every_report_was_rejected_the_row_is_gone(format, written, reading, later):
    rejected = (decided(one, "rejected") for one in (reading, later))
    assert commas(written(format, *rejected)) == []


def test_a_map_keeps_a_rejected_happening_and_says_so(written, reading, later):
    rejected = [decided(one, "rejected") for one in (reading, later)]
    feature = json.loads(written("geojson", *rejected))["features"][0]
    assert feature["properties"]["review"] == "rejected"


def test_the_row_is_made_of_the_firmest_report(written, reading, later):
    planned = reading.events[0].model_copy(update={"status": "planned"})
    before = reading.model_copy(update={"events": (planned, *reading.events[1:])})
    (row,) = commas(written("acled", before, later))
    assert row["timestamp"] == "1738130400"


def test_what_was_confirmed_shows_in_followthemoney(written, reading):
    lines = written("ftm", decided(reading, "confirmed")).splitlines()
    (noted,) = [one for one in map(json.loads, lines) if "notes" in one["properties"]]
    assert noted["properties"]["notes"] == ["review: confirmed"]
