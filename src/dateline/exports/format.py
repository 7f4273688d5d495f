"""What a format is: a name, the kinds of record that it takes, and what writes their rows."""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO, TextIO, cast

from dateline.errors import SettingError
from dateline.exports.rows import Row
from dateline.model import Reading

Rows = Callable[[Reading], Iterator[Row]]
Group = Sequence[tuple[Reading, Mapping[str, str]]]
"""Readings of one story, each with the occurrences of its events by the events' ids."""

GroupRows = Callable[[Group], Iterator[Row]]
File = BinaryIO | TextIO
Write = Callable[[str, Iterable[Row], File], int]


@dataclass(frozen=True)
class Format:
    """One way to write records out. Every format takes a file of bytes; `text_file` and
    `byte_file` give a writer the file that it wants.
    """

    name: str
    """What a user types, such as `acled`."""

    meaning: str
    """What it is, in a phrase that follows the name."""

    suffix: str
    """The end of such a file's name, such as `.csv`."""

    media_type: str
    """What a web server says of such a file, such as `text/csv`."""

    kinds: Mapping[str, Rows]
    """The kinds of record that it takes, each with what makes its rows of a reading."""

    write: Write
    """`write(kind, rows, file)` gives how many rows were written."""

    counted: Mapping[str, GroupRows] = field(default_factory=dict)
    """Of these kinds, those with a row for each occurrence, with what makes the rows of a story."""

    links: bool = False
    """Whether it also takes what links articles (stories, copies, ...), as rows come."""

    binary: bool = False
    """Whether its files are bytes, which no terminal can show."""


@contextmanager
def text_file(file: File) -> Iterator[TextIO]:
    """The file for text in UTF-8, line ends as written; it stays open."""
    if isinstance(file, io.TextIOBase):
        yield file
        return
    text = io.TextIOWrapper(cast(BinaryIO, file), encoding="utf-8", newline="")
    try:
        yield text
    finally:
        text.detach()  # flushes, and leaves the file to whoever opened it


def byte_file(file: File, name: str) -> BinaryIO:
    """The file for bytes. Raises SettingError where it takes text only."""
    if isinstance(file, io.TextIOBase):
        raise SettingError(f"format {name!r}: its files are bytes; open the file as binary")
    return cast(BinaryIO, file)
