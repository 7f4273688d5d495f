"""Sentences are found without a parse."""

from dateline.linking.sentences import LONGEST, around, sentence_of, sentences
from dateline.model import Span


def cut(text):
    return [span.of(text) for span in sentences(text)]


def test_a_sentence_ends_at_its_stop_and_at_the_paragraph():
    assert cut("One came. Two left!\n\nThree\n\nstayed.") == [
        "One came.", "Two left!", "Three", "stayed.",
    ]  # fmt: skip


def test_initials_and_titles_end_no_sentence():
    text = "The U.N. Security Council met Gen. Abdi. Mr. Osei spoke."
    assert cut(text) == ["The U.N. Security Council met Gen. Abdi.", "Mr. Osei spoke."]


def test_a_closing_quotation_mark_belongs_to_its_sentence():
    assert cut("“We came.” He left.") == ["“We came.”", "He left."]


def test_the_sentence_of_a_span_holds_its_start():
    text = "One came. Two left."
    assert sentence_of(sentences(text), Span(14, 18)).of(text) == "Two left."


def test_a_long_sentence_is_cut_at_blanks_around_the_words_that_matter():
    text = f"{'far ' * 80}The treaty was signed here {'on ' * 80}Monday."
    found = around(text, Span(0, len(text)), Span(text.index("signed"), text.index(" here")))
    words = found.of(text)
    assert "treaty was signed here" in words
    assert len(words) <= LONGEST
    assert set(words.split()) <= set(text.split())


def test_a_short_sentence_stays_whole():
    assert around("Two left.", Span(0, 9), Span(4, 8)) == Span(0, 9)
