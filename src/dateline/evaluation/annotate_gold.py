"""Read a gold file's texts as they are, for the scorers: `python -m
dateline.evaluation.annotate_gold GOLD OUT`.
"""

import json
import sys
from pathlib import Path

from dateline.articles.as_given import take_as_given
from dateline.model import Failure, Page
from dateline.reading.reader import ArticleReader
from dateline.settings import Settings


def main() -> None:
    """Write a reading a line for each row of a gold file, with the row's id."""
    gold, out = sys.argv[1:3]
    cache = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    rows = [
        json.loads(line)
        for line in Path(gold).read_text(encoding="utf-8").split("\n")
        if line.strip()
    ]
    pages = [
        Page(
            where=f"{gold} line {number}",
            id=row["id"],
            text=row["text"],
            title=row.get("title"),
            published=row.get("date"),
        )
        for number, row in enumerate(rows, 1)
    ]
    reader = ArticleReader(Settings.from_environment(parse_cache=cache))
    with open(out, "w", encoding="utf-8") as file:
        for page, reading in zip(pages, reader.read(map(take_as_given, pages)), strict=True):
            if isinstance(reading, Failure):
                raise SystemExit(f"{page.where}: {reading.reason}")
            file.write(reading.model_copy(update={"id": page.id}).model_dump_json() + "\n")


if __name__ == "__main__":
    main()
