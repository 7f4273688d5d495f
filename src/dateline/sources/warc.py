"""Web archives (WARC): the HTML pages that were answered with 200, plain, gzip or lz4."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import SourceError
from dateline.model import Failure, Page
from dateline.settings import Settings
from dateline.sources.content import check_file
from dateline.sources.limits import decompress

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

STATUS = re.compile(rb"HTTP/\d(?:\.\d)?\s+(\d{3})")
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
HTML = ("text/html", "application/xhtml+xml")


def pages_of_warc(path: Path, *, settings: Settings) -> Iterator[Page | Failure]:
    """The pages of an archive in its order; a record that is short, too large or damaged fails, and
    a damaged file says after which record.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    check_file(path)
    count = found = 0
    with path.open("rb") as file:
        try:
            for record in ArchiveIterator(file, parse_http=False):
                count += 1
                if record.record_type == WarcRecordType.response and record.is_http:
                    for item in _page(record, where=f"{path} record {count}", settings=settings):
                        found += 1
                        yield item
        except (OSError, ValueError) as error:
            what = "is no WARC file" if count == 0 else f"is damaged behind record {count}"
            reason = f"{path}: {what} ({error}); the records before are read"
            yield Failure(where=str(path), stage=SourceError.stage, reason=reason)
            return
    if found == 0:
        reason = f"{path}: holds no HTML page among its {count} records"
        yield Failure(where=str(path), stage=SourceError.stage, reason=reason)


def _page(record: "WarcRecord", *, where: str, settings: Settings) -> Iterator[Page | Failure]:
    """The record's page, nothing where it is no HTML page answered with 200."""
    length = record.content_length
    block = record.reader.read(min(length, settings.max_bytes) + 1)
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    try:
        head, body = _split(block)
        if not _is_page(head):
            return
        if len(block) > settings.max_bytes:
            decompress(block, [], settings.max_bytes, where=url)
            raise SourceError(f"{url}: larger than the limit for a page; set max_bytes to read it")
        if len(block) < length:
            raise SourceError(
                f"{url}: the record is cut short, {len(block):,} of {length:,} bytes; "
                "get the archive again"
            )
        yield _page_of(head, body, where=where, url=url, settings=settings)
    except SourceError as error:
        yield Failure(where=where, stage=error.stage, reason=str(error))


def _page_of(
    head: dict[str, str], body: bytes, *, where: str, url: str, settings: Settings
) -> Page:
    if "chunked" in head.get("transfer-encoding", "").lower():
        body = unchunk(body)
    codings = [coding.strip() for coding in head.get("content-encoding", "").lower().split(",")]
    html = decompress(body, codings, settings.max_bytes, where=url)
    if not html.strip():
        raise SourceError(f"{url}: the page is empty; there is nothing to read")
    charset = CHARSET.search(head.get("content-type", ""))
    return Page(where=where, url=url or None, html=html, encoding=charset[1] if charset else None)


def _split(block: bytes) -> tuple[dict[str, str], bytes]:
    """The head of an HTTP answer, its status under `:status`, and the body."""
    end = re.search(rb"\r?\n\r?\n", block)
    top, body = (block[: end.start()], block[end.end() :]) if end else (block, b"")
    first, _, rest = top.partition(b"\n")
    status = STATUS.match(first)
    head = {":status": status[1].decode() if status else ""}
    for line in rest.split(b"\n"):
        name, colon, value = line.decode("latin-1").partition(":")
        if colon:
            head.setdefault(name.strip().lower(), value.strip())
    return head, body


def _is_page(head: dict[str, str]) -> bool:
    media_type = head.get("content-type", "text/html").split(";")[0].strip().lower()
    return head[":status"] == "200" and media_type in HTML


def unchunk(body: bytes) -> bytes:
    """The body without its chunk marks; where they are wrong, the rest as it stands."""
    parts: list[bytes] = []
    place = 0
    while True:
        end = body.find(b"\n", place)
        size = body[place:end].split(b";")[0].strip() if end >= 0 else b""
        if not re.fullmatch(rb"[0-9a-fA-F]{1,8}", size):
            return b"".join([*parts, body[place:]])
        start, length = end + 1, int(size, 16)
        if length == 0:
            return b"".join(parts)
        parts.append(body[start : start + length])
        place = start + length
        if place >= len(body):
            return b"".join(parts)
        place += 2 if body[place : place + 2] == b"\r\n" else body[place : place + 1] == b"\n"
