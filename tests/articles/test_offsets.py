"""The words of an article are found again in the text that it was made from."""

from dateline.articles import extract_article
from dateline.articles.as_given import take_as_given
from dateline.articles.offsets import in_input, offsets_in
from dateline.model import Page, Span

GIVEN = (
    "Home | News | Sport\n\n"
    "Harbour  talks resume in Port Lindel\n\n"
    "By Ada Quill\n\n"
    "The port authority said on Tuesday that   ferry services\nwould restart within a week, "
    "after a strike of nine days.\n\n"
    "Dock workers\u00a0voted to end the strike, their union said in a statement on Monday.\n\n"
    "Share this article\n"
)


def words_at(words, given=GIVEN, **fields):
    """The words of the input that stand where the article's words are said to come from."""
    article = extract_article(Page(where="test", text=given, **fields))
    start = article.text.index(words)
    span = in_input(Span(start, start + len(words)), offsets_in(given, article))
    return None if span is None else span.of(given)


def test_words_behind_furniture_are_found():
    assert words_at("voted to end the strike") == "voted to end the strike"


def test_words_across_a_folded_blank_keep_both_ends():
    assert words_at("that ferry services would restart").split() == [
        *("that", "ferry", "services", "would", "restart")
    ]
    assert words_at("Harbour talks resume") == "Harbour  talks resume"


def test_a_title_given_beside_the_text_stands_nowhere_in_it():
    assert words_at("Ferries are back", title="Ferries are back") is None


def test_a_text_taken_as_it_is_keeps_its_offsets():
    article = take_as_given(Page(where="test", text=GIVEN))
    assert offsets_in(GIVEN, article) is None
    assert in_input(Span(3, 9), None) == (3, 9)


def test_a_repeated_paragraph_is_found_where_it_stands():
    given = "The dock is shut.\n\nThe ferry sails from Lindel at nine.\n\nThe dock is shut, again."
    assert words_at("The dock is shut, again", given) == "The dock is shut, again"
