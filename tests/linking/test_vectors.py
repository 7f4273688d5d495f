"""Packed vectors say how alike articles are, exactly the same whatever else is looked at."""

import random

import pytest

from dateline.linking.vectors import UNIT, Packed, Window, pack
from dateline.linking.words import cosine, vector

TEXTS = [
    "An earthquake of magnitude 6.1 struck Arequipa in Peru on Monday, killing 14 people.",
    "Fourteen people died in Arequipa, Peru, when a magnitude 6.1 earthquake hit on Monday.",
    "Dock workers in Rotterdam struck on Monday after Havenco cut the pay of 900 people.",
    "",
]


def packed(number, text, day=100):
    return Packed(number, day, pack(vector(text)))


ALL = [packed(number, text) for number, text in enumerate(TEXTS)]


def likenesses(window, one, floor=0.0001):
    numbers, values = window.likenesses(one, floor)
    return dict(zip(numbers.tolist(), values.tolist(), strict=True))


def test_likeness_is_the_cosine_of_the_words():
    found = likenesses(Window(ALL), ALL[0])
    assert found.keys() == {1, 2}
    for number, value in found.items():
        assert value == pytest.approx(cosine(vector(TEXTS[0]), vector(TEXTS[number])), abs=1e-4)


def test_likeness_is_exactly_the_same_whatever_the_order_and_the_company():
    others = [packed(number + 10, text + " Peru", 101) for number, text in enumerate(TEXTS)]
    mixed = random.Random(1).sample(ALL + others, 8)
    assert likenesses(Window(mixed), ALL[0])[1] == likenesses(Window(ALL), ALL[1])[0]


def test_sums_of_likenesses_are_exact():
    value = likenesses(Window(ALL), ALL[0])[1]
    assert value * UNIT * UNIT == int(value * UNIT * UNIT)


def test_pairs_below_the_floor_are_left_out():
    assert likenesses(Window(ALL), ALL[0], 0.3).keys() == {1}


def test_articles_more_than_a_week_apart_are_not_alike():
    window = Window([packed(1, TEXTS[0], 107), packed(2, TEXTS[0], 108), packed(3, TEXTS[0], 0)])
    assert likenesses(window, ALL[0]).keys() == {1}


def test_articles_without_a_day_are_alike_among_themselves():
    window = Window([packed(1, TEXTS[0], 3), packed(2, TEXTS[0], 0)])
    assert likenesses(window, packed(9, TEXTS[0], 0)).keys() == {2}


def test_an_article_without_words_is_like_nothing():
    assert likenesses(Window(ALL), ALL[3]) == {}
    assert likenesses(Window([]), ALL[0]) == {}
