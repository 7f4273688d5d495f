"""What named entities go by across articles."""

import pytest
from tests.linking.written import entity, reading

from dateline.linking.keys import fold, known_entities, lookups


def key(text, name, kind, *others, **fields):
    one = entity(text, name, kind, *others, id="x", **fields)
    known = known_entities(reading("n1", text, entities=[one]))
    return known.get("x")


@pytest.mark.parametrize(
    "name",
    ["Ama Serwaa Mensah", "Dr. Ama Serwaa Mensah", "Ama Serwaa Mensah Jr.", "AMA SERWAA MENSAH"],
)
def test_titles_suffixes_and_case_do_not_tell_people_apart(name):
    assert str(key(f"{name} spoke.", name, "person", country="GHA").key) == (
        "person/ama serwaa mensah/GHA//"
    )


def test_ways_of_writing_a_surname_down_are_one():
    names = ("Olena Horenskiy", "Olena Horenskyy", "Olena Horensky")
    assert len({key(f"{name} spoke.", name, "person").key for name in names}) == 1


def test_a_surname_alone_keeps_the_head_of_its_role():
    one = key("Secretary Mensah spoke.", "Mensah", "person", role="Secretary of Trade")
    assert one.key.role == "secretary"


def test_a_mission_is_known_without_its_leader_its_brackets_and_its_kind():
    for name in (
        "Harbour Watch Security (HWS) Mission",
        "Harbour Watch Security mission",
        "Ghana-led Harbour Watch Security Mission",
    ):
        text = f"The {name} sailed."
        assert key(text, name, "mission").key.words == "harbour watch security"


def test_an_acronym_in_brackets_or_beside_the_name_finds_the_full_name():
    text = "The Harbour Watch Security Mission (HWS) sailed. The HWS mission is small."
    one = key(text, "Harbour Watch Security Mission", "mission", "HWS mission")
    assert set(one.tails) == {"harbour watch security", "hws"}


def test_a_country_goes_by_its_code_and_an_agreement_by_no_country():
    assert str(key("Ghana won.", "Ghana", "country", country="GHA").key) == "country/gha/GHA//"
    text = "The Lakes Water Treaty holds."
    assert key(text, "Lakes Water Treaty", "agreement", country="PER").key.country == ""


def test_who_is_never_named_and_nationalities_have_no_key():
    assert key("Ghanaians won.", "Ghanaians", "nationality", country="GHA") is None


def test_a_treaty_that_no_entity_stands_for_is_known_by_its_capitals():
    text = "Both sides like the Lakes Water Treaty (LWT)."
    [one] = known_entities(reading("n1", text)).values()
    assert (str(one.key), one.tails) == ("agreement/lakes water///", ("lakes water", "lwt"))


def test_a_name_that_somebody_asks_for_is_looked_up_as_names_are_kept():
    assert "ama mensah" in lookups("Dr. Ama Mensah")
    assert "harbour watch" in lookups("the Harbour Watch Mission")
    assert fold("Bogotá’s U.N. office") == "bogota un office"
