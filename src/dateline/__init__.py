"""dateline reads the news and keeps the record: who did what to whom, and who says so.

`dateline.read("page.html")` gives a `Reading`; docs/the-record.md says what it holds.
"""

from typing import TYPE_CHECKING, Any

from dateline.version import __version__

if TYPE_CHECKING:
    from dateline.api import annotate, extract, read, read_pages
    from dateline.errors import DatelineError
    from dateline.model import Article, Failure, Page, Reading
    from dateline.settings import Settings

_HOMES = {
    "annotate": "dateline.api",
    "extract": "dateline.api",
    "read": "dateline.api",
    "read_pages": "dateline.api",
    "DatelineError": "dateline.errors",
    "Article": "dateline.model",
    "Failure": "dateline.model",
    "Page": "dateline.model",
    "Reading": "dateline.model",
    "Settings": "dateline.settings",
}


def __getattr__(name: str) -> Any:
    """The public names, loaded when they are asked for: `import dateline` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'dateline' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


__all__ = [
    "Article",
    "DatelineError",
    "Failure",
    "Page",
    "Reading",
    "Settings",
    "__version__",
    "annotate",
    "extract",
    "read",
    "read_pages",
]
