"""A list taken from the order of the whole table is the list that ordering its rows gives."""

import pytest
from tests.store.conftest import make_reading

from dateline.store import keep, open_engine
from dateline.store.desk.columns import order, view_of
from dateline.store.desk.position import Position
from dateline.store.desk.scope import Scope


@pytest.fixture
def connection(tmp_path):
    engine = open_engine(str(tmp_path / "s.db"))
    for number in range(30):
        keep(engine, make_reading(id=f"a-{number}", url=f"https://example.org/{number}"))
        if number == 20:
            with engine.connect() as connection:
                view_of(connection, "events", Scope()).newest(limit=1)
    with engine.connect() as connection:
        yield connection


@pytest.mark.parametrize("kind", ["events", "statements"])
def test_the_order_of_the_table_and_that_of_the_rows_give_the_same_list(
    connection, kind, monkeypatch
):
    view = view_of(connection, kind, Scope())
    whole = view.newest(limit=100)
    assert [number for number, _ in whole] == list(range(30, 0, -1))
    monkeypatch.setattr(order, "MANY", 0)
    monkeypatch.setattr(order, "BLOCK", 4)
    assert view.newest(limit=100) == whole
    assert view.newest(limit=5, offset=7) == whole[7:12]
    number, id_ = whole[9]
    assert view.newest(limit=5, after=Position("2025-01-28", number, id_)) == whole[10:15]
