"""A story's two sides are compared once, kept, and compared anew when the sides change."""

import io
import json
from pathlib import Path

import pytest

from dateline.api import compare_stories, compare_story, export, link, read_pages
from dateline.errors import NotFound, PageError
from dateline.settings import Settings
from dateline.store import open_engine

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    made = Settings(db=str(tmp_path_factory.mktemp("sides") / "news.db"))
    engine = open_engine(made.db)
    list(read_pages([str(EXAMPLES)], settings=made, engine=engine))
    link(engine)
    return made


@pytest.fixture(scope="module")
def found(settings):
    return dict(compare_stories(settings=settings))


def named(found, outlet):
    return next(
        (story, one) for story, one in found.items() if outlet in (one.a.outlet, one.b.outlet)
    )


def test_two_outlets_that_tell_of_one_call_are_its_sides(found):
    _, comparison = named(found, "Fjord Wire")
    assert {comparison.a.outlet, comparison.b.outlet} == {"Fjord Wire", "The Lusaka Courier"}
    assert any(point.in_ == "both" for point in comparison.points)


def test_an_article_that_cannot_be_read_is_no_side(found):
    assert all(one.a.outlet != "Le Quotidien du Lac" for one in found.values())
    assert all(one.b.outlet != "Le Quotidien du Lac" for one in found.values())


def test_a_kept_comparison_is_not_made_again(settings, found, monkeypatch):
    monkeypatch.setattr("dateline.api.story_sides.compare_drafts", None)
    story, comparison = named(found, "Fjord Wire")
    assert compare_story(story, settings=settings) == comparison


def test_points_are_exported_a_row_each(settings, found):
    file = io.StringIO()
    export("comparisons", file, settings=settings)
    rows = [json.loads(line) for line in file.getvalue().splitlines()]
    assert len(rows) == sum(len(one.points) for one in found.values())
    assert {row["in"] for row in rows} <= {"both", "a", "b"}


def test_a_story_that_is_not_there_is_told(settings):
    with pytest.raises(NotFound, match="no story 'nothing'"):
        compare_story("nothing", settings=settings)


def test_a_story_of_one_side_is_told(settings, found):
    stories = io.StringIO()
    export("stories", stories, settings=settings)
    names = {json.loads(line)["story"] for line in stories.getvalue().splitlines()}
    for story in names - found.keys():
        with pytest.raises(PageError, match="one side alone is told"):
            compare_story(story, settings=settings)


def test_rebuilding_links_drops_comparisons(settings, found):
    link(open_engine(settings.db), rebuild=True)
    file = io.StringIO()
    assert export("comparisons", file, settings=settings) == 0
    assert dict(compare_stories(settings=settings)) == found
