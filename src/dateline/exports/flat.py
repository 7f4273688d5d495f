"""Rows for tables: nested values made into one cell each."""

import json

from dateline.exports.columns import RANGES
from dateline.exports.rows import Row

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
JOINED = "; "
Cell = str | int | float | bool | None


def flat(row: Row, columns: list[str]) -> dict[str, Cell]:
    """A row as cells: lists joined by `; `, spans as `start-end`, other nested values as JSON."""
    cells: dict[str, Cell] = {}
    for name, value in row.items():
        if name in columns:
            cells[name] = _cell(value)
        elif name in RANGES:  # a range, whose ends have columns of their own
            for end in RANGES[name]:
                cells[f"{name}_{end}"] = value[end] if value else None
    return cells


def _cell(value: object) -> Cell:
    if isinstance(value, list):
        if len(value) == 2 and all(isinstance(item, int) for item in value):
            return f"{value[0]}-{value[1]}"
        if all(isinstance(item, str) for item in value):
            return JOINED.join(value)
    if value is None or isinstance(value, str | int | float):
        return value
    return json.dumps(value, ensure_ascii=False)


def safe_cell(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would run it as a formula.

    A carriage return becomes a line end: the csv module leaves it bare, and a spreadsheet would
    begin a row there.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.startswith(FORMULA) else text
