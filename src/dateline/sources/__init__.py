"""Everything that gives pages."""

import base64
import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from dateline.model import Failure, Page
from dateline.settings import Settings


def open_source(spec: str, *, settings: Settings) -> Iterator[Page | Failure]:
    """The pages of a file, a folder or JSON Lines."""
    path = Path(spec)
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.is_file())
        if not files:
            yield Failure(where=spec, stage="source", reason="no page in this folder; name another")
        for file in files:
            yield from open_source(str(file), settings=settings)
    elif spec.endswith((".jsonl", ".jsonl.gz")):
        yield from open_jsonl(spec, settings=settings)
    elif not path.exists():
        yield Failure(where=spec, stage="source", reason="no such file; check the path")
    elif path.suffix == ".html":
        yield Page(where=spec, html=path.read_bytes())
    else:
        yield Page(where=spec, text=path.read_text(encoding="utf-8"))


def open_jsonl(spec: str, *, settings: Settings) -> Iterator[Page | Failure]:
    """The pages of JSON Lines, plain or gzipped; `-` is standard input."""
    if spec == "-":
        yield from _rows(sys.stdin, spec)
        return
    opener = gzip.open if spec.endswith(".gz") else open
    with opener(spec, "rt", encoding="utf-8") as file:
        yield from _rows(file, spec)


def _rows(file: TextIO, spec: str) -> Iterator[Page | Failure]:
    for number, line in enumerate(file, 1):
        where = f"{spec} line {number}"
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            yield Failure(where=where, stage="source", reason=f"not JSON: {error}; mend the line")
            continue
        html = row.get("html_b64")
        yield Page(
            where=where,
            id=row.get("id"),
            url=row.get("url"),
            title=row.get("title"),
            published=row.get("published") or row.get("date"),
            text=row.get("text"),
            html=base64.b64decode(html) if html else None,
        )


def count_pages(spec: str) -> int | None:
    """How many pages a source holds, None where that takes reading it."""
    return 1 if Path(spec).is_file() and not spec.endswith((".jsonl", ".gz")) else None
