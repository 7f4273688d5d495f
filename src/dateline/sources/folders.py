"""Folders: every page below, in the order of their paths."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from dateline.errors import SourceError
from dateline.sources.files import suffix_kind

# A feed's entries lie on the web, and reading a folder must not go there.
KINDS = frozenset({"html", "text", "mail", "mhtml", "jsonl", "warc"})
UNFINISHED = (".part", ".tmp", ".crdownload", ".download", "~")
# A JSON file larger than this is hardly one article.
LARGEST_JSON = 20_000_000


def files_of_folder(folder: Path) -> Iterator[Path]:
    """The files below a folder that hold pages, in order; SourceError where there is none. Hidden
    files, files still being written and links to folders are passed over.
    """
    found = False
    for path in _files(folder):
        if suffix_kind(path) in KINDS or _is_page_json(path):
            found = True
            yield path
    if not found:
        raise SourceError(
            f"{folder}: the folder holds no page; pages are .html, .txt, .eml, .mbox, .mhtml, "
            ".json, .jsonl and .warc files, plain or .gz"
        )


def _files(folder: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise SourceError(f"{error.filename}: cannot be opened: {error.strerror}") from None

    for place, names, files in os.walk(folder, onerror=refuse):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            if not name.startswith(".") and not name.endswith(UNFINISHED) and path.is_file():
                yield path


def _is_page_json(path: Path) -> bool:
    """Whether a JSON file is a page of ours and not some other program's."""
    if suffix_kind(path) != "json" or path.suffix != ".json":
        return False
    if path.stat().st_size > LARGEST_JSON:
        return False
    try:
        rows = json.loads(path.read_bytes())
    except (ValueError, RecursionError, OSError):
        return False
    first = rows[0] if isinstance(rows, list) and rows else rows
    return isinstance(first, dict) and any(
        isinstance(first.get(name), str) for name in ("text", "html", "html_b64")
    )
