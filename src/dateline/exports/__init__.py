"""Exports: kept records in the formats that other tools read. One format a file, listed here."""

from collections.abc import Iterable

from dateline.errors import SettingError
from dateline.exports import (
    acled,
    csv,
    ftm,
    gdelt,
    geojson,
    hxl,
    jsonl,
    jsonld,
    parquet,
    polecat,
    ucdp,
    webannotation,
    xlsx,
)
from dateline.exports.columns import LINK_COLUMNS
from dateline.exports.format import File, Format, Group
from dateline.exports.rows import KINDS, Row
from dateline.model import Reading

FORMATS: dict[str, Format] = {
    module.FORMAT.name: module.FORMAT
    for module in (
        *(jsonl, csv, parquet, xlsx),
        *(acled, polecat, gdelt, ucdp),
        *(hxl, geojson, jsonld, webannotation, ftm),
    )
}
"""Every format by its name."""


def write_export(kind: str, readings: Iterable[Reading], file: File, *, format: str) -> int:
    """Write the records of one kind of all readings; how many were written comes back.

    Raises SettingError for a kind or a format that there is not, or that do not go together.
    """
    chosen = find_format(format, kind)
    rows = (row for reading in readings for row in chosen.kinds[kind](reading))
    return chosen.write(kind, rows, file)


def write_counted(kind: str, groups: Iterable[Group], file: File, *, format: str) -> int:
    """Write a row for each occurrence that these stories tell; how many were written comes back."""
    chosen = find_format(format, kind)
    rows = (row for group in groups for row in chosen.counted[kind](group))
    return chosen.write(kind, rows, file)


def write_rows(kind: str, rows: Iterable[Row], file: File, *, format: str) -> int:
    """Write rows of what links articles; how many were written comes back."""
    return find_format(format, kind).write(kind, rows, file)


def find_format(format: str, kind: str) -> Format:
    """The format, which takes that kind.

    Raises SettingError for a kind or a format that there is not, or that do not go together.
    """
    if kind not in KINDS and kind not in LINK_COLUMNS:
        there = ", ".join([*KINDS, *LINK_COLUMNS])
        raise SettingError(f"export {kind!r}: no such kind; there are {there}")
    if format not in FORMATS:
        raise SettingError(f"format {format!r}: there is none; there are {', '.join(FORMATS)}")
    if kind not in kinds_of(format):
        raise SettingError(
            f"export {kind} as {format}: {format} takes {', '.join(kinds_of(format))}; "
            f"{kind} go into {', '.join(formats_of(kind))}"
        )
    return FORMATS[format]


def kinds_of(format: str) -> tuple[str, ...]:
    """The kinds of record that a format takes."""
    chosen = FORMATS[format]
    return (*chosen.kinds, *(LINK_COLUMNS if chosen.links else ()))


def formats_of(kind: str) -> tuple[str, ...]:
    """The formats that take a kind of record."""
    return tuple(name for name in FORMATS if kind in kinds_of(name))


__all__ = [
    "FORMATS",
    "KINDS",
    "Format",
    "find_format",
    "formats_of",
    "kinds_of",
    "write_counted",
    "write_export",
    "write_rows",
]
