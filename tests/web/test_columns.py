"""Columns in memory hold what the database holds: each scope is asked of both."""

import pytest
from sqlalchemy import func, select
from tests.store.conftest import make_reading

from dateline.api import link
from dateline.model import Reader
from dateline.store import keep, open_engine
from dateline.store.desk import columns
from dateline.store.desk.columns import view_of
from dateline.store.desk.events import count_events, facets, list_events
from dateline.store.desk.occurrences import count_occurrences
from dateline.store.desk.position import Position
from dateline.store.desk.scope import Scope
from dateline.store.schema import RECORD_TABLES, articles, occurrence_reports

SCOPES = [
    {},
    {"status": "occurred"},
    {"type": "ASSAULT", "status": "occurred"},
    {"country": "MOZ", "since": "2025-01-01"},
    {"until": "2024-12-31"},
    {"outlet": "nobody"},
    {"about": "the", "type": "CONSULT"},
    {"kind": "speech"},
    {"measure": "killed", "since": "2020-01-01"},
    {"place": "Beira"},
]


@pytest.fixture
def connection(examples_db):
    with open_engine(examples_db).connect() as connection:
        yield connection


def from_sql(connection, kind, scope):
    """Article number and id of every record that SQL lets through."""
    table = RECORD_TABLES[kind]
    joined = table.join(articles, articles.c.number == table.c.article)
    condition = getattr(scope, f"of_{kind}")()
    rows = connection.execute(
        select(table.c.article, table.c.id)
        .select_from(joined)
        .where(scope.of_articles(), condition)
    )
    return {tuple(row) for row in rows}


@pytest.mark.parametrize("kind", ["events", "statements", "figures"])
@pytest.mark.parametrize("asked", SCOPES, ids=str)
def test_a_scope_lets_the_same_records_through(connection, kind, asked):
    scope = Scope(**asked)
    found = view_of(connection, kind, scope).newest(limit=10_000)
    assert set(found) == from_sql(connection, kind, scope)
    assert len(found) == len(set(found))


def test_names_of_parties_speakers_and_subjects_let_the_same_through(connection):
    for kind, part in (("events", "actor"), ("events", "recipient"), ("statements", "speaker")):
        view = view_of(connection, kind, Scope())
        for name, count in view.part_counts(part):
            scope = Scope(**{part: name})
            found = set(view_of(connection, kind, scope).newest(limit=10_000))
            assert found == from_sql(connection, kind, scope)
            assert len(found) == count
    for name, _ in view_of(connection, "figures", Scope()).counts("subject"):
        scope = Scope(subject=name)
        found = set(view_of(connection, "figures", scope).newest(limit=10_000))
        assert found == from_sql(connection, "figures", scope)


def test_statements_that_tell_an_event_find_it_by_their_speaker(connection):
    for name, _ in view_of(connection, "statements", Scope()).part_counts("speaker"):
        scope = Scope(speaker=name)
        found = set(view_of(connection, "events", scope).newest(limit=10_000))
        assert found == from_sql(connection, "events", scope)


def test_a_list_of_columns_is_in_the_order_of_the_database(connection):
    loose = list_events(connection, Scope(loose=True), limit=10_000)
    assert list_events(connection, Scope(), limit=10_000) == loose
    after = Position(loose[4]["start"], loose[4]["number"], loose[4]["id"])
    assert list_events(connection, Scope(), limit=6, after=after) == loose[5:11]


def test_a_facet_counts_without_its_own_filter(connection):
    whole = facets(connection, Scope())["type"]
    narrowed = facets(connection, Scope(type="ASSAULT"))
    assert narrowed["type"] == whole
    reports = {choice.value: choice.reports for choice in whole}
    assert sum(choice.reports for choice in narrowed["status"]) == reports["ASSAULT"]


def test_happenings_are_counted_once(connection):
    told = connection.scalar(select(func.count(occurrence_reports.c.occurrence.distinct())))
    assert 0 < count_occurrences(connection, Scope()) == told


def counted(engine, **asked):
    with engine.connect() as connection:
        return count_events(connection, Scope(**asked))


def test_what_is_kept_later_is_counted_too(tmp_path):
    engine = open_engine(str(tmp_path / "s.db"))
    assert counted(engine) == 0
    for number in range(12):
        keep(engine, make_reading(id=f"a-{number}", url=f"https://example.org/{number}"))
    assert counted(engine) == 12
    keep(engine, make_reading(id="a-new", url="https://example.org/new"))
    assert counted(engine, actor="Ada Quill") == 13


def test_a_revision_takes_the_place_of_the_one_before(tmp_path):
    engine = open_engine(str(tmp_path / "s.db"))
    for number in range(12):
        keep(engine, make_reading(id=f"a-{number}", url=f"https://example.org/{number}"))
    assert counted(engine) == 12
    keep(engine, make_reading(id="a-3b", url="https://example.org/3"))
    assert counted(engine) == 12
    assert counted(engine, article="a-3") == 0 and counted(engine, article="a-3b") == 1


def test_records_that_are_read_again_are_those_that_count(tmp_path):
    engine = open_engine(str(tmp_path / "s.db"))
    for number in range(12):
        keep(engine, make_reading(id=f"a-{number}", url=f"https://example.org/{number}"))
    assert counted(engine, type="CONSULT") == 12
    reading = make_reading(id="a-3", url="https://example.org/3")
    event = reading.events[0].model_copy(update={"type": "AGREE"})
    newer = Reader(version="1", model="none", lexicon="none")
    keep(engine, reading.model_copy(update={"events": (event,), "reader": newer}))
    assert counted(engine, type="CONSULT") == 11 and counted(engine, type="AGREE") == 1


def test_a_story_that_is_linked_later_can_be_asked_for(tmp_path):
    engine = open_engine(str(tmp_path / "s.db"))
    keep(engine, make_reading(id="a-1"))
    assert counted(engine, story="a-1") == 0
    link(engine)
    assert counted(engine, story="a-1") == 1


def test_columns_are_read_anew_where_most_has_changed(tmp_path, monkeypatch):
    engine = open_engine(str(tmp_path / "s.db"))
    keep(engine, make_reading(id="a-1"))
    assert counted(engine) == 1
    monkeypatch.setattr(columns.index, "ANEW", 0.0)
    keep(engine, make_reading(id="a-2", url="https://example.org/2"))
    assert counted(engine) == 2
