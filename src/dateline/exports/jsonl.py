"""JSON Lines: an object a line, nothing lost."""

import json
from collections.abc import Iterable
from typing import TextIO

from dateline.exports.rows import Row


def write_jsonl(kind: str, rows: Iterable[Row], file: TextIO) -> int:
    """Write a row a line; how many were written comes back."""
    count = 0
    for row in rows:
        file.write(json.dumps(row, ensure_ascii=False) + "\n")
        count += 1
    return count
