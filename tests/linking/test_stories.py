"""Articles about one happening are one story, whatever order they came in."""

import itertools

import pytest

from dateline.linking.stories import absorb, join, pair
from dateline.linking.words import cosine, vector

QUAKE = "An earthquake of magnitude 6.1 struck Arequipa in Peru on Monday, killing 14 people."
AGAIN = "Fourteen people died in Arequipa, Peru, when a magnitude 6.1 earthquake hit on Monday."
OTHER = "An earthquake of magnitude 5.4 struck Van in Turkey on Friday, killing three people."


def likeness(**pairs):
    return {pair(*key.split("_")): value for key, value in pairs.items()}


def test_two_reports_of_one_earthquake_are_more_alike_than_reports_of_two():
    assert cosine(vector(QUAKE), vector(AGAIN)) > 2 * cosine(vector(QUAKE), vector(OTHER))


def test_a_vector_has_length_one_and_an_empty_text_none():
    assert sum(weight**2 for weight in vector(QUAKE).values()) == pytest.approx(1)
    assert vector(" — ") == {}


def test_a_chain_of_likenesses_is_not_one_story_where_the_mean_is_low():
    chain = likeness(a_b=0.5, b_c=0.3, c_d=0.5)
    assert join("abcd", chain) == [("a", "b"), ("c", "d")]


def test_joining_does_not_depend_on_the_order_of_articles():
    alike = likeness(a_b=0.4, b_c=0.4, a_c=0.2, c_d=0.4, d_e=0.9, b_e=0.1)
    found = {tuple(join(order, alike)) for order in itertools.permutations("abcde")}
    assert len(found) == 1


def test_a_stray_article_goes_to_the_established_story_it_is_most_like():
    stories = [("a", "b", "c"), ("d", "e", "f")]
    alike = likeness(x_a=0.2, x_b=0.2, x_c=0.2, x_d=0.3, x_e=0.3, x_f=0.3)
    assert absorb(("x",), stories, alike) == ("d", "e", "f")
    assert absorb(("x",), [("a", "b")], alike) is None
    assert absorb(("x", "y", "z"), stories, alike) is None
