"""Comparisons are scored by the scorer that stands beside the gold."""

import json

from dateline.evaluation.accounts import score_accounts
from dateline.evaluation.bars import labelled_sets
from dateline.settings import Settings

SCORER = """
import json, sys
rows = [json.loads(line) for line in open(sys.argv[2])]
print(json.dumps({"pairs": [row["pair"] for row in rows], "points": len(rows[0]["points"])}))
"""


def test_the_scorer_gets_a_comparison_for_every_pair(tmp_path):
    gold, score = tmp_path / "gold" / "accounts", tmp_path / "score"
    gold.mkdir(parents=True)
    score.mkdir()
    (score / "accounts.py").write_text(SCORER)
    (gold / "a.txt").write_text("The ministers discussed sanctions on the rebels.")
    (gold / "b.txt").write_text("The ministers talked about sanctions on the rebels.")
    row = {"pair": "one", "a": {"file": "a.txt"}, "b": {"file": "b.txt"}, "points": []}
    (gold / "points.jsonl").write_text(json.dumps(row) + "\n")
    labelled = next(one for one in labelled_sets() if one.kind == "accounts")
    report = score_accounts(labelled, shared=tmp_path, work=tmp_path, settings=Settings())
    assert report == {"pairs": ["one"], "points": 1}
