"""Every row of the tables of units, currencies and measures parses and says what it must."""

import re
import tomllib
from importlib.resources import files

import pytest

from dateline.ontology.measures import (
    bound_words,
    conventions,
    load_table,
    measure_words,
    status_words,
    verb_forms,
)
from dateline.ontology.units import load_units, money_signs, unit_names, unit_signs

TABLES = [
    "measures/measures",
    "measures/status",
    "measures/bounds",
    "measures/conventions",
    "measures/idioms",
]


@pytest.mark.parametrize("name", [*TABLES, "units/units", "units/currencies"])
def test_every_table_says_where_it_is_from(name: str) -> None:
    text = files("dateline.ontology").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text)["source"]


def test_every_currency_has_an_iso_code_or_an_annotation() -> None:
    codes = [unit.code for unit in load_units() if unit.money]
    assert all(re.fullmatch(r"[A-Z]{3}|\{\w+\}", code) for code in codes)
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("name", "code"),
    [("kilometres", "km"), ("per cent", "%"), ("dollars", "USD"), ("kenyan shillings", "KES")],
)
def test_a_name_finds_its_code(name: str, code: str) -> None:
    assert unit_names()[name].code == code


def test_a_sign_of_two_meanings_is_kept_for_both() -> None:
    assert unit_signs()["PS"].code == "[HP]"
    assert money_signs()["PS"].code == "GBP"


def test_every_bound_and_status_word_is_lower_case() -> None:
    words = [*bound_words()[0], *bound_words()[1], *status_words()[0]]
    assert all(word == word.lower() for word in words)


def test_vague_words_rise_from_low_to_high() -> None:
    for row in conventions().vague.values():
        assert row.size <= row.low < row.high
        assert row.toll[0] < row.toll[1]


def test_dozens_are_24_to_99() -> None:
    row = conventions().vague["dozens"]
    assert (row.low, row.high) == (24, 99)


def test_verbs_are_known_by_every_form() -> None:
    assert verb_forms("stab") == ("stab", "stabs", "stabbed", "stabbing")
    assert measure_words().done_to["killing"] == "killed"
    assert measure_words().does["fled"] == "displaced"


def test_measures_table_has_the_parts_that_the_reader_asks_for() -> None:
    assert {"done_to", "does", "being", "noun", "tolls", "shares"} <= set(load_table("measures"))
