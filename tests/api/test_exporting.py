"""Exports of a store whose articles are linked: event sets count occurrences."""

import io
import json

import pytest
from tests.store.conftest import make_reading

from dateline.api import export, link
from dateline.api.views import export_view
from dateline.exports import FORMATS
from dateline.settings import Settings
from dateline.store import keep, open_engine
from dateline.store.desk.scope import Scope
from dateline.store.groups import iterate_occurrences

ALIKE = [name for name, one in FORMATS.items() if "events" in one.counted and name != "ftm"]


@pytest.fixture
def db(tmp_path):
    """A store of two outlets' articles that tell the same."""
    name = str(tmp_path / "news.db")
    engine = open_engine(name)
    first = make_reading()
    other = make_reading(url="https://other.example/talks", id="a-2")
    article = other.article.model_copy(update={"outlet": "Far Post"})
    keep(engine, first)
    keep(engine, other.model_copy(update={"article": article}))
    link(engine)
    engine.dispose()
    return name


def occurrences_of(db):
    engine = open_engine(db)
    found = list(iterate_occurrences(engine))
    engine.dispose()
    return found


def test_one_happening_in_two_articles_is_one_feature_with_two_reports(db):
    (told,) = occurrences_of(db)
    file = io.BytesIO()
    assert export("events", file, format="geojson", settings=Settings(db=db)) == 1
    (feature,) = json.loads(file.getvalue())["features"]
    assert feature["id"] == told["occurrence"]
    assert feature["properties"]["reports"] == len(told["reports"]) == 2


@pytest.mark.parametrize("format", ALIKE)
def test_no_event_set_has_a_row_for_every_report(format, db):
    settings = Settings(db=db)
    assert export("events", io.BytesIO(), format=format, settings=settings) <= 1
    assert export("events", io.BytesIO(), format="jsonl", settings=settings) == 2


def test_a_views_export_counts_the_reports_that_the_view_shows(db):
    engine = open_engine(db)
    for scope, reports in ((Scope(), 2), (Scope(outlet="Far Post"), 1)):
        file = io.BytesIO()
        assert export_view(engine, "events", scope, file, format="geojson") == 1
        (feature,) = json.loads(file.getvalue())["features"]
        assert feature["properties"]["reports"] == reports
    assert export_view(engine, "events", Scope(type="AID"), io.BytesIO(), format="geojson") == 0
    engine.dispose()
