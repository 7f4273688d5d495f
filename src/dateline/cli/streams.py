"""JSON Lines in and out, and what failed on the way."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

import click

from dateline.errors import SettingError

if TYPE_CHECKING:
    from dateline.model import Failure, Page
    from dateline.settings import Settings


class Failures:
    """Counts what failed and says each one as a line."""

    def __init__(self) -> None:
        self.count = 0

    def say(self, failure: "Failure") -> None:
        """Print one failure."""
        self.count += 1
        click.secho(f"failed ({failure.stage}): {failure.line}", fg="red", err=True)

    def exit(self) -> None:
        """Leave with 1 where something failed."""
        if self.count:
            sys.exit(1)


def pages_of(source: str, settings: "Settings", failures: Failures) -> "Iterator[Page]":
    """The pages of a JSON Lines file or of standard input; bad lines are said and left out."""
    from dateline.model import Page
    from dateline.sources import open_jsonl

    for item in open_jsonl(source, settings=settings):
        if isinstance(item, Page):
            yield item
        else:
            failures.say(item)


@contextmanager
def output(path: str) -> Iterator[TextIO]:
    """A file to write to; a file appears only when everything is written."""
    if path == "-":
        yield sys.stdout
        sys.stdout.flush()
        return
    with _part_of(path) as file:
        text = TextIOWrapper(file, encoding="utf-8", write_through=True)
        yield text
        text.detach()


@contextmanager
def byte_output(path: str, *, binary: bool) -> Iterator[BinaryIO]:
    """As `output`, for bytes; a terminal is refused where the bytes are no text."""
    if path == "-":
        if binary and sys.stdout.isatty():
            raise click.UsageError("this format is no text to show; give a file with -o FILE")
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with _part_of(path) as file:
        yield file


@contextmanager
def _part_of(path: str) -> Iterator[BinaryIO]:
    """A file beside the one that is wanted, which takes its place when everything is written."""
    part = Path(f"{path}.part")
    try:
        file = part.open("wb")
    except OSError as error:
        raise SettingError(
            f"{path}: cannot be written: {error.strerror}; name another file with -o"
        ) from None
    try:
        with file:
            yield file
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    part.replace(path)
