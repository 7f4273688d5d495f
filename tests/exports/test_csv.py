"""Tables for spreadsheets."""

import csv
import io

import pytest
from tests.store.conftest import make_reading

from dateline.errors import SettingError
from dateline.exports import FORMATS, KINDS, write_export
from dateline.exports.csv import safe_cell


def table(kind, reading):
    file = io.StringIO()
    write_export(kind, [reading], file, format="csv")
    return list(csv.DictReader(io.StringIO(file.getvalue())))


def test_a_row_names_who_takes_part_beside_the_ids():
    (row,) = table("events", make_reading())
    assert (row["actors"], row["actors_names"]) == ("e1", "Ada Quill")
    assert row["quote"] == "Minister Ada Quill met union leaders"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1"])
def test_a_cell_that_would_run_as_a_formula_gets_an_apostrophe(text):
    assert safe_cell(text) == f"'{text}"


def test_a_kind_or_a_format_that_there_is_not_is_refused_with_those_that_there_are():
    with pytest.raises(SettingError, match="events"):
        write_export("evnts", [], io.StringIO(), format="csv")
    with pytest.raises(SettingError, match="jsonl"):
        write_export("events", [], io.StringIO(), format="xml")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("format", FORMATS)
def test_every_kind_can_be_written_in_every_format(kind, format):
    reading = make_reading()
    expected = 1 if kind == "articles" else len(getattr(reading, kind))
    assert write_export(kind, [reading], io.StringIO(), format=format) == expected
