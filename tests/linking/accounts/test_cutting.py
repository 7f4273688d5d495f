"""Sentences are cut where something new begins, and nowhere else."""

import pytest

from dateline.linking.accounts.build import build_accounts
from dateline.model import Span


@pytest.fixture
def cut(read_text):
    def pieces(text):
        draft = read_text(text)
        account, _ = build_accounts((draft, [Span(0, len(text))]), (draft, []))
        return [piece.span.of(text).strip(" ,.") for piece in account.pieces]

    return pieces


def test_every_item_of_a_list_is_a_piece(cut):
    assert (
        len(cut("The ministers discussed the grain exports, energy security and crime at sea."))
        == 3
    )


def test_a_name_is_not_cut(cut):
    pieces = cut(
        "They praised the Organization for Security and Cooperation in Europe for its work."
    )
    assert any("Organization for Security and Cooperation in Europe" in piece for piece in pieces)


def test_words_of_one_concept_are_not_cut(cut):
    assert any(
        "movements of troops" in p for p in cut("She voiced concern about movements of troops.")
    )


def test_a_condition_stays_with_what_it_is_the_condition_of(cut):
    pieces = cut("He said that Norway would impose sanctions if the rebels attack the capital.")
    assert any("sanctions if the rebels" in piece for piece in pieces)


def test_pieces_tile_the_account(read_text):
    text = "The envoys met in Oslo. They spoke about ferries, and agreed to meet again in May."
    draft = read_text(text)
    account, _ = build_accounts((draft, [Span(0, len(text))]), (draft, []))
    assert "".join(piece.span.of(text) for piece in account.pieces) == text.replace(". T", ".T")


def test_a_hyphenated_word_is_not_cut(cut):
    pieces = cut("The envoy met the commander-in-chief of the Zambian forces in Lusaka on Monday.")
    assert any("commander-in-chief" in piece for piece in pieces)
