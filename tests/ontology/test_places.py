"""The tables of places."""

import tomllib

import pytest

from dateline.ontology.places import (
    read_countries,
    read_regions,
    read_unit_names,
    read_units,
    read_words,
)
from dateline.ontology.places.tables import DERIVED, FOLDER, UNIT_FILES


def test_every_country_parses_and_has_a_code_and_a_point():
    rows = list(read_countries())
    assert len(rows) > 240
    assert all(len(row.code) == 3 and row.code.isupper() for row in rows)
    assert all(abs(row.latitude) <= 90 and abs(row.longitude) <= 180 for row in rows)


def test_every_region_parses_and_lies_in_a_known_country_or_none():
    codes = {row.code for row in read_countries()} | {None}
    rows = list(read_regions())
    assert {row.country for row in rows} <= codes
    assert all(set(row.claimants) <= codes for row in rows)
    assert all(abs(row.latitude) <= 90 and abs(row.longitude) <= 180 for row in rows)


def test_a_disputed_territory_says_who_claims_it():
    rows = [row for row in read_regions() if row.feature == "L.TERR"]
    assert rows
    assert all(row.claimants and row.note for row in rows)


def test_every_unit_parses_and_lies_in_a_known_country():
    codes = {row.code for row in read_countries()}
    rows = list(read_units())
    assert len(rows) > 45_000
    assert {row.country for row in rows} <= codes
    assert all(row.name and abs(row.latitude) <= 90 and abs(row.longitude) <= 180 for row in rows)


def test_every_abbreviation_belongs_to_a_unit():
    units = {(row.country, row.code) for row in read_units() if row.feature == "A.ADM1"}
    assert {(row.country, row.code) for row in read_unit_names()} <= units


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.toml")), ids=lambda file: file.name)
def test_every_table_names_its_source(file):
    assert len(tomllib.loads(file.read_text(encoding="utf-8"))["source"]) > 10


def test_every_derived_table_names_its_source():
    sources = tomllib.loads((DERIVED / "sources.toml").read_text(encoding="utf-8"))
    assert set(sources) == set(UNIT_FILES)


def test_word_lists_are_in_small_letters():
    words = read_words()
    assert "in" in words.locative
    assert all(word == word.lower() for word in words.common | words.personal | words.media)
