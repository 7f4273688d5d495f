"""Tables of text with fixed columns, as the public event data sets are published."""

import csv
from collections.abc import Iterable

from dateline.exports.flat import safe_cell
from dateline.exports.format import File, Write, text_file
from dateline.exports.rows import Row


def comma_table(columns: list[str], *, below: list[str] | None = None) -> Write:
    """A writer of CSV with these columns, a second row `below` the header, formulas harmless."""

    def write(kind: str, rows: Iterable[Row], file: File) -> int:
        with text_file(file) as text:
            writer = csv.writer(text, lineterminator="\n")
            writer.writerow(columns)
            if below:
                writer.writerow(below)
            count = 0
            for row in rows:
                writer.writerow([_safe(row.get(name)) for name in columns])
                count += 1
        return count

    return write


def tab_table(columns: list[str], *, header: bool, empty: str) -> Write:
    """A writer of lines of tab-separated cells without quoting: tabs and line ends become spaces,
    what is unknown becomes `empty`.
    """

    def shown(value: object) -> str:
        return empty if value in (None, "") else " ".join(str(value).split())

    def write(kind: str, rows: Iterable[Row], file: File) -> int:
        with text_file(file) as text:
            if header:
                text.write("\t".join(columns) + "\n")
            count = 0
            for row in rows:
                text.write("\t".join(shown(row.get(name)) for name in columns) + "\n")
                count += 1
        return count

    return write


def _safe(value: object) -> object:
    return safe_cell(value) if isinstance(value, str) else value
