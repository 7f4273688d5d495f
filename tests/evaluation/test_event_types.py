"""The table of types: precision, recall and what missed events were taken for."""

import json

from dateline.evaluation.event_types import class_of, type_table


def write(path, rows):
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def gold(name, *codes, status="event"):
    return {"id": name, "status": status, "events": [{"action_code": code} for code in codes]}


def reading(name, *types, status="occurred"):
    return {"id": name, "events": [{"type": one, "status": status} for one in types]}


def table(tmp_path, golds, readings):
    files = write(tmp_path / "gold.jsonl", golds), write(tmp_path / "readings.jsonl", readings)
    lines = type_table([files]).splitlines()[2:]
    return {line.split(" | ")[0].strip("| "): line for line in lines}


def test_a_type_has_its_precision_recall_and_what_it_was_taken_for(tmp_path):
    golds = [gold("a", "AID"), gold("b", "AID"), gold("c", "ACCUSE"), gold("d", "AID")]
    readings = [reading("a", "AID"), reading("b", "COOPERATE"), reading("c", "AID"), reading("d")]
    found = table(tmp_path, golds, readings)
    assert found["AID"] == "| AID | 3 | 50 % | 33 % | COOPERATE 1, nothing 1 |"
    assert found["ACCUSE"] == "| ACCUSE | 1 | - | 0 % | AID 1 |"


def test_what_was_denied_does_not_count_and_disputed_texts_are_left_out(tmp_path):
    golds = [gold("a", "ASSAULT"), gold("b", "ASSAULT", status="disputed")]
    readings = [reading("a", "ASSAULT", status="denied"), reading("b", "ASSAULT")]
    assert table(tmp_path, golds, readings)["ASSAULT"].endswith("| - | 0 % | nothing 1 |")


def test_texts_that_are_labelled_without_types_are_left_out(tmp_path):
    golds = [gold("a", "NEUTRAL", status=None), gold("b", "AID")]
    readings = [reading("a", "AID"), reading("b", "AID")]
    assert table(tmp_path, golds, readings)["AID"] == "| AID | 1 | 100 % | 100 % | - |"


def test_older_names_and_cameo_codes_fall_into_their_class():
    assert [class_of(code) for code in ("FIGHT", "CONCEDE", "173", "010")] == [
        "ASSAULT",
        "YIELD",
        "COERCE",
        None,
    ]
