"""HXL, GeoJSON, JSON-LD, Web Annotation and FollowTheMoney: what stands where."""

import io
import json

import hxl
import pytest
from geojson_pydantic import FeatureCollection
from tests.exports.conftest import TEXT


def lines(content):
    return [json.loads(line) for line in content.decode().splitlines()]


def hxl_data(content):
    return hxl.data(hxl.make_input(io.BytesIO(content)))


@pytest.mark.parametrize("kind", ["figures", "events"])
def test_libhxl_reads_and_validates_every_table(kind, export):
    table = export(kind, "hxl")
    assert len(list(hxl_data(table))) == 2
    errors = []
    assert hxl_data(table).validate(callback=errors.append), errors
    rules = [["#valid_tag", "#valid_required"], ["#meta+source", "true"]]
    assert hxl_data(table).validate(rules)


def test_hxl_rows_are_found_by_their_hashtags(export):
    (row,) = list(hxl_data(export("events", "hxl")).with_rows("#affected+killed+min=12"))
    assert row.get("#country+code") == "COD"
    assert row.get("#org+actor") == "Red Ridge Front"


@pytest.mark.parametrize("kind", ["places", "events"])
def test_geojson_is_a_valid_collection(kind, export):
    collection = FeatureCollection.model_validate_json(export(kind, "geojson"))
    assert collection.features[0].geometry.coordinates[:2] == (29.25, -1.5)


def test_an_event_without_a_place_has_no_geometry(export):
    collection = FeatureCollection.model_validate_json(export("events", "geojson"))
    assert collection.features[1].geometry is None


def test_geojson_has_the_properties_that_it_declares(export):
    from dateline.exports.geojson import PROPERTIES

    for kind, names in PROPERTIES.items():
        (first, *_) = json.loads(export(kind, "geojson"))["features"]
        assert tuple(first["properties"]) == names


def graph(content):
    document = json.loads(content)
    assert document["@context"] == "https://schema.org"
    return document["@graph"]


def test_an_article_is_a_news_article(export):
    (node,) = graph(export("articles", "jsonld"))
    assert (node["@type"], node["@id"]) == ("NewsArticle", "https://news.example/7")
    assert node["author"] == [{"@type": "Person", "name": "Ada Quill"}]
    assert {"@type": "Person", "name": "Ines Okello", "jobTitle": "Mayor"} in node["about"]
    assert node["articleBody"] == TEXT


def test_only_words_that_were_quoted_are_quotations(export):
    (node,) = graph(export("statements", "jsonld"))
    assert node["text"] == "Nobody had warned us,"
    assert node["spokenByCharacter"][0]["name"] == "Ines Okello"


def test_a_claimed_figure_is_a_claim_that_nobody_checked(export):
    (node,) = graph(export("figures", "jsonld"))
    assert node["claimReviewed"] == "30 people were hurt"
    assert node["itemReviewed"]["author"][0]["name"] == "Ines Okello"
    assert node["reviewRating"] == {"@type": "Rating", "alternateName": "Reported, not checked"}


def test_json_ld_has_only_properties_that_it_declares(export):
    from dateline.exports.jsonld import NAMES

    for kind, names in NAMES.items():
        for node in graph(export(kind, "jsonld")):
            assert set(node) <= set(names)


@pytest.mark.parametrize("kind", ["entities", "statements", "figures", "tolls", "events"])
def test_both_selectors_of_an_annotation_find_the_same_words(kind, export, reading):
    items = json.loads(export(kind, "webannotation"))["items"]
    assert len(items) == len(getattr(reading, kind))
    for item in items:
        quote, position = item["target"]["selector"]
        assert TEXT[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in TEXT


def test_an_annotation_holds_its_record(export):
    (first, *_) = json.loads(export("figures", "webannotation"))["items"]
    assert first["id"] == "urn:dateline:a-7:figures:f1"
    assert json.loads(first["body"]["value"])["value"] == {"low": 12, "high": None}


def test_events_bring_their_article_and_parties_along(export):
    things = lines(export("events", "ftm"))
    schemata = [thing["schema"] for thing in things]
    assert schemata == ["Article", "Organization", "Person", "Person", "Event", "Event"]
    there = {thing["id"] for thing in things}
    for thing in things[-2:]:
        assert set(thing["properties"]["involved"] + thing["properties"]["proof"]) <= there


def test_followthemoney_things_have_only_properties_that_are_declared(export):
    from dateline.exports.ftm import PROPERTIES

    for thing in lines(export("events", "ftm")) + lines(export("entities", "ftm")):
        assert set(thing["properties"]) <= set(PROPERTIES.get(thing["schema"], PROPERTIES["Party"]))
