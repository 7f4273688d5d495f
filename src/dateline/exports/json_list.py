"""One JSON document whose last member is a list, written item by item."""

import json
from collections.abc import Iterable

from dateline.exports.format import File, Write, text_file
from dateline.exports.rows import Row


def json_list(head: Row, member: str) -> Write:
    """A writer of `{head..., member: [row, ...]}`, an item a line, that holds no whole list."""

    def write(kind: str, rows: Iterable[Row], file: File) -> int:
        opening = json.dumps(head, ensure_ascii=False)[:-1]
        with text_file(file) as text:
            text.write(f"{opening}{', ' if head else ''}{json.dumps(member)}: [")
            count = 0
            for row in rows:
                text.write(",\n" if count else "\n")
                text.write(json.dumps(row, ensure_ascii=False))
                count += 1
            text.write("\n]}\n")
        return count

    return write
