"""The tables of names, and files of one's own."""

import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from dateline.errors import LexiconError
from dateline.ontology.names import load_names
from dateline.ontology.names.loader import KEYS
from dateline.ontology.names.names import KINDS

SECTORS = {
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS",
    "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "IGO",
    "NGO", "ISM", "IMG", "MNC",
}  # fmt: skip
TABLES = sorted(files("dateline.ontology.names").joinpath("tables").iterdir(), key=lambda f: f.name)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_says_where_its_rows_are_from(table):
    assert tomllib.loads(table.read_text(encoding="utf-8"))["source"].strip()


def test_every_row_has_a_sector_and_a_country_that_exist():
    names = load_names()
    rows = [*names.forms.values(), *names.actors.values(), *names.offices.values()]
    assert {row.sector for row in rows} - {None} <= SECTORS
    assert set(names.modifiers.values()) <= SECTORS
    codes = {row.country for row in names.forms.values() if row.kind == "country"}
    assert {row.country for row in names.forms.values()} - {None} <= codes
    assert {leader.country for leader in names.leaders.values()} <= codes


def test_a_name_is_found_by_each_of_its_forms():
    names = load_names()
    assert names.known("DRC").country == names.known("Democratic Republic of Congo").country
    assert names.known("Kenyans").sector == "CVL"
    assert names.known("Atlantis") is None


def test_a_file_of_ones_own_goes_before(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text(
        'source = "our desk"\nkind = "armed_group"\nsector = "CRM"\n'
        'names = [{ name = "M23", country = "RWA" }, { name = "Red Scarves" }]\n'
    )
    names = load_names((own,))
    assert names.known("M23").country == "RWA"
    assert names.known("Red Scarves").sector == "CRM"
    assert load_names().known("M23").country == "COD"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("names = [", "not TOML"),
        ("names = []", "no `source` line"),
        ('source = "x"\nnamse = []', "unknown key 'namse'"),
        ('source = "x"\nnames = [{ name = "A" }]', "lacks or misnames 'kind'"),
        ('source = "x"\nkind = "tribe"\nnames = [{ name = "A" }]', "'tribe'"),
    ],
)
def test_a_malformed_file_says_what_is_wrong_and_where(tmp_path, text, said):
    own = tmp_path / "own.toml"
    own.write_text(text)
    with pytest.raises(LexiconError, match=r"own\.toml") as caught:
        load_names((own,))
    assert said in str(caught.value)


def test_a_missing_file_is_named():
    with pytest.raises(LexiconError, match=r"nowhere\.toml"):
        load_names((Path("nowhere.toml"),))


@pytest.mark.parametrize(
    ("lemmas", "sector"),
    [
        (["police", "officer"], "COP"),
        (["rebel", "commander"], "REB"),
        (["gang", "member"], "CRM"),
        (["student"], "EDU"),
    ],
)
def test_a_weak_noun_takes_the_sector_of_the_word_before_it(lemmas, sector):
    assert load_names().sector_of_noun(lemmas)[1] == sector


def test_a_word_that_acts_in_no_news_is_no_actor():
    assert load_names().sector_of_noun(["red", "umbrella"]) is None


@pytest.mark.parametrize(
    ("form", "kind", "sector"),
    [
        ("Ministry of Fisheries", "organisation", "GOV"),
        ("Lakeside Police Department", "organisation", "COP"),
        ("Two Rivers Water Treaty", "agreement", None),
        ("House Committee on Roads", "organisation", "LEG"),
    ],
)
def test_a_body_tells_what_it_is_by_its_name(form, kind, sector):
    ending = load_names().ending_of(form)
    assert (ending.kind, ending.sector) == (kind, sector)


def _example() -> str:
    page = Path(__file__).parents[2] / "docs" / "add-a-name.md"
    return page.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]


def test_the_example_of_the_docs_loads(tmp_path):
    own = tmp_path / "my.toml"
    own.write_text(_example(), encoding="utf-8")
    names = load_names((own,))
    assert names.known("FPIC").kind == "armed_group"
    assert names.known("Zaire militia").sector == "PRM"
    assert names.actors["quad bike patrol"].sector == "MIL"
    assert names.offices["camp commandant"].sector == "MIL"
    assert names.leaders["judith suminwa"].country == "COD"


def test_every_key_that_the_docs_name_is_read():
    page = (Path(__file__).parents[2] / "docs" / "add-a-name.md").read_text(encoding="utf-8")
    keys = set(re.findall(r"^\| `([a-z`, ]+)` \|", page, re.MULTILINE))
    assert {key for row in keys for key in row.replace("`", "").split(", ")} <= KEYS


def test_definite_nouns_tell_kinds_and_sectors_that_exist():
    names = load_names()
    assert names.definite_sectors["organisation"] == ("IGO", "NGO", "SOC")
    assert {kind for kinds in names.definite_kinds.values() for kind in kinds} <= set(KINDS)
    assert {"anybody", "people", "lands", "sides"} <= set(names.definite_words)


def test_no_first_name_is_of_both_genders():
    table = tomllib.loads(
        files("dateline.ontology.names").joinpath("tables/first_names.toml").read_text("utf-8")
    )["first_names"]
    assert not set(table["male"].split()) & set(table["female"].split())
