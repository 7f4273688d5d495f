"""JSON Lines: `{id, url?, title?, published? or date?, text or html_b64}` a line, plain or gzip."""

import base64
import binascii
import gzip
import json
import re
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from dateline.errors import SourceError
from dateline.model import Failure, Page
from dateline.settings import Settings
from dateline.sources.content import check_file, clean_text
from dateline.sources.limits import GZIP, peekable

FIELDS = ("url", "title", "published", "date", "text", "html_b64", "html")
ISO_DATE = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d(?:[T ].*)?)?)?$")
# base64 takes a third more than the page, and JSON's escapes up to twice.
LINE_GROWTH = 3
# A file whose first lines are all bad is no JSON Lines: saying it once is enough.
FIRST_BAD = 20


def open_jsonl(spec: str, *, settings: Settings) -> Iterator[Page | Failure]:
    """A page, or the failure, of every line of a file or of standard input (`-`). A bad line fails
    with its number and the rest goes on.
    """
    try:
        with _open(spec) as file:
            yield from read_jsonl(file, where=spec, settings=settings)
    except SourceError as error:
        yield Failure(where=spec, stage=error.stage, reason=str(error))


def read_jsonl(file: IO[bytes], *, where: str, settings: Settings) -> Iterator[Page | Failure]:
    """The pages and failures of an open file of JSON Lines."""
    limit = settings.max_bytes * LINE_GROWTH
    number = unread = 0
    while True:
        number += 1
        here = f"{where} line {number}"
        try:
            line = file.readline(limit)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            reason = f"the gzip data ends or breaks here ({error}); the lines before it are read"
            yield Failure(where=here, stage=SourceError.stage, reason=reason)
            return
        if not line:
            return
        if len(line) >= limit and not line.endswith(b"\n"):
            yield Failure(where=here, stage=SourceError.stage, reason=_too_long(settings))
            _skip_line(file, limit)
        elif line.strip():
            item = page_from_line(line, where=here, settings=settings)
            yield item
            unread = unread + 1 if isinstance(item, Failure) and unread >= 0 else -1
            if unread == FIRST_BAD:
                reason = (
                    f"none of its first {FIRST_BAD} lines is a page; the rest is not read; give a "
                    "JSON object a line, or name a file that is one JSON value .json"
                )
                yield Failure(where=where, stage=SourceError.stage, reason=reason)
                return


def page_from_line(line: bytes, *, where: str, settings: Settings) -> Page | Failure:
    """The page of one line, or why it has none."""
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        reason = f"is not JSON: {error.msg} at character {error.pos + 1}; mend or remove the line"
        return Failure(where=where, stage=SourceError.stage, reason=reason)
    except (ValueError, RecursionError) as error:
        kind = "nested too deep" if isinstance(error, RecursionError) else str(error).split(";")[0]
        reason = f"is not JSON that can be read: {kind}; mend or remove the line"
        return Failure(where=where, stage=SourceError.stage, reason=reason)
    try:
        return page_from_row(row, where=where, settings=settings)
    except SourceError as error:
        name = row.get("id") if isinstance(row, dict) else None
        known = clean_text(name) if isinstance(name, str) else None
        return Failure(where=where, stage=error.stage, reason=str(error), id=known)


def page_from_row(row: object, *, where: str, settings: Settings) -> Page:
    """The page of a JSON object; SourceError says what it lacks."""
    if not isinstance(row, dict):
        raise SourceError("is not a JSON object; a line is {id, url, text or html_b64}")
    texts = {name: _string(row, name) for name in FIELDS}
    bodies = [name for name in ("text", "html_b64", "html") if texts[name] is not None]
    if len(bodies) != 1:
        found = " and ".join(bodies) or "neither"
        raise SourceError(f"needs either text or html_b64, has {found}")
    html = _html(texts, settings)
    text = clean_text(texts["text"]) if texts["text"] is not None else None
    if not (text or html or b"").strip():
        raise SourceError(f"its {bodies[0]} is empty; there is nothing to read")
    return Page(
        where=where,
        id=_id(row.get("id")),
        url=texts["url"],
        html=html,
        encoding="utf-8" if texts["html"] is not None else None,
        text=text,
        title=texts["title"],
        published=_date(texts["published"] or texts["date"]),
    )


def _string(row: dict[str, object], name: str) -> str | None:
    value = row.get(name)
    if value is None or isinstance(value, str):
        return value if value is None or name == "text" else clean_text(value)
    raise SourceError(f"its {name} is {type(value).__name__}, not a string")


def _html(texts: dict[str, str | None], settings: Settings) -> bytes | None:
    if texts["html"] is not None:
        return texts["html"].encode()
    if texts["html_b64"] is None:
        return None
    try:
        html = base64.b64decode(texts["html_b64"], validate=True)
    except (binascii.Error, ValueError) as error:
        raise SourceError(f"its html_b64 is not base64: {error}") from None
    if len(html) > settings.max_bytes:
        raise SourceError(_too_long(settings))
    return html


def _id(value: object) -> str | None:
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, str | int):
        return clean_text(str(value))
    raise SourceError(f"its id is {type(value).__name__}, not a string")


def _date(text: str | None) -> str | None:
    """The date where it is ISO 8601; None for another form, for a guess would be one."""
    return text.strip() if text and ISO_DATE.match(text.strip()) else None


def _too_long(settings: Settings) -> str:
    return (
        f"is over {settings.max_bytes / 1e6:g} MB, the limit for a page; set max_bytes to read it"
    )


def _skip_line(file: IO[bytes], limit: int) -> None:
    while chunk := file.readline(limit):
        if chunk.endswith(b"\n"):
            return


@contextmanager
def _open(spec: str) -> Iterator[IO[bytes]]:
    """The file, or standard input, ungzipped where it is gzipped."""
    if spec == "-":
        with _unzipped(sys.stdin.buffer) as lines:
            yield lines
        return
    check_file(Path(spec))
    with Path(spec).open("rb") as file, _unzipped(file) as lines:
        yield lines


@contextmanager
def _unzipped(file: IO[bytes]) -> Iterator[IO[bytes]]:
    buffered = peekable(file)
    if not buffered.peek(2).startswith(GZIP):
        yield buffered
        return
    with gzip.GzipFile(fileobj=buffered) as lines:
        yield cast(IO[bytes], lines)
