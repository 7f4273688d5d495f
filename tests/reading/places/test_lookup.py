"""Which place a word or a passage speaks of."""

from dateline.model import Span
from dateline.reading.places.lookup import PlaceIndex


def test_a_token_inside_a_name_gives_its_place(read_text):
    draft = read_text("Floods cut off New York City on Friday.")
    index = PlaceIndex(draft.places)
    token = next(token for token in draft.doc if token.text == "York")
    assert index.places[index.at(token)].country == "USA"


def test_a_token_outside_names_gives_none(read_text):
    draft = read_text("Floods cut off Nairobi on Friday.")
    assert PlaceIndex(draft.places).at(draft.doc[0]) is None


def test_a_span_gives_its_places_in_order_each_once(read_text):
    draft = read_text("Trucks left Nairobi for Kampala and came back to Nairobi.")
    index = PlaceIndex(draft.places)
    found = index.in_span(Span(0, len(draft.article.text)))
    assert [index.places[place].name for place in found] == ["Nairobi", "Kampala"]


def test_only_places_behind_a_preposition_are_where_something_happens(read_text):
    draft = read_text("Moscow said that two soldiers were killed in Kherson.")
    index = PlaceIndex(draft.places)
    found = index.located(draft.doc, Span(0, len(draft.article.text)))
    assert [index.places[place].name for place in found] == ["Kherson"]
