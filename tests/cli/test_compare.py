"""`dateline compare`: quotes side by side for people, the record's shape for programs."""

import json
from pathlib import Path

from click.testing import CliRunner

from dateline.cli import dateline

EXAMPLES = Path(__file__).parents[2] / "examples"
CALL, READOUT = str(EXAMPLES / "lakes-call.txt"), str(EXAMPLES / "norway-readout.html")


def run(*arguments):
    return CliRunner().invoke(dateline, ["compare", *arguments])


def test_two_documents_stand_side_by_side_in_eighty_columns():
    shown = run(CALL, READOUT).stdout
    assert max(map(len, shown.splitlines())) <= 80
    assert "BOTH SAY" in shown and "ONLY FJORD WIRE" in shown
    assert "not mentioned" in shown


def test_json_has_the_shape_of_the_record():
    found = json.loads(run(CALL, READOUT, "--json").stdout)
    assert set(found) == {"a", "b", "points"}
    assert {point["in"] for point in found["points"]} == {"both", "a", "b"}
    assert all(isinstance(point["differs"], list) for point in found["points"])


def test_two_speakers_are_named():
    assert "JOSEPH MWALE" in run(CALL, "--between", "Mwale", "Norway").stdout


def test_names_go_with_one_document():
    result = run(CALL, READOUT, "--between", "a", "b")
    assert result.exit_code == 2
    assert "--between goes with one document" in result.stderr


def test_nothing_to_compare_is_told():
    result = run()
    assert result.exit_code == 2
    assert "give one document, two documents, --story ID or --stories" in result.stderr


def test_what_a_side_says_again_stands_under_its_words(tmp_path):
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text(
        "Norway promised Zambia $500 million in budget support. Mwale asked about the harvest. "
        "The budget support of $500 million for Zambia will come in June, Dahl stressed.\n"
    )
    second.write_text("Zambia will receive $500 million in budget support from Norway.\n")
    lines = run(str(first), str(second)).stdout.splitlines()
    [again] = [line for line in lines if "again: “" in line]
    assert lines.index(again) > next(i for i, line in enumerate(lines) if "BOTH SAY" in line)
    assert max(map(len, lines)) <= 80
