"""Copies are found though they were cut, framed or edited; look-alikes are not."""

from dateline.linking.duplicates import compare, looks_alike
from dateline.linking.shingles import Shingles
from dateline.model import Span

WORDS = (
    "The council of Port Lindel voted on Tuesday to close the northern dock for six months so that "
    "engineers can replace the sea wall which was damaged when a storm broke over the harbour in "
    "March and flooded four warehouses full of grain that had been meant for the relief camps."
)
OTHER = (
    "Shipping firms said on Wednesday that they would sue the council of Port Lindel over its vote "
    "to close the northern dock, because ships will have to wait for a berth at Tarn for weeks."
)


def copy_of(first, second):
    return compare(Shingles(first), Shingles(second))


def test_the_same_words_are_an_exact_copy_whatever_the_marks_between_them():
    found = copy_of(WORDS, WORDS.upper().replace(" ", "  "))
    assert (found.kind, found.overlap) == ("exact", 1.0)


def test_a_copy_that_was_cut_and_framed_is_a_near_copy_with_its_passages():
    framed = "Read more on our site. " + WORDS[60:230] + " Follow us for the latest news."
    found = copy_of(WORDS, framed)
    assert found.kind == "near"
    here, there = (Span(*span) for span in found.passages[0].tolist())
    assert here.of(WORDS).split() == there.of(framed).split()
    assert len(here.of(WORDS).split()) > 20


def test_another_report_of_the_same_vote_is_no_copy():
    assert copy_of(WORDS, OTHER) is None


def test_a_short_text_is_a_copy_only_word_for_word():
    assert copy_of("Ferry sinks off Tema", "Ferry sinks off Tema today") is None
    assert copy_of("Ferry sinks off Tema", "Ferry sinks off Tema").kind == "exact"


def test_texts_without_words_are_no_copies():
    assert copy_of("—", "") is None


def test_the_sampled_shingles_find_a_cut_copy():
    whole, part = Shingles(WORDS * 3), Shingles(WORDS * 2)
    shared = len(set(whole.sample().tolist()) & set(part.sample().tolist()))
    assert looks_alike(shared, first=len(whole.sample()), second=len(part.sample()))
    assert not looks_alike(0, first=10, second=10)


def test_two_reports_that_quote_one_statement_are_no_copies():
    statement = f"\u201c{WORDS}\u201d"
    first = f"The mayor spoke at noon. {statement} He took no questions from the press after that."
    second = f"Ships must wait. {statement} Owners of two ferries called it a blow to their trade."
    assert copy_of(first, second) is None


def test_a_copy_with_its_quotations_is_still_a_copy():
    first = f"{WORDS} \u201c{OTHER}\u201d {WORDS}"
    assert copy_of(first, f"Our reporters write: {first} More to follow.").kind == "near"


def test_a_word_in_two_passages_is_counted_once():
    said_twice = f"{WORDS} {WORDS}"
    found = copy_of(said_twice, f"{WORDS} {OTHER} {OTHER} {OTHER}")
    assert found.overlap == 0.5
