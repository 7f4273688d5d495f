"""A page's text becomes a tree, within limits."""

import time

from dateline.articles.parsing import parse_page
from dateline.model import Page


def parse(html: str) -> object:
    return parse_page(Page(where="test", html=html.encode()))


def test_a_tag_with_very_many_attributes_costs_little() -> None:
    attributes = " ".join(f"a{n}='x'" for n in range(60_000))
    start = time.process_time()
    parse(f"<html><body><div {attributes}><p>Text</p></div></body></html>")
    assert time.process_time() - start < 3


def test_a_long_tag_with_few_attributes_keeps_them() -> None:
    tree = parse_page(
        Page(where="t", html=f"<html><body><img alt='x' src='{'a' * 9000}'></body></html>".encode())
    )
    image = tree.find(".//img")
    assert image is not None
    assert image.get("alt") == "x"


def test_deep_nesting_does_not_fail() -> None:
    parse("<html><body>" + "<div>" * 5_000 + "<p>Text</p>" + "</body></html>")


def test_control_characters_are_left_out() -> None:
    html = b"<html><body><p>A\x00B\x0bC" + b"x" * 200 + b"</p></body></html>"
    tree = parse_page(Page(where="t", html=html))
    assert tree.text_content().startswith("ABC")
