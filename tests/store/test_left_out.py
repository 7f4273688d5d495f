"""What was left out of an article is kept with it."""

from dateline.store import keep
from dateline.store.left_out import lines_left_out_of


def test_lines_come_back_and_a_new_reading_replaces_them(engine, reading):
    keep(engine, reading, left_out=["Home", "Cookies"])
    with engine.connect() as connection:
        assert lines_left_out_of(connection, 1) == ["Home", "Cookies"]
    later = reading.model_copy(
        update={"reader": reading.reader.model_copy(update={"version": "1"})}
    )
    keep(engine, later, left_out=["Cookies"])
    with engine.connect() as connection:
        assert lines_left_out_of(connection, 1) == ["Cookies"]
        assert lines_left_out_of(connection, 7) == []
