"""Scoring comparisons: two sides' accounts of one happening, point by point."""

import json
from pathlib import Path

from dateline.api.comparing import compare_documents, find_document
from dateline.evaluation.asking import Report, ask
from dateline.evaluation.bars import LabelledSet
from dateline.reading.reader import ArticleReader
from dateline.settings import Settings

KIND = "accounts"


def score_accounts(
    labelled: LabelledSet, *, shared: Path, work: Path, settings: Settings
) -> Report:
    """The scorer's report on the comparisons of a labelled set's pairs, which stay in `work`."""
    gold = shared / "gold" / labelled.gold
    reader = ArticleReader(settings)
    out = work / "accounts.jsonl"
    with out.open("w", encoding="utf-8") as file:
        for line in gold.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            first, second = (
                find_document(str(gold.parent / row[side]["file"]), settings=settings)
                for side in ("a", "b")
            )
            found = compare_documents(first, second, reader=reader).model_dump(mode="json")
            file.write(json.dumps({"pair": row["pair"], **found}, ensure_ascii=False) + "\n")
    return ask(shared, "accounts.py", str(gold), str(out))
