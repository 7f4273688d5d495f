"""The tables of other formats' codes."""

import tomllib
from importlib import resources

import pytest

from dateline.ontology.formats import country_codes, read_table
from dateline.ontology.plover import event_types, modes_of, sectors

TABLES = ["acled", "countries", "ftm", "gdelt"]


def keys_of_plover():
    return {*event_types()} | {
        f"{name}.{mode}" for name in event_types() for mode in modes_of(name)
    }


@pytest.mark.parametrize("name", TABLES)
def test_every_table_names_its_source(name):
    file = resources.files("dateline.ontology.formats") / f"{name}.toml"
    assert tomllib.loads(file.read_text(encoding="utf-8"))["source"]


def test_acled_has_six_event_types_and_25_sub_event_types_that_the_lookup_stays_within():
    table = read_table("acled")
    names = [name for listed in table["event_types"].values() for name in listed]
    assert (len(table["event_types"]), len(names)) == (6, 25)
    for found in table["lookup"].values():
        assert set(found.values() if isinstance(found, dict) else [found]) <= set(names)


def test_lookups_speak_of_types_modes_and_sectors_that_plover_has():
    assert set(read_table("acled")["lookup"]) <= keys_of_plover()
    assert set(read_table("gdelt")["codes"]) == keys_of_plover()
    assert set(read_table("gdelt")["sectors"]) <= set(sectors())


def test_every_cameo_code_leads_back_to_the_type_it_came_from():
    from dateline.ontology.plover.cameo import plover_of_cameo

    astray = {
        key: code
        for key, code in read_table("gdelt")["codes"].items()
        if plover_of_cameo(str(code)) != key.partition(".")[0]
    }
    # CAMEO keeps resignations and eased restrictions among concessions.
    assert set(astray) == {"RETREAT.resign", "RETREAT.ease"}


def test_every_country_of_the_tables_is_one_and_stands_in_one_region():
    table = read_table("countries")
    listed = [code for codes in table["acled_regions"].values() for code in codes.split()]
    assert len(listed) == len(set(listed))
    for code in [*table["cow"], *table["gleditsch_ward"], *listed]:
        assert country_codes(code), code


def test_a_country_has_its_codes_in_every_list():
    kenya = country_codes("KEN")
    assert (kenya.numeric, kenya.fips, kenya.cow, kenya.alpha2) == (404, "KE", 501, "KE")
    assert kenya.acled_region == "Eastern Africa"


def test_where_the_lists_of_states_differ_each_keeps_its_number():
    germany = country_codes("DEU")
    assert (germany.cow, germany.gleditsch_ward) == (255, 260)


def test_no_country_has_no_codes():
    assert country_codes("ZZZ") is None
