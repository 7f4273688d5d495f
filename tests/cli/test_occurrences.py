"""`dateline occurrences` lists what happened, each happening once."""

import json

import pytest
from click.testing import CliRunner

from dateline.api import link
from dateline.cli import dateline
from dateline.cli.occurrence_lines import occurrence_lines
from dateline.model import (
    Article,
    Claim,
    Entity,
    Event,
    Occurrence,
    Place,
    Reader,
    Reading,
    Report,
    Span,
    Tally,
    Value,
)
from dateline.store import keep, open_engine

TEXT = "Rebels attacked the port of Tarn in Norway. Families of dock workers fled in lorries."
MADE = {"rule": "test", "confidence": 0.9}


def reading(number):
    attack = Event(
        id="v1",
        span=Span(0, 43),
        trigger=Span(7, 15),
        type="ASSAULT",
        status="occurred",
        actors=("e1",),
        place="p1",
        start="2025-03-04",
        **MADE,
    )
    return Reading(
        id=f"n{number}",
        article=Article(id=f"a-{number}", published="2025-03-05", text=f"{TEXT} {number}"),
        entities=(Entity(id="e1", name="Rebels", kind="armed_group", span=Span(0, 6), **MADE),),
        places=(
            Place(id="p1", name="Tarn", country="NOR", span=Span(28, 32), mentions=(), **MADE),
        ),
        events=(attack,),
        reader=Reader(version="0", model="none", lexicon="none"),
    )


@pytest.fixture
def store(tmp_path):
    db = str(tmp_path / "a.db")
    engine = open_engine(db)
    for number in (1, 2):
        keep(engine, reading(number))
    link(engine)
    return db


def run(store, *options):
    return CliRunner().invoke(dateline, ["occurrences", "--db", store, *options])


def test_two_reports_are_one_occurrence(store):
    result = run(store)
    assert "4 Mar 2025  ASSAULT  Rebels  in Tarn (NOR)  2 reports" in result.stdout
    assert "1 of 1 occurrences shown, told by 2 reports" in result.stderr


def test_json_is_the_record(store):
    (line,) = run(store, "--json").stdout.splitlines()
    assert [report["article"] for report in json.loads(line)["reports"]] == ["n1", "n2"]


@pytest.mark.parametrize(
    ("option", "value", "count"),
    [
        ("--type", "assault", 1),
        ("--type", "AID", 0),
        ("--country", "nor", 1),
        ("--place", "tar", 1),
        ("--actor", "rebel", 1),
        ("--actor", "army", 0),
        ("--since", "2025-03-05", 0),
        ("--until", "2025-03-04", 1),
        ("--story", "n2", 1),
        ("--status", "planned", 0),
        ("--mode", "drone", 0),
    ],
)
def test_an_option_narrows_the_list(store, option, value, count):
    assert len(run(store, option, value, "--json").stdout.splitlines()) == count


def test_a_type_that_there_is_not_is_refused_with_those_that_there_are(store):
    result = run(store, "--type", "WAR")
    assert "ASSAULT" in str(result.exception)


def test_figures_that_differ_show_who_says_which():
    claims = [
        Claim(value=Value(low=n, high=n), article="n2", figure="f1", said_by=who, quote="dead")
        for n, who in ((4, ("Police",)), (6, ()))
    ]
    tally = Tally(measure="killed", value=Value(low=4, high=6), claims=tuple(claims))
    told = Report(
        article="n2", event="v1", type="ASSAULT", status="occurred", trigger=None, quote=""
    )
    occurrence = Occurrence(
        id="o", story="s", type="ASSAULT", status="occurred", reports=(told,), figures=(tally,)
    )
    text = " ".join(" ".join(line.split()) for line in occurrence_lines(occurrence))
    assert "killed 4 to 6: 4 (Police); 6 (n2)" in text
