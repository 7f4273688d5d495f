"""Whom keys mean."""

import itertools

import pytest

from dateline.linking.identities import Decision, Facts, resolve
from dateline.linking.keys import Key

FULL = Key("person", "ama mensah", "GHA")
MIDDLE = Key("person", "ama serwaa mensah", "GHA")
SURNAME = Key("person", "mensah", "GHA")
ROLE = Key("person", "mensah", "", "secretary")
OTHER = Key("person", "kofi mensah", "GHA")
NO_COUNTRY = Key("person", "ama mensah")
TREATY = Key("agreement", "lakes water")
SHORT = Key("agreement", "lwt")


def facts(key, *more, roles=()):
    return Facts(frozenset({key.words, key.words.split()[-1], *more}), frozenset(roles))


def meant(*keys, decisions=(), roles=()):
    return resolve({key: facts(key, roles=roles) for key in keys}, decisions)


def test_a_surname_means_the_only_full_name_of_its_country():
    assert meant(FULL, SURNAME) == {FULL: FULL, SURNAME: FULL}


def test_a_surname_that_two_people_share_stays_by_itself():
    assert meant(FULL, OTHER, SURNAME)[SURNAME] == SURNAME


def test_a_role_tells_which_of_two_people_is_meant():
    found = resolve(
        {FULL: facts(FULL, roles=["secretary"]), OTHER: facts(OTHER), ROLE: facts(ROLE)}
    )
    assert found[ROLE] == FULL


def test_a_surname_without_country_or_role_is_not_guessed():
    bare = Key("person", "mensah")
    assert meant(FULL, bare)[bare] == bare


def test_a_middle_name_makes_a_name_fuller():
    assert set(meant(FULL, MIDDLE, SURNAME).values()) == {MIDDLE}


def test_a_name_without_a_country_means_the_only_one_with_one():
    peru = Key("person", "ama mensah", "PER")
    assert meant(FULL, NO_COUNTRY)[NO_COUNTRY] == FULL
    assert meant(FULL, peru, NO_COUNTRY)[NO_COUNTRY] == NO_COUNTRY


def test_an_acronym_means_the_only_name_that_an_article_gives_it():
    keys = {TREATY: facts(TREATY, "lwt"), SHORT: facts(SHORT)}
    assert resolve(keys)[SHORT] == TREATY
    whales = Key("agreement", "lagoon whale")
    assert resolve(keys | {whales: facts(whales, "lwt")})[SHORT] == SHORT


def test_a_person_is_never_a_treaty():
    assert meant(Key("person", "lwt"), SHORT)[SHORT] == SHORT


@pytest.mark.parametrize("order", list(itertools.permutations([FULL, MIDDLE, SURNAME, NO_COUNTRY])))
def test_the_order_of_names_leaves_no_trace(order):
    assert meant(*order) == meant(FULL, MIDDLE, SURNAME, NO_COUNTRY)


def test_two_names_are_one_by_hand_and_apart_again():
    one = Decision("one", OTHER, FULL)
    assert meant(FULL, OTHER, decisions=[one])[OTHER] == FULL
    assert meant(FULL, OTHER, decisions=[one, Decision("apart", OTHER, FULL)])[OTHER] == OTHER


def test_a_hand_keeps_a_surname_from_the_name_that_would_take_it():
    assert meant(FULL, SURNAME, decisions=[Decision("apart", SURNAME, FULL)])[SURNAME] == SURNAME


def test_what_is_merged_by_hand_brings_along_who_means_it():
    osei = Key("person", "abena osei", "GHA")
    found = meant(FULL, SURNAME, osei, decisions=[Decision("one", FULL, osei)])
    assert set(found.values()) == {osei}


def test_a_name_told_apart_by_hand_means_nobody_else():
    footballer = FULL._replace(apart="footballer")
    assert meant(FULL, footballer)[footballer] == footballer
