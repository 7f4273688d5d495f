"""The element that a story stands in, and how much of it a text holds."""

from lxml.html import HtmlElement, document_fromstring

from dateline.articles.assemble import Block
from dateline.articles.body import find_body
from dateline.articles.container import find_container, find_prose, share_held
from dateline.articles.json_ld import JsonLd

PARAGRAPHS = [
    f"On day {day} the harbour master said that the pilots had not slept since the fog came down, "
    "and that no ship would leave before the light could be seen from the quay."
    for day in range(1, 7)
]
POINTS = [
    f"Berth {number} stays closed until the dredger has passed it twice." for number in "1234"
]
STORY = (
    "<div class='qx'>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    + "<h2>What is closed until the fog lifts</h2><ul>"
    + "".join(f"<li>{point}</li>" for point in POINTS)
    + "</ul></div>"
)
TEASER = (
    "<div><p>Ten recipes for the spring table, and how to grow your own herbs at home on a sill, "
    "without a garden.</p></div>"
)


def page(body: str) -> HtmlElement:
    tree: HtmlElement = document_fromstring(f"<html><body>{body}</body></html>")
    return tree


def test_the_container_is_the_smallest_element_around_the_prose_of_the_text() -> None:
    tree = page(f"<div id='wrap'>{TEASER}{STORY}</div>")
    found = find_container(tree, find_prose(tree), " ".join(PARAGRAPHS))
    assert found is not None
    assert found.get("class") == "qx"


def test_a_text_of_another_page_has_no_container() -> None:
    tree = page(STORY)
    assert find_container(tree, find_prose(tree), "Something else.") is None


def test_prose_of_menus_and_footers_does_not_count() -> None:
    assert find_prose(page(f"<footer>{STORY}</footer>")) == []


def test_the_share_held_counts_headings_and_items_beside_paragraphs() -> None:
    container = page(STORY)
    everything = " ".join([*PARAGRAPHS, *POINTS, "What is closed until the fog lifts"])
    assert share_held(container, everything) == 1
    assert 0.5 < share_held(container, " ".join(PARAGRAPHS)) < 0.9
    assert share_held(page("<div></div>"), "") == 1


def test_links_to_elsewhere_are_not_looked_for() -> None:
    linked = "<ul><li><a>Ten recipes for the spring table</a></li></ul>"
    assert share_held(page(STORY + linked), " ".join([*PARAGRAPHS, *POINTS])) > 0.9


def test_a_story_in_an_element_of_no_known_name_keeps_its_lists_and_headings() -> None:
    tree = page(f"<div id='wrap'>{STORY}</div>")
    blocks = find_body(tree, JsonLd(tree))
    assert Block("What is closed until the fog lifts", "heading") in blocks
    assert [block.text for block in blocks if block.text.startswith("Berth")] == POINTS
