"""Verbs over many articles: commitments, agreements, related, timeline, merging and splitting."""

import json

import pytest
from click.testing import CliRunner
from tests.api.mission import MISSION_READINGS
from tests.linking.written import entity, reading

from dateline.api import link
from dateline.cli import dateline
from dateline.errors import SettingError
from dateline.store import keep, open_engine

TREATY = "Peru and Chile signed the Lakes Water Treaty."


@pytest.fixture
def store(tmp_path):
    db = str(tmp_path / "news.db")
    engine = open_engine(db)
    treaty = reading("t1", TREATY, entities=[entity(TREATY, "Lakes Water Treaty", "agreement")])
    for one in (*MISSION_READINGS, treaty):
        keep(engine, one)
    link(engine)
    return db


def run(store, *arguments):
    result = CliRunner().invoke(dateline, [*arguments, "--db", store])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert max(map(len, result.stdout.splitlines()), default=0) <= 80 or "--json" in arguments
    return result


def test_a_commitment_is_told_in_a_sentence_with_the_words_of_each_number(store):
    shown = run(store, "commitments", "--subject", "Ghana").stdout
    assert " ".join(shown.split()).startswith(
        "Harbour Watch Mission in Tonga: Ghana promised 1,000 police officers, 600 there (60 %) "
        "as of 28 Jan 2025; all contributors: 640"
    )
    assert "| Ghana has 600 police officers in Tonga, Ama Mensah said." in shown
    assert "says Ama Mensah" in shown
    assert "The Harbour Post · 28 Jan 2025 · m4" in shown


def test_earlier_figures_are_counted_and_shown_when_asked(store):
    assert "2 earlier figures, --full shows them" in run(store, "commitments").stdout
    assert "410 there" in run(store, "commitments", "--full").stdout


def test_commitments_as_json_hold_their_evidence(store):
    lines = run(store, "commitments", "--json").stdout.splitlines()
    ghana = next(row for row in map(json.loads, lines) if row["subject"] == "Ghana")
    assert (ghana["share"], ghana["overdue"]) == (0.6, [])
    assert {claim["figure"] for claim in ghana["evidence"]}


def test_nothing_overdue_is_said_on_standard_error(store):
    result = run(store, "commitments", "--overdue")
    assert result.stdout == ""
    assert "no commitment found" in result.stderr


def test_an_agreement_is_told_with_its_state_and_its_words(store):
    shown = run(store, "agreements", "lakes").stdout
    assert shown.startswith("Lakes Water Treaty: signed (first told 28 Jan 2025)")
    assert f"| {TREATY}" in shown
    assert run(store, "agreements", "--state", "refused").stdout == ""


def test_what_to_read_next_says_why(store):
    shown = run(store, "related", "m3").stdout
    assert "1 Jul 2024" in shown
    assert "also on Harbour Watch Mission" in shown
    assert run(store, "related", "t1").stderr.startswith("nothing else")


def test_a_timeline_names_its_days_and_articles(store):
    shown = run(store, "timeline", "Ama Mensah").stdout
    assert shown.startswith("Ama Mensah (person, GHA) in 1 article")
    assert "28 Jan 2025" in shown
    assert "says · The Harbour Post · m4" in shown


def test_merging_and_splitting_say_who_is_who_now(store):
    with pytest.raises(SettingError, match="two names of one kind"):
        run(store, "merge-entities", "Lakes Water Treaty", "Harbour Watch Mission")
    split = run(store, "split-entity", "Ama Mensah", "--article", "m4", "--as", "singer")
    assert split.stdout.startswith("Ama Mensah (singer)")
    assert run(store, "split-entity", "Ama Mensah").exit_code == 2
