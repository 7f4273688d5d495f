"""JSON Lines: an object a line, nothing lost."""

import json
from collections.abc import Iterable

from dateline.exports.format import File, Format, text_file
from dateline.exports.rows import KINDS, Row


def write_jsonl(kind: str, rows: Iterable[Row], file: File) -> int:
    """Write a row a line; how many were written comes back."""
    count = 0
    with text_file(file) as text:
        for row in rows:
            text.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


FORMAT = Format(
    name="jsonl",
    meaning="an object a line, nothing lost",
    suffix=".jsonl",
    media_type="application/x-ndjson",
    kinds=KINDS,
    write=write_jsonl,
    links=True,
)
