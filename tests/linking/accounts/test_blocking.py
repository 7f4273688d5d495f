"""Pieces that have nothing telling in common are not compared."""

from dateline.linking.accounts.account import Item, Piece
from dateline.linking.accounts.blocking import likely_pairs
from dateline.linking.accounts.likeness import likeness
from dateline.model import Span


def piece(*items):
    made = tuple(Item(kind, key, weight, Span(0, 1)) for kind, key, weight in items)
    return Piece(Span(0, 1), 0, 0, made)


def pairs(a, b):
    return likely_pairs({0: a}, {0: b})


def test_a_word_in_common_is_worth_comparing():
    assert pairs(piece(("word", "harvest", 0.6)), piece(("word", "harvest", 0.6))) == [(0, 0)]


def test_words_that_tell_next_to_nothing_are_not():
    assert not pairs(piece(("word", "minist", 0.05)), piece(("word", "minist", 0.05)))


def test_a_name_and_a_part_of_it_are():
    whole, part = (
        ("name", "copper investment partnership", 0.9),
        ("name", "copper partnership", 0.9),
    )
    assert pairs(piece(whole), piece(part)) == [(0, 0)]


def test_two_amounts_of_one_currency_are():
    assert pairs(piece(("figure", "5 NOK", 0.8)), piece(("figure", "6 NOK", 0.8))) == [(0, 0)]


def test_concepts_that_may_mean_each_other_are():
    one, other = piece(("concept", "response", 1.0)), piece(("concept", "sanctions", 1.0))
    assert likeness(one, other).shared > 0
    assert pairs(one, other) == pairs(other, one) == [(0, 0)]
