"""`dateline events`: lists that are narrowed, and why a text was coded as it was."""

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import dateline, main

EXAMPLES = Path(__file__).parents[2] / "examples"
PETRARCH = """
&TOWN
+VILLAGE
+CITY

--- SERENADE [190] ---
SERENADE {SERENADES SERENADED SERENADING}
- * &TOWN [173] # arrest
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A store with all the example pages."""
    db = str(tmp_path_factory.mktemp("store") / "news.db")
    result = CliRunner().invoke(dateline, ["read", str(EXAMPLES), "--db", db])
    assert result.exit_code == 0, result.output
    return db


@pytest.fixture
def verbs(tmp_path):
    """A PETRARCH verb file of a verb that dateline does not know."""
    file = tmp_path / "mine.txt"
    file.write_text(PETRARCH, encoding="utf-8")
    return str(file)


def run(*arguments):
    return CliRunner().invoke(dateline, ["events", *arguments])


def rows(*arguments):
    return [json.loads(line) for line in run(*arguments, "--json").stdout.splitlines()]


def day(row):
    """Under which day an event is filed: its own, else its article's."""
    return row["event"]["start"] or row["published"][:10]


def test_events_are_listed_newest_first_with_everybody_by_name(store):
    shown = run("--db", store).stdout
    assert "  ACCUSE disapprove  Claude Ndayizeye → government" in shown
    assert max(map(len, shown.splitlines())) <= 80
    days = [day(row) for row in rows("--db", store)]
    assert days == sorted(days, reverse=True)


def test_what_did_not_occur_is_left_out_unless_asked_for(store):
    assert {row["event"]["status"] for row in rows("--db", store)} == {"occurred"}
    assert len({row["event"]["status"] for row in rows("--status", "all", "--db", store)}) > 1


@pytest.mark.parametrize(
    ("option", "value", "holds"),
    [
        ("--type", "protest", lambda row: row["event"]["type"] == "PROTEST"),
        ("--mode", "arrest", lambda row: row["event"]["mode"] == "arrest"),
        ("--actor", "ndayi", lambda row: "Claude Ndayizeye" in row["actors"]),
        ("--recipient", "dahl", lambda row: "Ingrid Dahl" in row["recipients"]),
        ("--country", "cod", lambda row: row["country"] == "COD"),
        ("--place", "uvi", lambda row: row["place"] == "Uvira"),
        ("--source", "mwale", lambda row: "Joseph Mwale" in row["said_by"]),
        ("--outlet", "Fjord Wire", lambda row: row["outlet"] == "Fjord Wire"),
        ("--since", "2025-07-01", lambda row: day(row) >= "2025-07-01"),
        ("--until", "2025-03-31", lambda row: day(row) <= "2025-03-31"),
        ("--about", "soldiers", lambda row: "soldiers" in row["quote"]),
    ],
)
def test_every_filter_narrows_to_what_it_says(store, option, value, holds):
    found, every = rows(option, value, "--db", store), rows("--db", store)
    assert 0 < len(found) < len(every)
    assert all(holds(row) for row in found)


def test_a_type_that_plover_has_not_is_refused_in_one_line(store, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["dateline", "events", "--type", "WAR", "--db", store])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    said = capsys.readouterr().err
    assert said.startswith("dateline: type 'WAR' is none of AGREE, CONSULT")
    assert said.count("\n") == 1


def test_a_sentence_is_explained_with_its_rows_and_with_what_was_dropped():
    shown = run("--explain", "The army threatened to attack the rebels.").stdout
    assert "THREATEN violence (threatened)  “threatened ... attack”  army → rebels" in shown
    assert "threatened > attack" in shown
    assert "dropped  ASSAULT (hypothetical)  “attack”: spoken for by 'threatened'" in shown


def test_a_page_is_explained_sentence_by_sentence():
    (page,) = rows("--explain", str(EXAMPLES / "lakes-mission-arrivals.html"))
    assert page["title"] == "More Zambian police land in Bujumbura"
    steps = [step for sentence in page["sentences"] for step in sentence["steps"]]
    assert any(step["event"] for step in steps)
    assert all(step["event"] or step["dropped"] for step in steps)


def test_a_petrarch_file_codes_its_verbs_when_explaining_reading_and_annotating(verbs, tmp_path):
    sentence = "The army serenaded the rebels."
    assert "e1  ASSAULT" in run("--explain", sentence, "--lexicon", verbs).stdout
    assert "e1  ASSAULT" not in run("--explain", sentence).stdout
    (tmp_path / "text.jsonl").write_text(json.dumps({"id": "a", "text": sentence}))
    for command in (["read", "--no-keep", "--json"], ["annotate"]):
        result = CliRunner().invoke(
            dateline, [*command, str(tmp_path / "text.jsonl"), "--lexicon", verbs]
        )
        (event,) = json.loads(result.stdout)["events"]
        assert event["type"] == "ASSAULT"


def test_a_lexicon_that_cannot_be_read_stops_before_any_page_is_read(tmp_path, monkeypatch, capsys):
    file = tmp_path / "bad.txt"
    file.write_text("--- ATTACK [190] ---\n- CONTROL [192]\n", encoding="utf-8")
    page = str(EXAMPLES / "lakes-call.txt")
    words = ["dateline", "read", page, "--no-keep", "--lexicon", str(file)]
    monkeypatch.setattr(sys, "argv", words)
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    assert "bad.txt: line 2: a pattern needs *" in capsys.readouterr().err
