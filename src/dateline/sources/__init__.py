"""Where pages come from: files, folders, standard input, the web, feeds and archives."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import SourceError
from dateline.model import Failure, Page
from dateline.settings import Settings
from dateline.sources.content import check_file, check_readable, kind_of
from dateline.sources.files import (
    content_kind,
    pages_of_bytes,
    read_file,
    suffix_kind,
)
from dateline.sources.folders import files_of_folder
from dateline.sources.jsonl import open_jsonl, read_jsonl
from dateline.sources.limits import peekable, read_limited

if TYPE_CHECKING:
    from dateline.sources.web import WebReader

__all__ = ["count_pages", "open_jsonl", "open_source"]

# Counting the lines of a larger file would take longer than the answer is worth.
LARGEST_COUNTED = 200_000_000


def open_source(
    spec: str, *, settings: Settings, web: "WebReader | None" = None
) -> Iterator[Page | Failure]:
    """The pages of a source in its order, and a failure for each one that cannot be got.

    `spec` is `-`, a URL, a folder, or a file: HTML, text, mail, MHTML, JSON, JSON Lines, WARC
    or a feed, plain or gzipped. `web` stands in for the web in tests.
    """
    try:
        if spec == "-":
            yield from _standard_input(settings=settings)
        elif "://" in spec:
            yield from _from_web(spec, settings=settings, web=web)
        elif Path(spec).is_dir():
            for path in files_of_folder(Path(spec)):
                yield from open_source(str(path), settings=settings, web=web)
        else:
            yield from _from_file(Path(spec), settings=settings, web=web)
    except SourceError as error:
        yield Failure(where=spec, stage=error.stage, reason=str(error))


def count_pages(spec: str) -> int | None:
    """How many pages a source has, None where that cannot be told without reading it."""
    path = Path(spec)
    if spec == "-" or "://" in spec:
        return None
    if path.is_dir():
        try:
            counts = [count_pages(str(file)) for file in files_of_folder(path)]
        except SourceError:
            return None
        return sum(count for count in counts if count) if None not in counts else None
    if not path.is_file():
        return None
    kind = suffix_kind(path)
    if kind == "jsonl" and path.suffix != ".gz" and path.stat().st_size <= LARGEST_COUNTED:
        with path.open("rb") as file:
            return sum(1 for line in file if line.strip())
    return None if kind in ("jsonl", "warc", "feed", "json", "mail") else 1


def _from_file(
    path: Path, *, settings: Settings, web: "WebReader | None"
) -> Iterator[Page | Failure]:
    named = suffix_kind(path)
    if named in ("jsonl", "warc"):
        check_file(path)
        if path.stat().st_size == 0:
            raise SourceError(f"{path}: is empty; there is nothing to read")
    if named == "jsonl":
        yield from open_jsonl(str(path), settings=settings)
        return
    if named != "warc":
        data = read_file(path, settings=settings)
        kind = content_kind(data, path)
        if kind == "feed":
            yield from _from_feed(data, where=str(path), settings=settings, web=web)
            return
        if kind != "warc":
            yield from pages_of_bytes(data, kind, where=str(path), settings=settings)
            return
    from dateline.sources.warc import pages_of_warc

    yield from pages_of_warc(path, settings=settings)


def _standard_input(*, settings: Settings) -> Iterator[Page | Failure]:
    """Standard input as JSON Lines where its first line is an object, else as one page."""
    stream = peekable(sys.stdin.buffer)
    if stream.peek(64).lstrip().startswith(b"{"):
        yield from read_jsonl(stream, where="-", settings=settings)
        return
    data = read_limited(stream, settings.max_bytes, where="standard input")
    check_readable(data, where="standard input")
    kind = kind_of(data)
    if kind in ("feed", "warc"):
        raise SourceError(f"standard input: holds a {kind}; give it as a file")
    yield from pages_of_bytes(data, kind, where="-", settings=settings)


def _from_web(url: str, *, settings: Settings, web: "WebReader | None") -> Iterator[Page | Failure]:
    from dateline.sources.web import WebReader, page_of_answer

    reader = web or WebReader(settings)
    try:
        answer = reader.get(url)
        if kind_of(answer.body) == "feed":
            from dateline.sources.feeds import pages_of_feed

            yield from pages_of_feed(answer.body, where=url, web=reader, url=answer.url)
        else:
            yield page_of_answer(answer, where=url)
    finally:
        if web is None:
            reader.close()


def _from_feed(
    data: bytes, *, where: str, settings: Settings, web: "WebReader | None"
) -> Iterator[Page | Failure]:
    from dateline.sources.feeds import pages_of_feed
    from dateline.sources.web import WebReader

    reader = web or WebReader(settings)
    try:
        yield from pages_of_feed(data, where=where, web=reader)
    finally:
        if web is None:
            reader.close()
