"""Who says what: the plain cases."""

import pytest


@pytest.fixture
def said(read_text):
    def find(text):
        """Source, cue and content of each statement, as words."""
        draft = read_text(text)
        words = draft.article.text
        return [
            (
                s.source and s.source.of(words),
                s.cue and s.cue.of(words),
                " | ".join(piece.of(words) for piece in s.content),
            )
            for s in draft.statements
        ]

    return find


def test_a_clause_with_that_is_the_content(said):
    assert said("The governor said that the bridge would reopen in May.") == [
        ("The governor", "said", "that the bridge would reopen in May")
    ]


def test_a_trailing_cue_is_left_out_of_the_content(said):
    assert said("The bridge will reopen in May, the governor said.") == [
        ("the governor", "said", "The bridge will reopen in May")
    ]


def test_a_quotation_with_its_cue_behind_it(said):
    assert said("“We will reopen the bridge in May,” said Governor Anna Berg.") == [
        ("Governor Anna Berg", "said", "“We will reopen the bridge in May,”")
    ]


def test_fragments_round_one_cue_are_one_statement(said):
    text = "“We are ready,” the governor said. “The bridge will open in May.”"
    [(source, cue, content)] = said(text)
    assert (source, cue) == ("the governor", "said")
    assert content == "“We are ready,” | “The bridge will open in May.”"


def test_according_to_takes_the_rest_of_the_sentence(said):
    assert said("According to the ministry, four villages were flooded.") == [
        ("the ministry", "According to", "four villages were flooded")
    ]
