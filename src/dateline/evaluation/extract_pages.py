"""Extract a gold file's pages, for the scorers: `python -m dateline.evaluation.extract_pages IN
OUT`.
"""

import base64
import json
import sys

from dateline.articles import extract_article
from dateline.errors import PageError
from dateline.model import Page


def main() -> None:
    """Write `{id, article}` for each line of IN; a page without an article is named on stderr."""
    source, out = sys.argv[1:3]
    with open(source, encoding="utf-8") as lines, open(out, "w", encoding="utf-8") as file:
        for number, line in enumerate(lines, 1):
            row = json.loads(line)
            html = base64.b64decode(row["html_b64"]) if "html_b64" in row else None
            page = Page(
                where=f"{source} line {number}",
                id=row["id"],
                url=row.get("url"),
                html=html,
                text=row.get("text"),
            )
            try:
                article = extract_article(page)
            except PageError as error:
                print(f"{row['id']}: {error}", file=sys.stderr)
                continue
            record = {"id": row["id"], "article": article.model_dump(mode="json")}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
