"""What is taken out of a page before its story is looked for."""

from lxml.html import HtmlElement, document_fromstring

from dateline.articles.clutter import drop_clutter

STORY = "".join(
    f"<p>The harbour master said on day {day} that the pilots had not slept since the fog came, "
    "and that no ship would leave before the light on the mole could be seen from the quay.</p>"
    for day in range(1, 9)
)


def text_after(page: str) -> str:
    tree: HtmlElement = document_fromstring(f"<html><body>{page}</body></html>")
    drop_clutter(tree)
    return tree.text_content()


def test_comments_longer_than_their_story_are_taken_out() -> None:
    said = (
        "<p>I have fished there for thirty years and never saw a fog like it, never once.</p>" * 40
    )
    for name in ('class="comment-list"', 'id="comments"', 'class="articleComments"'):
        left = text_after(f"<main>{STORY}<div {name}>{said}</div></main>")
        assert "harbour master" in left
        assert "fished" not in left


def test_comments_stay_where_no_story_stands_beside_them() -> None:
    assert "harbour master" in text_after(f'<div class="comments">{STORY}</div>')


def test_boxes_inside_a_story_are_taken_out_and_the_text_behind_them_stays() -> None:
    for name in ("newsletter-signup", "relatedPosts", "author__bio", "story cta", "Modal"):
        box = f'<div class="{name}"><p>Have the tide tables sent to you.</p></div> Then it cleared.'
        left = text_after(f"<main>{STORY}<div>{box}</div></main>")
        assert "tide tables" not in left, name
        assert "Then it cleared." in left


def test_an_element_that_holds_the_story_stays_whatever_its_name() -> None:
    assert "harbour master" in text_after(f'<div class="page newsletter">{STORY}</div>')
    assert "harbour master" in text_after(f'<section class="modal"><h1>Fog</h1>{STORY}</section>')


def test_a_name_that_only_holds_such_a_word_is_none() -> None:
    assert "mole" in text_after(f'<div class="commentary"><p>The mole.</p></div>{STORY}')
    assert "mole" in text_after(f'<div class="action"><p>The mole.</p></div>{STORY}')
