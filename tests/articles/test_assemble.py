"""Pieces put together as an article."""

from dateline.articles.assemble import Block, Pieces, assemble
from dateline.model import Page

PAGE = Page(where="test", url="https://www.example.org/1")
PIECES = Pieces(
    title=" Bridge  reopens ",
    standfirst="Traffic flows again.",
    summary=("Repairs took a year.",),
    captions=("The bridge on Monday.",),
    body=(Block("The bridge reopened."), Block("What comes next", "heading"), Block("Tolls rise.")),
)


def test_parts_stand_in_reading_order_and_tile_the_text() -> None:
    article = assemble(PAGE, PIECES)
    kinds = " ".join(part.kind for part in article.parts)
    assert kinds == "title standfirst summary caption paragraph heading paragraph"
    assert "\n\n".join(article.quote(part.span) for part in article.parts) == article.text


def test_a_block_that_repeats_the_standfirst_or_a_caption_is_left_out() -> None:
    body = (Block("“Traffic flows again.”"), Block("The bridge on Monday."), *PIECES.body)
    article = assemble(PAGE, Pieces(**{**vars(PIECES), "body": body}))
    assert article.text == assemble(PAGE, PIECES).text


def test_the_same_page_gives_the_same_id_and_another_text_or_address_another() -> None:
    again = assemble(PAGE.model_copy(update={"where": "elsewhere"}), PIECES)
    other = assemble(PAGE, Pieces(title="Bridge closes"))
    copy = assemble(PAGE.model_copy(update={"url": "https://example.net/copy"}), PIECES)
    assert assemble(PAGE, PIECES).id == again.id
    assert len({again.id, other.id, copy.id}) == 3


def test_empty_pieces_are_left_out() -> None:
    article = assemble(PAGE, Pieces(title=" ", standfirst="", body=(Block("One."), Block(" "))))
    assert (article.title, article.standfirst, article.text) == (None, None, "One.")


def test_invisible_characters_do_not_part_words() -> None:
    article = assemble(PAGE, Pieces(body=(Block("The inter\u00adnational\u200b court."),)))
    assert article.text == "The international court."


def test_the_dateline_is_read_from_the_first_paragraph() -> None:
    body = (Block("Background", "heading"), Block("GOMA, Jan 28 (Reuters) - Shops closed."))
    article = assemble(PAGE, Pieces(title="Shops", body=body, published="2025-01-28T10:00Z"))
    assert article.dateline is not None
    assert article.dateline.date == "2025-01-28"
