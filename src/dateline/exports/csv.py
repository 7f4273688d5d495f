"""CSV for spreadsheets: nested values flattened, cells safe from being taken for formulas."""

import csv
import json
from collections.abc import Iterable, Iterator
from typing import TextIO

from dateline.exports.columns import RANGES, columns_of
from dateline.exports.rows import Row

FORMULA = ("=", "+", "-", "@", "\t", "\r")
JOINED = "; "


def write_csv(kind: str, rows: Iterable[Row], file: TextIO) -> int:
    """Write a header and a line a row; how many rows were written comes back.

    Lists are joined by `; `, spans written as `start-end`, nested values as JSON. A cell of text
    that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    columns = columns_of(kind)
    writer = csv.DictWriter(file, fieldnames=columns, lineterminator="\n")
    writer.writeheader()
    count = 0
    for row in rows:
        writer.writerow(dict(_flat(row, columns)))
        count += 1
    return count


def _flat(row: Row, columns: list[str]) -> Iterator[tuple[str, object]]:
    for name, value in row.items():
        if name in columns:
            yield name, _cell(value)
        else:  # a range, whose ends have columns of their own
            for end in RANGES[name]:
                yield f"{name}_{end}", value[end] if value else None


def _cell(value: object) -> object:
    if isinstance(value, list):
        if len(value) == 2 and all(isinstance(item, int) for item in value):
            return f"{value[0]}-{value[1]}"
        if all(isinstance(item, str) for item in value):
            return safe_cell(JOINED.join(value))
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return safe_cell(value) if isinstance(value, str) else value


def safe_cell(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would run it as a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
