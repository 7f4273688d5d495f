"""Exports: kept records in the formats that other tools read. One format a file, listed here."""

from collections.abc import Callable, Iterable
from typing import TextIO

from dateline.errors import SettingError
from dateline.exports.columns import LINK_COLUMNS
from dateline.exports.csv import write_csv
from dateline.exports.jsonl import write_jsonl
from dateline.exports.rows import KINDS, Row
from dateline.model import Reading

FORMATS: dict[str, Callable[[str, Iterable[Row], TextIO], int]] = {
    "jsonl": write_jsonl,
    "csv": write_csv,
}
"""Every format, with what writes it: `write(kind, rows, file)` gives the number of rows."""


def write_export(kind: str, readings: Iterable[Reading], file: TextIO, *, format: str) -> int:
    """Write the records of one kind of all readings; how many were written comes back."""
    if kind not in KINDS:
        there = ", ".join([*KINDS, *LINK_COLUMNS])
        raise SettingError(f"export {kind!r}: no such kind; there are {there}")
    rows = (row for reading in readings for row in KINDS[kind](reading))
    return write_rows(kind, rows, file, format=format)


def write_rows(kind: str, rows: Iterable[Row], file: TextIO, *, format: str) -> int:
    """Write rows of a kind; how many were written comes back."""
    if format not in FORMATS:
        raise SettingError(f"format {format!r}: there is none; there are {', '.join(FORMATS)}")
    return FORMATS[format](kind, rows, file)


__all__ = ["FORMATS", "KINDS", "write_export", "write_rows"]
