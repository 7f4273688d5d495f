"""Happenings counted in columns: each once, whatever it is counted by, its reports beside."""

from random import Random

import numpy as np
import pytest
from tests.store.conftest import make_reading

from dateline.store import keep, open_engine
from dateline.store.desk.columns import view_of
from dateline.store.desk.columns.happenings import Happenings, numbered
from dateline.store.desk.events import days, days_by, facets, list_events, points
from dateline.store.desk.occurrences import count_occurrences, occurrences_of_story
from dateline.store.desk.scope import Scope
from dateline.store.desk.stories import list_stories
from dateline.store.told import list_told
from dateline.web.timeline import happenings_by_bar

ROWS, OCCURRENCES, VALUES = 400, 60, 9


@pytest.fixture
def made():
    """Rows of which some tell the same, with a value each that they may not agree on."""
    random = Random(7)
    occurrence = np.array([random.randint(0, OCCURRENCES) for _ in range(ROWS)], dtype=np.int32)
    value = np.array([random.randint(0, VALUES) for _ in range(ROWS)], dtype=np.int32)
    return numbered(occurrence), value


@pytest.mark.parametrize("share", [0.02, 0.5, 1.0])
def test_a_happening_counts_once_for_each_value_that_its_reports_have(made, share):
    happening, value = made
    rows = np.flatnonzero(np.random.default_rng(1).random(ROWS) < share).astype(np.int32)
    told = Happenings(happening, rows).count(value.__getitem__)
    for code in range(len(told.reports)):
        with_it = [row for row in rows if value[row] == code]
        assert told.reports[code] == len(with_it)
        assert told.happenings[code] == len({happening[row] for row in with_it})
    assert len(Happenings(happening, rows)) == len(set(happening[rows]))


def test_names_of_several_to_a_report_are_counted_once_a_happening(made):
    happening, _ = made
    random = Random(8)
    pairs = {(random.randrange(ROWS), random.randint(1, VALUES)) for _ in range(600)}
    rows, names = (np.array(side, dtype=np.int32) for side in zip(*sorted(pairs), strict=True))
    told = Happenings(happening, np.arange(ROWS, dtype=np.int32)).count_part(rows, names)
    for name in range(1, VALUES + 1):
        assert told.reports[name] == sum(one == name for _, one in pairs)
        assert told.happenings[name] == len({happening[row] for row, one in pairs if one == name})


def test_what_is_linked_with_nothing_is_a_happening_by_itself():
    assert len(set(numbered(np.array([0, 3, 0, 3, 5, 0], dtype=np.int32)))) == 5


def test_no_rows_are_no_happenings():
    nothing = np.zeros(0, dtype=np.int32)
    assert len(Happenings(numbered(nothing), nothing)) == 0


def test_every_facet_says_what_one_finds_behind_it(examples_db):
    with open_engine(examples_db).connect() as connection:
        for facet, choices in facets(connection, Scope(status="occurred")).items():
            for choice in choices:
                behind = Scope(**{"status": "occurred", facet: choice.value})
                assert count_occurrences(connection, behind) == choice.happenings
                assert len(view_of(connection, "events", behind).rows()) == choice.reports


def test_a_bar_counts_a_happening_once_though_its_reports_give_other_days(examples_db):
    with open_engine(examples_db).connect() as connection:
        for bar in happenings_by_bar(connection, Scope()).bars:
            inside = Scope(since=bar.since, until=bar.until)
            assert count_occurrences(connection, inside) == bar.count


def test_events_of_one_month_are_counted_under_it(examples_db):
    with open_engine(examples_db).connect() as connection:
        apart = [day for day, _, _ in days(connection, Scope())]
        together = days_by(connection, Scope(), "once", lambda day: "2025-01-01")
        dated = Scope(since=apart[0], until=apart[-1])
        assert together[0][1] == count_occurrences(connection, dated)


def test_a_place_on_the_map_counts_its_happenings(examples_db):
    with open_engine(examples_db).connect() as connection:
        for point in points(connection, Scope()):
            assert point["count"] == count_occurrences(connection, Scope(place=point["name"]))


def test_a_store_that_is_not_linked_has_a_happening_for_every_event(tmp_path):
    engine = open_engine(str(tmp_path / "s.db"))
    for number in range(3):
        keep(engine, make_reading(id=f"a-{number}", url=f"https://example.org/{number}"))
    with engine.connect() as connection:
        assert count_occurrences(connection, Scope()) == 3
        assert facets(connection, Scope())["type"][0][2:] == (3, 3)


def test_two_entities_of_one_name_in_an_event_are_one_party(tmp_path):
    engine = open_engine(str(tmp_path / "s.db"))
    reading = make_reading(id="a-1")
    event = reading.events[0]
    acting = next(one for one in reading.entities if one.id in event.actors)
    again = acting.model_copy(update={"id": "x99"})
    twice = event.model_copy(update={"actors": (*event.actors, "x99")})
    keep(
        engine,
        reading.model_copy(update={"entities": (*reading.entities, again), "events": (twice,)}),
    )
    with engine.connect() as connection:
        actors = {one.value: one[2:] for one in facets(connection, Scope())["actor"]}
    assert actors[acting.name] == (1, 1)


def test_a_story_counts_the_happenings_that_its_page_lists(examples_db):
    engine = open_engine(examples_db)
    with engine.connect() as connection:
        listed = {one["id"]: one for one in list_stories(connection, limit=100)}
        for story in list_told(engine):
            happened = occurrences_of_story(connection, story.id, limit=1000)
            assert story.happenings == listed[story.id]["happenings"] == len(happened)
            assert story.reports == sum(len(one.reports) for one in happened)


def test_an_event_in_a_list_tells_how_many_report_the_same(examples_db):
    with open_engine(examples_db).connect() as connection:
        rows = list_events(connection, Scope(), limit=1000)
    assert any(row["reports"] > 1 for row in rows)
    for row in rows:
        assert row["reports"] == sum(one["occurrence"] == row["occurrence"] for one in rows)
