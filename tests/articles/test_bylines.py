"""Names in bylines."""

import pytest
from lxml.html import document_fromstring

from dateline.articles.bylines import find_authors, opening_names, split_names
from dateline.articles.json_ld import JsonLd
from dateline.articles.meta_tags import MetaTags


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ada Rowan", ["Ada Rowan"]),
        ("Written by Ada Rowan and Ben Flint", ["Ada Rowan", "Ben Flint"]),
        ("von Ada Rowan und Ben Flint", ["Ada Rowan", "Ben Flint"]),
        ("Ada Rowan, Ben Flint; Cy Marsh", ["Ada Rowan", "Ben Flint", "Cy Marsh"]),
        ("ADA ROWAN", ["Ada Rowan"]),
        ("Ada Rowan | ada@example.org", ["Ada Rowan"]),
        ("Ada Rowan in Port Lindon", ["Ada Rowan"]),
        ("By Ada Rowan March 4, 2025 at 7:30", ["Ada Rowan"]),
        ("Ada Rowan (Text)", ["Ada Rowan"]),
        ("https://www.example.org/people/ada", []),
        ("Staff Reporter", []),
        ("ada-rowan", []),
        ("View all posts", []),
        ("admin", []),
        ("Anderson Cooper", ["Anderson Cooper"]),
    ],
)
def test_names_only_are_left_of_a_byline(byline: str, names: list[str]) -> None:
    assert split_names(byline) == names


def test_a_first_paragraph_of_names_alone_is_a_byline() -> None:
    assert opening_names("Ada Rowan / Ben Flint") == ("Ada Rowan", "Ben Flint")


def test_a_first_paragraph_that_says_something_is_no_byline() -> None:
    assert opening_names("The harbour reopened on Tuesday.") == ()


def authors_of(body: str, *, head: str = "", outlets: tuple[str, ...] = ()) -> tuple[str, ...]:
    tree = document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")
    return find_authors(tree, JsonLd(tree), MetaTags(tree), outlets)


def test_names_in_elements_without_a_space_between_are_taken_apart() -> None:
    byline = "<div itemprop='author'><a>Ada Rowan</a><span>Ben Flint</span></div>"
    assert authors_of(byline) == ("Ada Rowan", "Ben Flint")


def test_letters_of_one_name_in_two_elements_stay_together() -> None:
    assert authors_of("<div itemprop='author'><b>Ada</b> <i>Rowan</i></div>") == ("Ada Rowan",)


def test_a_name_with_the_sites_address_is_the_sites() -> None:
    head = "<meta name='author' content='The Example Post (www.example.org)'>"
    body = "<h1>T</h1><p>By Ada Rowan</p>"
    assert authors_of(body, head=head, outlets=("www.example.org",)) == ("Ada Rowan",)


def test_what_the_page_says_behind_a_name_is_none_of_it() -> None:
    assert split_names("Ada Rowan Last updated") == ["Ada Rowan"]


def test_a_name_alone_over_the_date_is_the_byline_where_nothing_says_so() -> None:
    line = "<h1>Fog</h1><p>A lead of some words.</p><span>Ada Rowan |</span>"
    assert authors_of(line + "<span>28.01.2025 - Updated: 28.01.2025</span>") == ("Ada Rowan",)
    assert authors_of(line + "<span>Port Lindon</span>") == ()
    assert authors_of("<h1>Fog</h1><b>Nothing new today</b><span>28.01.2025</span>") == ()
