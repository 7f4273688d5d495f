"""The tables of `ontology/times`: every row can be used, and does what its example shows."""

import tomllib
from importlib import resources

import pytest

from dateline.ontology.times import load_patterns, load_table
from dateline.ontology.times.loader import PatternRow
from dateline.reading.times.building import BUILDERS, WORDS_BUILDERS, build
from dateline.reading.times.grammar import rewrite, sequences
from dateline.reading.times.lexicon import load_lexicon, rows_of
from dateline.reading.times.named_days import find_day, named_days
from dateline.reading.times.words import cut

NAMES = ("calendar", "words", "named_days", "patterns")


@pytest.mark.parametrize("row", load_patterns(), ids=lambda row: row["name"])
def test_a_pattern_fits_its_example(row: PatternRow) -> None:
    words = cut(row["example"], 0, len(row["example"]), load_lexicon())
    for stage in range(1, row["stage"] + 1):
        words = rewrite(words, stage, build)
    assert row["name"] in {word.rule for word in words}


def test_every_pattern_has_a_builder_and_a_name_of_its_own() -> None:
    names = [row["name"] for row in load_patterns()]
    assert len(names) == len(set(names))
    assert {row["makes"] for row in load_patterns()} <= BUILDERS.keys() | WORDS_BUILDERS.keys()


def test_a_pattern_spreads_into_all_that_it_allows() -> None:
    assert set(sequences("a|b c?")) == {("a", "c"), ("b", "c"), ("a",), ("b",)}


@pytest.mark.parametrize("name", NAMES)
def test_every_table_says_where_it_is_from(name: str) -> None:
    table = tomllib.loads(
        resources.files("dateline.ontology.times").joinpath(f"{name}.toml").read_text("utf-8")
    )
    parts = [table] if "source" in table else list(table.values())
    assert all(part["source"] for part in parts)


@pytest.mark.parametrize("number", range(len(named_days())))
def test_a_named_day_falls_within_every_year_asked_for(number: int) -> None:
    for year in range(1990, 2051):
        days = find_day(number, year)
        assert days is None or (abs(days[0].year - year) <= 1 and days[0] <= days[1])


def test_weekdays_and_months_are_complete() -> None:
    calendar = load_table("calendar")
    assert [len(calendar[name]["names"]) for name in ("months", "weekdays")] == [12, 7]  # type: ignore[index]


def test_every_vague_word_has_a_value_of_the_standard() -> None:
    values = {row["value"] for row in rows_of("words", "vague")}
    assert values == {"PAST_REF", "PRESENT_REF", "FUTURE_REF"}
