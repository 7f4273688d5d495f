"""Happenings of two stories are one only where act, place, day and a name or a number agree."""

import random

from tests.linking.occurrences.conftest import where

from dateline.linking.occurrences import join_across, local
from dateline.model import Where

LAMU = Where(name="Lamu", country="KEN", admin1="Coast")


def joined(*stories):
    """The articles of each happening; each story here is a happening of its own."""
    locals_ = [local(f"s{number}", told) for number, told in enumerate(stories, 1)]
    groups = join_across(locals_)
    return sorted(sorted(told.name for one in group for told in one.tellings) for group in groups)


def bombing(telling, **given):
    given = {"place": LAMU, "start": "2025-01-03", "recipients": ["Ada Quill"]} | given
    return [telling("bombing", **given)]


def test_a_later_chapter_that_recalls_the_act_tells_the_same_happening(telling):
    first = bombing(telling, day="2025-01-04")
    assert joined(first, bombing(telling, day="2025-03-20")) == [["n1", "n2"]]


def test_the_same_number_will_do_for_a_name(telling):
    first = bombing(telling, recipients=[], killed=14)
    assert joined(first, bombing(telling, recipients=[], killed=14)) == [["n1", "n2"]]


def test_another_day_is_another_happening(telling):
    assert joined(bombing(telling), bombing(telling, start="2025-01-04")) == [["n1"], ["n2"]]


def test_an_act_without_a_day_stays_in_its_story(telling):
    assert joined(bombing(telling), bombing(telling, start=None)) == [["n1"], ["n2"]]


def test_an_act_without_a_place_stays_in_its_story(telling):
    assert joined(bombing(telling), bombing(telling, place=None)) == [["n1"], ["n2"]]


def test_another_act_on_the_same_day_at_the_same_place_is_another(telling):
    second = [telling("shooting", place=LAMU, start="2025-01-03", recipients=["Ada Quill"])]
    assert joined(bombing(telling), second) == [["n1"], ["n2"]]


def test_without_a_name_or_a_number_in_common_they_stay_apart(telling):
    assert joined(bombing(telling), bombing(telling, recipients=[])) == [["n1"], ["n2"]]


def test_two_victims_keep_two_happenings_apart(telling):
    second = bombing(telling, recipients=["Tom Reed"], killed=14)
    assert joined(bombing(telling, killed=14), second) == [["n1"], ["n2"]]


def test_of_a_whole_country_one_name_is_not_enough(telling):
    kenya = where("Kenya", "KEN")
    told = [bombing(telling, place=kenya) for _ in range(2)]
    assert joined(*told) == [["n1"], ["n2"]]
    told = [bombing(telling, place=kenya, killed=14) for _ in range(2)]
    assert joined(*told) == [["n3", "n4"]]


def test_a_plan_stays_in_its_story(telling):
    told = [bombing(telling, status="planned") for _ in range(2)]
    assert joined(*told) == [["n1"], ["n2"]]


def test_two_happenings_of_one_story_stay_two(telling):
    told = [local("s1", bombing(telling)) for _ in range(2)]
    assert len(join_across(told)) == 2


def test_the_order_makes_no_difference(telling):
    given = [{}, {"killed": 14}, {"recipients": []}, {"recipients": ["Tom Reed"], "killed": 14}]
    told = [local(f"s{i}", bombing(telling, **one)) for i, one in enumerate(given * 2)]

    def found(order):
        return sorted(sorted(one.story for one in group) for group in join_across(order))

    orders = [random.Random(seed).sample(told, len(told)) for seed in range(5)]
    assert len({str(found(order)) for order in orders}) == 1
