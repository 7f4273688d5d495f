"""Tables for spreadsheets."""

import csv
import io

import pytest

from dateline.exports.flat import safe_cell


def test_a_row_names_who_takes_part_beside_the_ids(export):
    rows = list(csv.DictReader(io.StringIO(export("events", "csv").decode())))
    assert (rows[1]["actors"], rows[1]["actors_names"]) == ("e3; e4", "Ines Okello; Paul Sande")
    assert rows[1]["quote"] == "Okello met Governor Paul Sande in the evening"


def test_the_ends_of_a_value_have_a_column_each(export):
    row = next(csv.DictReader(io.StringIO(export("figures", "csv").decode())))
    assert (row["value_low"], row["value_high"]) == ("12", "")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\n=1"])
def test_a_cell_that_would_run_as_a_formula_gets_an_apostrophe(text):
    assert safe_cell(text) == f"'{text}"


def test_a_carriage_return_begins_no_row(export, reading):
    odd = reading.article.model_copy(update={"title": "Shells\r=cmd()"})
    text = export("articles", "csv", of=reading.model_copy(update={"article": odd})).decode()
    assert "\r" not in text
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["title"] == "Shells\n=cmd()"
    assert safe_cell("\r=1") == "'\n=1"
