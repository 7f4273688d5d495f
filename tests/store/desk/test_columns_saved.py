"""Columns kept in a file beside the store are those of the store, or are not used."""

import shutil

import pytest
from tests.store.conftest import make_reading

from dateline.store import keep, open_engine
from dateline.store.desk.columns import columns_of, index, saved, view_of
from dateline.store.desk.events import facets
from dateline.store.desk.scope import Scope


@pytest.fixture
def db(tmp_path, monkeypatch):
    """A store of twelve articles whose columns are in a file beside it."""
    monkeypatch.setattr(saved, "WORTH", 0)
    path = tmp_path / "s.db"
    engine = open_engine(str(path))
    for number in range(12):
        keep(engine, make_reading(id=f"a-{number}", url=f"https://example.org/{number}"))
    with engine.connect() as connection:
        columns_of(connection)
    assert (tmp_path / "s.db-columns").exists()
    return path


def looked_at(path):
    """The list and the facets of a desk that is opened anew."""
    with open_engine(str(path)).connect() as connection:
        listed = view_of(connection, "events", Scope()).newest(limit=100)
        return listed, facets(connection, Scope())


@pytest.fixture
def unread(monkeypatch):
    """Fails where all records are read."""

    def never(connection, last):
        raise AssertionError("the records were read")

    monkeypatch.setattr(index, "_read", never)


def test_a_desk_that_starts_again_does_not_read_the_records(db, tmp_path, monkeypatch):
    listed, counted = looked_at(db)
    monkeypatch.setattr(index, "restore", lambda connection: None)
    assert (listed, counted) == looked_at(db)
    assert len(listed) == 12


def test_what_changed_since_is_read(db, unread):
    keep(open_engine(str(db)), make_reading(id="a-new", url="https://example.org/new"))
    listed, _ = looked_at(db)
    assert len(listed) == 13


def test_the_file_of_another_store_is_not_used(db, tmp_path):
    other = tmp_path / "other.db"
    keep(open_engine(str(other)), make_reading(id="b-1"))
    shutil.copy(tmp_path / "s.db-columns", tmp_path / "other.db-columns")
    listed, _ = looked_at(other)
    assert len(listed) == 1


@pytest.mark.parametrize("rest", [0, 100, -100])
def test_a_file_that_was_cut_short_is_not_used(db, tmp_path, rest):
    file = tmp_path / "s.db-columns"
    file.write_bytes(file.read_bytes()[:rest])
    listed, _ = looked_at(db)
    assert len(listed) == 12


def test_a_small_store_has_no_file(tmp_path):
    keep(open_engine(str(tmp_path / "s.db")), make_reading(id="a-1"))
    assert len(looked_at(tmp_path / "s.db")[0]) == 1
    assert not (tmp_path / "s.db-columns").exists()


def test_where_no_file_can_be_written_the_desk_does_without(db, tmp_path, monkeypatch):
    (tmp_path / "s.db-columns").unlink()
    (tmp_path / "s.db-columns").mkdir()
    listed, _ = looked_at(db)
    assert len(listed) == 12
    assert not list(tmp_path.glob("s.db-columns.*"))
