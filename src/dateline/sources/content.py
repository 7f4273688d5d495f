"""What bytes are: a page of HTML, plain text, JSON, a feed, a saved web archive, or no page."""

import re
import stat
from email import message_from_bytes
from email.policy import default as mail_policy
from pathlib import Path
from typing import Literal

from dateline.errors import SourceError
from dateline.model import Page

Kind = Literal["html", "text", "json", "jsonl", "feed", "mail", "mhtml", "warc"]

SUFFIXES: dict[str, Kind] = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html",
    ".txt": "text", ".text": "text", ".md": "text",
    ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".xml": "feed", ".rss": "feed", ".atom": "feed", ".rdf": "feed",
    ".mhtml": "mhtml", ".mht": "mhtml", ".warc": "warc", ".eml": "mail", ".mbox": "mail",
}  # fmt: skip
# How files that are no pages open.
BINARY = (
    b"%PDF", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"RIFF", b"\x7fELF", b"MZ",
    b"BZh", b"\xfd7zXZ", b"Rar!", b"\x28\xb5\x2f\xfd", b"OggS", b"ID3", b"SQLite format 3",
    b"\xd0\xcf\x11\xe0",
)  # fmt: skip
# Files that people give for pages, and what to do with each.
NAMED = (
    (b"{\\rtf", "a text in RTF"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office file"),
)
NAMED_ADVICE = {
    "a text in RTF": "save it as plain text or HTML",
    "a PDF": "save its text as plain text",
    "a zip archive or an office file": "unpack it and give the folder, or save it as HTML or text",
}
BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# A page may hold a stray control character; random bytes hold one in ten.
MOST_CONTROL = 0.02
FEW_CONTROL = 2
SAMPLE = 8192
FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
MARKUP = re.compile(
    rb"<(?:!doctype|html|head|body|article|div|meta|p|h1|title)[\s>]", re.IGNORECASE
)
MULTIPART_RELATED = re.compile(rb"^Content-Type:\s*multipart/related", re.MULTILINE | re.IGNORECASE)
# A mail opens with a block of headers, some of them its own.
HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:|[ \t]|From ")
MAIL_HEADER = re.compile(
    rb"(?:message-id|received|return-path|subject|from|to|date|mime-version):", re.IGNORECASE
)
FEWEST_HEADERS = 3
SURROGATE = re.compile(r"[\ud800-\udfff\x00]")


def kind_of(data: bytes) -> Kind:
    """What the bytes are by their own account; text where they have no marks of another kind."""
    head = data[:SAMPLE].lstrip()
    if head.startswith(b"WARC/"):
        return "warc"
    if FEED.search(head[:2000]) and not MARKUP.match(head):
        return "feed"
    if _is_mail(head):
        return "mail"
    if MARKUP.search(head):
        return "html"
    if head.startswith((b"{", b"[")):
        return "jsonl" if b"\n{" in head else "json"
    if MULTIPART_RELATED.search(head[:2000]):
        return "mhtml"
    return "text"


def _is_mail(head: bytes) -> bool:
    """Whether bytes open with the headers of a mail that is no saved web archive."""
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    lines = block.splitlines()
    if MULTIPART_RELATED.search(block) or not all(HEADER.match(line) for line in lines):
        return False
    return sum(MAIL_HEADER.match(line) is not None for line in lines) >= FEWEST_HEADERS


def check_file(path: Path) -> None:
    """SourceError where a path is no regular file: a pipe or a device may never end."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        reason = error.strerror or "cannot be opened"
        raise SourceError(f"{path}: {reason}; check the path") from None
    if not stat.S_ISREG(mode):
        raise SourceError(f"{path}: is no regular file; give a file, a folder or - for input")


def check_readable(data: bytes, *, where: str) -> None:
    """SourceError where the bytes are empty or no text at all."""
    if not data.strip():
        raise SourceError(f"{where}: is empty; there is nothing to read")
    if data.startswith(b"filedesc://"):
        raise SourceError(f"{where}: is an ARC archive; convert it to WARC first")
    head = data[:SAMPLE]
    for mark, name in NAMED:
        if head.startswith(mark):
            raise SourceError(f"{where}: is {name}, not a page; {NAMED_ADVICE[name]}")
    if head.startswith(tuple(mark for mark, _ in BOMS)):
        return
    most = max(FEW_CONTROL, MOST_CONTROL * len(head))
    binary = head.startswith(BINARY) or len(CONTROL.findall(head)) > most
    if binary:
        raise SourceError(
            f"{where}: is a binary file, not a page; give HTML, plain text or JSON Lines"
        )


def decode_text(data: bytes, encoding: str | None = None) -> str:
    """The text of bytes: by its byte order mark, the encoding that was declared, UTF-8, or the
    likeliest other. Characters that no store can hold become U+FFFD.
    """
    for mark, name in BOMS:
        if data.startswith(mark):
            return clean(data[len(mark) :] if name == "utf-8" else data, name)
    for declared in (encoding or "utf-8", "utf-8"):
        try:
            return clean_text(data.decode(declared))
        except (UnicodeDecodeError, LookupError):
            continue
    return clean(data, _guess(data))


def clean(data: bytes, encoding: str) -> str:
    """The bytes decoded, whatever is wrong in them replaced by U+FFFD."""
    return clean_text(data.decode(encoding, "replace"))


def clean_text(text: str) -> str:
    """The text with what no store can hold replaced by U+FFFD; no offset changes."""
    return SURROGATE.sub("\ufffd", text)


def page_from_mhtml(data: bytes, *, where: str) -> Page:
    """The page of a web archive saved by a browser; SourceError where it has no HTML."""
    message = message_from_bytes(data, policy=mail_policy)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            body = part.get_payload(decode=True)
            if isinstance(body, bytes):
                url = message.get("Snapshot-Content-Location") or part.get("Content-Location")
                return Page(
                    where=where,
                    html=body,
                    encoding=part.get_content_charset(),
                    url=str(url) if url else None,
                )
    raise SourceError(f"{where}: holds no HTML part; save the page again, as HTML")


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 8 * SAMPLE]).best()
    return best.encoding if best is not None else "windows-1252"
