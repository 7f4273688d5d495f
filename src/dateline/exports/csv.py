"""CSV for spreadsheets: nested values flattened, cells safe from being taken for formulas."""

import csv
from collections.abc import Iterable

from dateline.exports.columns import columns_of
from dateline.exports.flat import flat, safe_cell
from dateline.exports.format import File, Format, text_file
from dateline.exports.rows import KINDS, Row


def write_csv(kind: str, rows: Iterable[Row], file: File) -> int:
    """Write a header and a line a row; how many rows were written comes back.

    Lists are joined by `; `, spans written as `start-end`, nested values as JSON. A cell of text
    that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    columns = columns_of(kind)
    with text_file(file) as text:
        writer = csv.DictWriter(text, fieldnames=columns, lineterminator="\n")
        writer.writeheader()
        count = 0
        for row in rows:
            cells = flat(row, columns).items()
            writer.writerow(
                {name: safe_cell(cell) if isinstance(cell, str) else cell for name, cell in cells}
            )
            count += 1
    return count


FORMAT = Format(
    name="csv",
    meaning="a table for spreadsheets, formulas made harmless",
    suffix=".csv",
    media_type="text/csv",
    kinds=KINDS,
    write=write_csv,
    links=True,
)
