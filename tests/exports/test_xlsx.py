"""Excel, read back by openpyxl."""

import io

import pytest
from openpyxl import load_workbook

from dateline.errors import SettingError
from dateline.exports import write_rows


def sheet(content):
    return load_workbook(io.BytesIO(content)).active


def test_a_row_stands_below_a_frozen_header(export):
    page = sheet(export("figures", "xlsx"))
    header = [cell.value for cell in page[1]]
    assert page.freeze_panes == "A2"
    assert page.cell(2, header.index("value_low") + 1).value == 12
    assert page.cell(2, header.index("quote") + 1).value == "at least 12 traders"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "=HYPERLINK(1)", "\t=1"])
def test_a_text_that_looks_like_a_formula_stays_text(text):
    file = io.BytesIO()
    write_rows("stories", [{"story": "s", "title": text}], file, format="xlsx")
    cell = sheet(file.getvalue())["B2"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_a_text_longer_than_a_cell_is_cut_and_says_so():
    file = io.BytesIO()
    write_rows("stories", [{"story": "s", "title": "x" * 40_000}], file, format="xlsx")
    assert sheet(file.getvalue())["B2"].value.endswith("[cut: a cell holds no more]")


def test_characters_that_a_workbook_cannot_hold_are_left_out():
    file = io.BytesIO()
    write_rows("stories", [{"story": "s", "title": "a\x00b"}], file, format="xlsx")
    assert sheet(file.getvalue())["B2"].value == "ab"


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch):
    monkeypatch.setattr("dateline.exports.xlsx.MOST_ROWS", 3)
    rows = [{"story": str(number), "title": "x"} for number in range(3)]
    with pytest.raises(SettingError, match="parquet"):
        write_rows("stories", rows, io.BytesIO(), format="xlsx")
