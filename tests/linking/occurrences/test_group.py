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


def test_two_words_for_one_kind_of_act_are_one(telling):
    first = telling("slaying", recipients=["Ada Quill"])
    assert grouped(first, telling("murdered", recipients=["Quill"])) == [["n1", "n2"]]


def test_the_same_parties_in_the_same_parts_are_one_whatever_the_words(telling):
    parties = {"type": "ACCUSE", "actors": ["Kenya"], "recipients": ["Ada Quill"]}
    told = [telling(words, **parties) for words in ("lambasted", "took to task")]
    assert grouped(*told) == [["n1", "n2"]]
    other = telling("berated", type="ACCUSE", actors=["Kenya"], recipients=["Tom Reed"])
    assert grouped(*told, other) == [["n1", "n2"], ["n3"]]


def test_british_and_american_spelling_are_one(telling):
    told = [telling(words, type="CONCEDE") for words in ("apologised", "apologize")]
    assert grouped(*told) == [["n1", "n2"]]


def test_a_mode_of_violence_tells_the_act_where_the_words_do_not(telling):
    told = [telling(words, mode="arrest", type="COERCE") for words in ("rounded up", "arrested")]
    assert grouped(*told) == [["n1", "n2"]]


def test_arrests_of_two_persons_are_two(telling):
    first = telling("arrested", recipients=["Ada Quill"])
    assert grouped(first, telling("arrested", recipients=["Tom Reed"])) == [["n1"], ["n2"]]


def test_two_countries_that_do_the_same_are_two(telling):
    first = telling("attacked", actors=["Kenya"])
    assert grouped(first, telling("attacked", actors=["Norway"])) == [["n1"], ["n2"]]


def test_a_telling_without_a_day_does_not_contradict_the_days_before(telling):
    first = telling("attacked", start="2025-01-25")
    second = telling("attacked", start=None, day="2025-01-28")
    assert grouped(first, second) == [["n1", "n2"]]


def test_a_telling_without_a_day_is_not_of_long_before(telling):
    first = telling("attacked", start="2025-01-05")
    second = telling("attacked", start=None, day="2025-01-28")
    assert grouped(first, second) == [["n1"], ["n2"]]


def test_days_in_an_article_without_a_day_keep_nothing_apart(telling):
    first = telling("attacked", start="2025-01-05", day=None)
    assert grouped(first, telling("attacked", start="2025-01-20")) == [["n1", "n2"]]


def test_a_telling_without_slots_means_the_happening_that_most_tell(telling):
    lamu = [telling("attacked", place=where("Lamu", "KEN")) for _ in range(2)]
    bergen = telling("attacked", place=where("Bergen", "NOR"))
    assert grouped(bergen, *lamu, telling("attack")) == [["n1", "n2", "n4"], ["n3"]]


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


def test_who_did_it_and_to_whom_are_one_where_a_telling_names_both(telling):
    whole = telling("shot", actors=["Tom Reed"], recipients=["Ada Quill"])
    done_by = telling("shot", actors=["Tom Reed"])
    done_to = telling("shot", recipients=["Ada Quill"])
    assert grouped(whole, done_by, done_to) == [["n1", "n2", "n3"]]


def test_who_did_it_and_to_whom_are_two_where_nobody_names_both(telling):
    first = telling("shot", actors=["Tom Reed"])
    assert grouped(first, telling("shot", recipients=["Ada Quill"])) == [["n1"], ["n2"]]


def test_one_kind_of_act_coded_as_two_types_of_one_quad_class_is_one(telling):
    first = telling("kidnapped", recipients=["Ada Quill"])
    second = telling("abduction", recipients=["Ada Quill"], type="COERCE")
    assert grouped(first, second) == [["n1", "n2"]]


def test_one_word_of_two_quad_classes_is_two(telling):
    first = telling("killed", recipients=["Ada Quill"])
    second = telling("kill", recipients=["Ada Quill"], type="THREATEN")
    assert grouped(first, second) == [["n1"], ["n2"]]


def test_the_word_behind_the_trigger_tells_the_act_with_it(telling):
    first = telling("found", quote="was found guilty of theft", type="ACCUSE")
    assert grouped(first, telling("convicted", type="ACCUSE")) == [["n1", "n2"]]


def test_an_attack_is_the_bombing_at_its_place(telling):
    lamu = telling("bombing", place=where("Lamu", "KEN"), mode="explosives")
    assert grouped(lamu, telling("attack", place=where("Lamu", "KEN"))) == [["n1", "n2"]]


def test_an_attack_that_may_be_a_bombing_or_a_shooting_is_neither(telling):
    lamu = where("Lamu", "KEN")
    told = [telling(words, place=lamu) for words in ("bombing", "shooting", "attack")]
    assert grouped(*told) == [["n1"], ["n2"], ["n3"]]


def test_words_of_two_who_have_nobody_in_common_are_two(telling):
    asked = {"type": "REQUEST", "mode": "assist"}
    first = telling("asked", actors=["Kenya"], recipients=["Norway"], **asked)
    second = telling("asked", actors=["Ghana"], recipients=["Security Council"], **asked)
    third = telling("asking", recipients=["Norway"], **asked)
    assert grouped(first, second, third) == [["n1", "n3"], ["n2"]]
