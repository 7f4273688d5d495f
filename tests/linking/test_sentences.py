"""Sentences are found without a parse."""

from dateline.linking.sentences import sentence_of, sentences
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
