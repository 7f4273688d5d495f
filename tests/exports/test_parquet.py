"""Parquet, read back by pyarrow."""

import io

from pyarrow import parquet

from dateline.exports import write_rows


def table(content):
    return parquet.read_table(io.BytesIO(content))


def test_numbers_stay_numbers_and_lists_stay_lists(export):
    figures = table(export("figures", "parquet"))
    assert figures.column("value_low").to_pylist() == [12.0, 30.0]
    events = table(export("events", "parquet"))
    assert events.column("actors").to_pylist() == [["e1"], ["e3", "e4"]]
    assert events.column("span").to_pylist()[0][0] == 30


def test_an_open_end_of_a_value_is_null(export):
    assert table(export("figures", "parquet")).column("value_high").to_pylist() == [None, 30.0]


def test_no_rows_give_a_file_with_every_column():
    file = io.BytesIO()
    write_rows("stories", [], file, format="parquet")
    assert table(file.getvalue()).column_names[0] == "story"


def test_rows_past_the_first_batch_may_hold_what_the_first_had_not(monkeypatch):
    monkeypatch.setattr("dateline.exports.parquet.BATCH", 1)
    rows = [
        {"article": "a", "of": "b", "kind": "near", "overlap": 1, "passages": []},
        {"article": "c", "of": "b", "kind": "near", "overlap": 0.5, "passages": [[[0, 1], [2, 3]]]},
    ]
    file = io.BytesIO()
    assert write_rows("duplicates", rows, file, format="parquet") == 2
    assert table(file.getvalue()).column("overlap").to_pylist() == [1.0, 0.5]
