"""The body where the extractor's choice holds little of the article."""

from lxml.html import document_fromstring

from dateline.articles.assemble import Block
from dateline.articles.body import story_of

STORY = tuple(
    f"The harbour master said on day {day} that the pilots had not slept since the fog came."
    for day in range(1, 9)
)
PAGE = document_fromstring(
    "<html><body><main><h1>Fog</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    + "</main></body></html>"
)


def test_the_prose_beside_the_headline_is_taken_where_little_of_it_was_found() -> None:
    teaser = (Block("Ten recipes for spring, and how to grow your own herbs at home."),)
    assert story_of(PAGE, teaser) == tuple(Block(paragraph) for paragraph in STORY)


def test_a_text_that_holds_most_of_it_is_left_as_it_is() -> None:
    assert story_of(PAGE, tuple(Block(paragraph) for paragraph in STORY[:5])) == ()


def test_a_page_of_several_articles_tells_nothing() -> None:
    pages = document_fromstring("<article><h1>A</h1><p>x</p></article><article>y</article>")
    assert story_of(pages, ()) == ()
