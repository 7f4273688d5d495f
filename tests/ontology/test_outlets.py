"""The tables of outlets hold what their readers expect."""

import re
from zoneinfo import ZoneInfo

import pytest

from dateline.ontology.outlets import load_table, story_labels, wire_services

COUNTRY = re.compile(r"[A-Z]{3}")


@pytest.mark.parametrize("name", ["bylines", "domains", "outlets", "wire_services"])
def test_every_table_says_where_it_is_from(name: str) -> None:
    assert load_table(name)["source"]


def test_every_outlet_has_a_domain_a_name_and_perhaps_a_country() -> None:
    rows = load_table("outlets")["outlet"]
    assert all(row["domain"] and row["name"] for row in rows)
    assert all(COUNTRY.fullmatch(row["country"]) for row in rows if "country" in row)
    assert len({row["domain"] for row in rows}) == len(rows)


def test_every_domain_stands_for_one_country() -> None:
    countries = load_table("domains")["countries"]
    assert all(COUNTRY.fullmatch(code) for code in countries.values())
    assert countries["uk"] == "GBR"


def test_every_month_row_has_twelve_and_every_zone_a_number() -> None:
    clock = load_table("clock")
    assert all(len(row) == 12 for key, row in clock["months"].items() if key != "source")
    assert all(isinstance(value, int) for key, value in clock["zones"].items() if key != "source")
    assert all(ZoneInfo(value) for key, value in clock["regions"].items() if key != "source")


def test_names_are_in_lower_case() -> None:
    assert all(name == name.lower() for name in wire_services() | story_labels())
