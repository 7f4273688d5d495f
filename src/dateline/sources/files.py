"""Files: a page each, or many pages, told by their names and failing that by their content."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from dateline.errors import SourceError
from dateline.model import Failure, Page
from dateline.settings import Settings
from dateline.sources.content import (
    SUFFIXES,
    Kind,
    check_file,
    check_readable,
    decode_text,
    kind_of,
    page_from_mhtml,
)
from dateline.sources.jsonl import page_from_row, read_jsonl
from dateline.sources.limits import read_limited

# A page of HTML has an end tag or a break somewhere.
ANY_MARKUP = re.compile(rb"</\w|<br|<p[\s>]|[\x00]", re.IGNORECASE)


def suffix_kind(path: Path) -> Kind | None:
    """What a file is by its name, `.gz` passed over; None for a name that does not tell."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] in (".gz", ".lz4"):
        suffixes.pop()
    return SUFFIXES.get(suffixes[-1]) if suffixes else None


def read_file(path: Path, *, settings: Settings) -> bytes:
    """The bytes of a page's file, ungzipped; SourceError where it is no page's."""
    check_file(path)
    try:
        with path.open("rb") as file:
            data = read_limited(file, settings.max_bytes, where=str(path))
    except OSError as error:
        raise SourceError(f"{path}: cannot be read: {error.strerror}; check the path") from None
    check_readable(data, where=str(path))
    return data


def pages_of_bytes(
    data: bytes, kind: Kind, *, where: str, settings: Settings
) -> Iterator[Page | Failure]:
    """The pages of bytes of one kind; SourceError where they are not what they should be."""
    if kind == "html":
        yield Page(where=where, html=data)
    elif kind == "mhtml":
        yield page_from_mhtml(data, where=where)
    elif kind == "mail":
        from dateline.sources.mail import pages_of_mail

        yield from pages_of_mail(data, where=where)
    elif kind == "json":
        yield from _pages_of_json(data, where=where, settings=settings)
    elif kind == "jsonl":
        from io import BytesIO

        yield from read_jsonl(BytesIO(data), where=where, settings=settings)
    else:
        yield Page(where=where, text=decode_text(data))


def _pages_of_json(data: bytes, *, where: str, settings: Settings) -> Iterator[Page | Failure]:
    try:
        rows = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{where}: is not JSON: {str(error)[:120]}; mend the file") from None
    if isinstance(rows, list):
        for number, row in enumerate(rows, 1):
            here = f"{where} item {number}"
            try:
                yield page_from_row(row, where=here, settings=settings)
            except SourceError as error:
                yield Failure(where=here, stage=error.stage, reason=str(error))
        return
    try:
        yield page_from_row(rows, where=where, settings=settings)
    except SourceError as error:
        raise SourceError(f"{where}: {error}") from None


def content_kind(data: bytes, path: Path) -> Kind:
    """What a file is: by its name, or its content where the name does not tell or plainly lies."""
    named = suffix_kind(path)
    found = kind_of(data)
    if named is None or (named == "text" and found in ("mhtml", "mail")):
        return found
    if named == "html" and found in ("text", "mail") and ANY_MARKUP.search(data) is None:
        return found
    if named == "feed" and found == "html":
        return "html"
    return named
