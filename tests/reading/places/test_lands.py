"""The country of places that no gazetteer has."""

import pytest


@pytest.fixture
def countries(read_text):
    """The country of each place of a text, by its name."""
    return lambda text: {place.name: place.country for place in read_text(text).places}


def test_a_street_lies_in_the_country_of_the_town_beside_it(countries):
    found = countries("Fire crews were called to a house on Elderberry Avenue in Winnipeg.")
    assert found["Elderberry Avenue"] == "CAN"


def test_a_street_of_a_later_sentence_lies_where_the_article_plays(countries):
    found = countries("Winnipeg was cold on Monday. A man was hurt on Elderberry Avenue.")
    assert found["Elderberry Avenue"] == "CAN"


def test_a_street_beside_towns_of_two_countries_has_no_country(countries):
    found = countries("He moved from Winnipeg to Oslo and then lived on Elderberry Avenue.")
    assert found["Elderberry Avenue"] is None


def test_a_country_named_with_its_neighbours_is_no_state(countries):
    text = (
        "The United States helped. Americans paid. Officials of Armenia and Azerbaijan wait for "
        "Georgia to clear mines near the border of Georgia."
    )
    assert countries(text)["Georgia"] == "GEO"
