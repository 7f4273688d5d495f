"""Addresses that a page makes of its own."""

import pytest
from fastapi import Request
from markupsafe import escape

from dateline.web.maps import dots, draw_map
from dateline.web.templating import here, here_by, path


def asked(query, at="/events"):
    """A request for a page."""
    scope = {"type": "http", "method": "GET", "path": at, "headers": []}
    return Request(scope | {"query_string": query.encode()})


@pytest.mark.parametrize(
    ("query", "changes", "address"),
    [
        ("", {}, "/events"),
        ("", {"type": "AID"}, "/events?type=AID"),
        ("type=AID&country=HTI", {"type": None}, "/events?country=HTI"),
        ("type=AID", {"type": None}, "/events"),
        ("type=AID&status=", {"actor": "A & B"}, "/events?type=AID&actor=A+%26+B"),
        ("type=AID&page=3", {"country": "HTI"}, "/events?type=AID&country=HTI"),
        ("type=AID&page=3", {"page": 4}, "/events?type=AID&page=4"),
        ("type=AID&type=AGREE", {}, "/events?type=AGREE"),
    ],
)
def test_an_address_is_the_page_with_a_part_changed(query, changes, address):
    assert here(asked(query), **changes) == address


def test_what_is_asked_does_not_change_with_what_was_asked_before():
    request = asked("type=AID")
    assert here(request, type=None, country="HTI") == "/events?country=HTI"
    assert here(request) == "/events?type=AID"


@pytest.mark.parametrize("query", ["", "type=AID", "place=Aroma&page=2", "type=AID&place=Aroma"])
def test_an_address_up_to_a_value_is_that_of_any_value(query):
    request = asked(query)
    assert here_by(request, "place") + "Port+Lindel" == here(request, place="Port Lindel")


def test_the_part_of_a_path_is_escaped_whole():
    assert path("actors", "A/B & C", q="x y") == "/actors/A%2FB%20%26%20C?q=x+y"


PLACES = [
    {"name": 'O"Neill & <Co>', "latitude": 1.0, "longitude": 2.0, "count": 1, "reports": 2},
    {"name": "Port Lindel", "latitude": 3.0, "longitude": 4.0, "count": 1200},
]


def test_a_dot_links_to_what_is_in_its_place_and_is_escaped():
    first, second = str(dots(draw_map(PLACES), "/events?a=b&place=")).splitlines()
    assert 'href="/events?a=b&amp;place=O%22Neill+%26+%3CCo%3E"' in first
    assert f"<title>{escape(PLACES[0]['name'])}: 1 happening in 2 reports</title>" in first
    assert 'aria-label="Port Lindel: 1,200"' in second


def test_a_dot_without_a_list_links_to_the_page_of_its_place():
    assert 'href="/places/Port%20Lindel"' in dots(draw_map(PLACES), None)
