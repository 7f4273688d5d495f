"""What people decided shows in every export."""

import csv
import io
import json

import pytest

from dateline.exports import FORMATS, write_export, write_rows
from dateline.exports.columns import LINK_COLUMNS
from dateline.model import Change, Review
from dateline.store.review.apply import as_decided

FIXED = [
    name
    for name, chosen in FORMATS.items()
    if "events" in chosen.kinds and name not in ("jsonl", "csv", "parquet", "xlsx", "geojson")
]


@pytest.fixture
def decided(reading):
    """`decided(kind, id, verdict, field=value)` gives the reading with that decision."""

    def make(kind: str, record: str, verdict: str, *, earlier: bool = False, **changes):
        review = Review(
            kind=kind,
            record=record,
            verdict=verdict,
            reviewers=("Ines",),
            at="2025-01-01T00:00:00+00:00",
            changes=tuple(Change(field=name, value=value) for name, value in changes.items()),
            earlier=earlier,
        )
        return reading.model_copy(update={"reviews": (review,)})

    return make


def test_our_own_formats_keep_the_record_and_add_the_decision(decided, export):
    reading = decided("events", "v1", "edited", type="COERCE")
    first, second = map(json.loads, export("events", "jsonl", of=reading).decode().splitlines())
    assert first["type"] == "ASSAULT" and first["review"] == "edited"
    assert first["review_changes"] == {"type": "COERCE"} and first["reviewed_by"] == ["Ines"]
    assert second["review"] is None
    row = next(csv.DictReader(io.StringIO(export("events", "csv", of=reading).decode())))
    assert row["review"] == "edited" and json.loads(row["review_changes"]) == {"type": "COERCE"}


def test_geojson_and_annotations_say_the_decision(decided, export):
    reading = decided("events", "v1", "rejected")
    feature = json.loads(export("events", "geojson", of=reading))["features"][0]
    assert feature["properties"]["review"] == "rejected"
    note = json.loads(export("events", "webannotation", of=reading))["items"][0]
    assert json.loads(note["body"]["value"])["review"] == "rejected"


@pytest.mark.parametrize("format", [name for name in FIXED if name != "webannotation"])
def test_a_format_with_columns_of_others_leaves_out_what_was_rejected(format, decided, reading):
    before = write_export("events", [reading], io.BytesIO(), format=format)
    rejected = decided("events", "v1", "rejected")
    assert write_export("events", [rejected], io.BytesIO(), format=format) < before


def test_hxl_and_acled_say_that_an_event_was_confirmed(decided, export):
    reading = decided("events", "v1", "confirmed")
    assert b"confirmed" in export("events", "hxl", of=reading)
    row = next(csv.DictReader(io.StringIO(export("events", "acled", of=reading).decode())))
    assert row["tags"].endswith("review=confirmed")


@pytest.mark.parametrize(("kind", "record"), [("statements", "s1"), ("figures", "f2")])
def test_json_ld_says_that_a_record_was_confirmed(kind, record, decided, export):
    reading = decided(kind, record, "confirmed")
    (node,) = json.loads(export(kind, "jsonld", of=reading))["@graph"]
    assert node["creativeWorkStatus"] == "confirmed"


def test_what_was_edited_is_written_as_edited(decided, export):
    reading = decided("events", "v1", "edited", recipients="Paul Sande")
    row = next(csv.DictReader(io.StringIO(export("events", "acled", of=reading).decode())))
    assert row["actor2"].startswith("Paul Sande")


def test_an_edit_may_name_whom_the_article_does_not(decided):
    reading = as_decided(decided("events", "v1", "edited", actors="Paul Sande; Somebody Else"))
    names = {one.id: one.name for one in reading.entities}
    assert [names[one] for one in reading.events[0].actors] == ["Paul Sande", "Somebody Else"]


def test_a_decision_that_is_disputed_or_on_an_earlier_reading_is_not_carried_out(decided):
    for reading in (
        decided("events", "v1", "disputed"),
        decided("events", "v1", "rejected", earlier=True),
    ):
        assert as_decided(reading) is reading


@pytest.mark.parametrize(("verdict", "low"), [("rejected", None), ("edited", 15)])
def test_a_toll_follows_the_figure_that_it_rests_on(verdict, low, decided):
    reading = as_decided(decided("figures", "f1", verdict, **({"low": low} if low else {})))
    assert [toll.value.low for toll in reading.tolls] == ([low] if low else [])


def test_decisions_go_out_as_labelled_data():
    row = dict.fromkeys(LINK_COLUMNS["reviews"], "x")
    file = io.BytesIO()
    assert write_rows("reviews", [row], file, format="csv") == 1
    assert file.getvalue().decode().startswith("article,kind,record,start,end,quote,verdict,")
