"""Mail: a message's page is its HTML part, else its plain text, under its subject and date."""

import re
from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default as mail_policy
from email.utils import parsedate_to_datetime

from dateline.errors import SourceError
from dateline.model import Failure, Page
from dateline.sources.content import clean_text

# The line that a mailbox sets before each message.
ENVELOPE = re.compile(rb"^From \S.*\d{4}\s*$", re.MULTILINE)


def pages_of_mail(data: bytes, *, where: str) -> Iterator[Page | Failure]:
    """The page of each message of a mail or mailbox; a failure for a message without text."""
    messages = [part for part in ENVELOPE.split(data) if part.strip()]
    for number, raw in enumerate(messages, 1):
        here = where if len(messages) == 1 else f"{where} message {number}"
        message = message_from_bytes(raw.lstrip(b"\r\n"), policy=mail_policy)
        try:
            yield _page(message, where=here)
        except SourceError as error:
            yield Failure(where=here, stage=error.stage, reason=str(error))


def _page(message: EmailMessage, *, where: str) -> Page:
    subject = " ".join(str(message.get("Subject") or "").split()) or None
    published = _date(message)
    html = message.get_body(preferencelist=("html",))
    if html is not None and isinstance(body := html.get_payload(decode=True), bytes) and body:
        encoding = html.get_content_charset()
        return Page(where=where, html=body, encoding=encoding, title=subject, published=published)
    plain = message.get_body(preferencelist=("plain",))
    text = _text(plain) if plain is not None else ""
    if not text.strip():
        raise SourceError(f"{where}: the message has no text; save its article as HTML or text")
    return Page(where=where, text=text, title=subject, published=published)


def _text(part: MIMEPart) -> str:
    body = part.get_payload(decode=True)
    data = body if isinstance(body, bytes) else b""
    try:
        return clean_text(data.decode(part.get_content_charset() or "utf-8", "replace"))
    except LookupError:
        return clean_text(data.decode("utf-8", "replace"))


def _date(message: EmailMessage) -> str | None:
    """The message's date, ISO 8601 to the minute; None where it has none that can be read."""
    try:
        sent: datetime = parsedate_to_datetime(str(message.get("Date") or ""))
    except (ValueError, TypeError, IndexError):
        return None
    return sent.isoformat(timespec="minutes")
