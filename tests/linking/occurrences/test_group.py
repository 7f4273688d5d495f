"""Tellings of one happening are put together, and those of two are kept apart."""

import random

from tests.linking.occurrences.conftest import where

from dateline.linking.occurrences import group_tellings


def grouped(*tellings):
    """The articles of each group."""
    return sorted(sorted(told.name for told in group) for group in group_tellings(tellings))


def test_the_same_act_by_the_same_actor_is_one(telling):
    first = telling("attacked", actors=["Kenya"])
    second = telling("attacking", actors=["Kenya"])
    assert grouped(first, second) == [["n1", "n2"]]


def test_acts_in_two_countries_are_two(telling):
    first = telling("attacked", place=where("Lamu", "KEN"))
    second = telling("attacked", place=where("Bergen", "NOR"))
    assert grouped(first, second) == [["n1"], ["n2"]]


def test_acts_on_days_that_do_not_meet_are_two(telling):
    first = telling("attacked", start="2025-01-20", end="2025-01-21")
    second = telling("attacked", start="2025-01-25")
    assert grouped(first, second) == [["n1"], ["n2"]]


def test_acts_of_two_types_are_two(telling):
    assert grouped(telling("attacked"), telling("met", type="CONSULT")) == [["n1"], ["n2"]]


def test_the_order_of_tellings_makes_no_difference(telling):
    days = ["2025-01-20", "2025-01-21", "2025-01-25", None]
    told = [
        telling(words, start=start, actors=actors)
        for words in ("attacked", "shelled")
        for start in days
        for actors in (["Kenya"], ["Norway"], [])
    ]
    orders = [random.Random(seed).sample(told, len(told)) for seed in range(5)]
    assert len({str(grouped(*order)) for order in orders}) == 1
