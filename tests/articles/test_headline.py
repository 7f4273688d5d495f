"""Titles without outlets and kickers."""

from lxml.html import document_fromstring

from dateline.articles.headline import find_title, likeness, without_outlet
from dateline.articles.json_ld import JsonLd
from dateline.articles.meta_tags import MetaTags

NAMES = {"the lindon post", "lindonpost.example", "lindonpost"}


def title_of(body: str, head: str = "") -> str | None:
    tree = document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")
    return find_title(tree, JsonLd(tree), MetaTags(tree), NAMES)[0]


def test_the_outlet_goes_from_either_end() -> None:
    assert (
        without_outlet("Harbour reopens | The Lindon Post", NAMES, in_title=False)
        == "Harbour reopens"
    )
    assert (
        without_outlet("Lindon Post: x - Harbour", NAMES, in_title=False)
        == "Lindon Post: x - Harbour"
    )
    assert (
        without_outlet("The Lindon Post - Harbour opens", NAMES, in_title=False) == "Harbour opens"
    )


def test_a_dash_inside_a_headline_stays() -> None:
    text = "Harbour reopens - and the market breathes again"
    assert without_outlet(text, NAMES, in_title=False) == text


def test_the_heading_like_the_page_title_is_the_headline() -> None:
    body = "<h1>The Lindon Post</h1><h1>Harbour reopens after nine days</h1>"
    head = "<title>Harbour reopens after nine days | The Lindon Post</title>"
    assert title_of(body, head) == "Harbour reopens after nine days"


def test_a_kicker_inside_the_heading_is_left_out() -> None:
    body = "<h1><span class='kicker'>Shipping</span> Harbour reopens after nine days</h1>"
    head = "<title>Harbour reopens after nine days</title>"
    assert title_of(body, head) == "Harbour reopens after nine days"


def test_without_a_heading_the_page_title_serves() -> None:
    assert (
        title_of("<p>x</p>", "<title>Harbour reopens | The Lindon Post</title>")
        == "Harbour reopens"
    )


def test_likeness_counts_words_in_common() -> None:
    assert likeness("Harbour reopens", "Harbour REOPENS") == 1
    assert likeness("Harbour reopens", "Market closes") == 0
