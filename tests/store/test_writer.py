"""What is kept is what was read, once."""

import pytest
from sqlalchemy import select, text
from tests.store.conftest import TEXT, make_reading

from dateline.errors import NotFound, StoreError
from dateline.model import Failure
from dateline.store import (
    count_articles,
    get_reading,
    iterate_readings,
    keep,
    keep_failure,
    known_page,
    open_engine,
)
from dateline.store.schema import failures


def test_a_reading_comes_back_as_it_was_kept(engine, reading):
    assert keep(engine, reading) == "new"
    assert get_reading(engine, "a-1") == reading


def test_keeping_the_same_reading_twice_changes_nothing(engine, reading):
    keep(engine, reading, fingerprint="p1")
    assert keep(engine, reading, fingerprint="p1") == "known"
    assert count_articles(engine) == 1
    assert len(list(iterate_readings(engine))) == 1


def test_other_text_at_a_known_address_is_a_new_revision_and_the_old_one_stays(engine, reading):
    keep(engine, reading)
    changed = make_reading(TEXT.replace("three hours", "six hours"), id="a-2")
    assert keep(engine, changed) == "revised"
    assert [kept.id for kept in iterate_readings(engine)] == ["a-2"]
    assert get_reading(engine, "a-1") == reading


def test_articles_without_an_address_are_not_revisions_of_each_other(engine):
    assert keep(engine, make_reading(url=None, id="a-1")) == "new"
    assert keep(engine, make_reading(url=None, id="a-2")) == "new"
    assert count_articles(engine) == 2


def test_a_reading_by_another_reader_replaces_the_records(engine, reading):
    keep(engine, reading)
    newer = reading.model_copy(
        update={"events": (), "reader": reading.reader.model_copy(update={"version": "1"})}
    )
    assert keep(engine, newer) == "again"
    assert get_reading(engine, "a-1") == newer


def test_a_page_is_known_by_its_fingerprint(engine, reading):
    assert known_page(engine, "p1") is None
    keep(engine, reading, fingerprint="p1")
    assert known_page(engine, "p1") == "a-1"


def test_the_id_that_the_input_gave_finds_the_article(engine, reading):
    keep(engine, reading.model_copy(update={"id": "desk-7"}))
    assert get_reading(engine, "desk-7").article.id == "a-1"
    assert get_reading(engine, "a-1").id == "desk-7"


def test_nothing_of_a_reading_is_kept_when_a_part_of_it_cannot_be(engine, reading):
    twins = reading.model_copy(update={"events": (*reading.events, *reading.events)})
    with pytest.raises(Exception, match=r"(?i)unique"):
        keep(engine, twins)
    assert count_articles(engine) == 0
    with pytest.raises(NotFound, match="a-1"):
        get_reading(engine, "a-1")


def test_a_failure_is_a_row(engine):
    keep_failure(engine, Failure(where="pages.jsonl line 3", stage="source", reason="not JSON"))
    with engine.connect() as connection:
        assert connection.execute(select(failures.c.where)).scalar() == "pages.jsonl line 3"


def test_two_readers_may_write_to_one_store_in_turn(engine):
    other = open_engine(engine.url.render_as_string(hide_password=False))
    keep(engine, make_reading(id="a-1", url=None))
    keep(other, make_reading(id="a-2", url=None))
    other.dispose()
    assert count_articles(engine) == 2


def test_a_file_that_is_no_database_is_refused_in_one_line(tmp_path):
    file = tmp_path / "notes.db"
    file.write_text("these are notes, not a database, and long enough to look like a page\n" * 20)
    with pytest.raises(StoreError, match=r"not a database.*--db"):
        open_engine(str(file))


def test_a_store_of_a_later_dateline_is_refused(tmp_path):
    engine = open_engine(str(tmp_path / "store.db"))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="another version"):
        open_engine(str(tmp_path / "store.db"))
