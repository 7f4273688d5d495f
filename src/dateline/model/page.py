"""A page: the bytes or the text that a source gave, before anything is understood of it."""

from datetime import datetime

from dateline.model.record import Frozen


class Page(Frozen):
    """One news page as it came, and where from. Exactly one of `html` and `text` is set."""

    where: str
    """Where the page is from, for messages: a path, a URL, or `pages.jsonl line 3`."""

    id: str | None = None
    """The id that the input gave (JSON Lines), kept by every export; None where it gave none."""

    url: str | None = None
    """The page's address, such as `https://www.example.org/news/1`."""

    html: bytes | None = None
    """The page as HTML, undecoded."""

    text: str | None = None
    """The page as plain text (pasted or saved as text)."""

    encoding: str | None = None
    """The character encoding that the transport declared for `html`, such as `windows-1252`."""

    title: str | None = None
    """The title that the input gave beside the text."""

    published: str | None = None
    """The date that the input gave beside the text, ISO 8601."""

    fetched: datetime | None = None
    """When the page was fetched, with its zone; None for files."""
