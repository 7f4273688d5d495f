"""JSON-LD read back by rdflib, FollowTheMoney by its own library; neither asks the network."""

import json

import followthemoney
import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

SCHEMA = Namespace("https://schema.org/")
NOTES = Namespace("http://www.w3.org/ns/oa#")
ARTICLE = URIRef("https://news.example/7")

# What the two contexts say of the terms used here; the real ones lie on the network.
CONTEXTS = {
    "https://schema.org": {"@vocab": str(SCHEMA), "url": {"@type": "@id"}},
    "http://www.w3.org/ns/anno.jsonld": {
        "@vocab": str(NOTES),
        "id": "@id",
        "type": "@type",
        "items": {"@id": "https://www.w3.org/ns/activitystreams#items", "@container": "@list"},
        "value": {"@id": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value", "@type": "xsd:string"},
        "body": {"@id": "oa:hasBody", "@type": "@id"},
        "target": {"@id": "oa:hasTarget", "@type": "@id"},
        "source": {"@id": "oa:hasSource", "@type": "@id"},
        "selector": {"@id": "oa:hasSelector", "@type": "@id"},
        "oa": str(NOTES),
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    },
}


@pytest.fixture
def parsed(export):
    """`parsed(kind, format)` gives the graph that rdflib makes of an export."""

    def parse(kind: str, format: str, **more) -> Graph:
        document = json.loads(export(kind, format, **more))
        named = document["@context"]
        named = named if isinstance(named, list) else [named]
        document["@context"] = [CONTEXTS[one] if isinstance(one, str) else one for one in named]
        return Graph().parse(data=json.dumps(document), format="json-ld")

    return parse


def test_rdflib_reads_an_article_with_its_publisher(parsed):
    graph = parsed("articles", "jsonld")
    assert (ARTICLE, RDF.type, SCHEMA.NewsArticle) in graph
    assert graph.value(ARTICLE, SCHEMA.headline) == Literal("Shells hit market in Kitumba")
    publisher = graph.value(ARTICLE, SCHEMA.publisher)
    assert graph.value(publisher, SCHEMA.name) == Literal("Ridge Courier")


def test_rdflib_follows_a_quotation_to_its_article_and_speaker(parsed):
    graph = parsed("statements", "jsonld")
    quotation = graph.value(predicate=RDF.type, object=SCHEMA.Quotation)
    assert graph.value(quotation, SCHEMA.isPartOf) == ARTICLE
    speaker = graph.value(quotation, SCHEMA.spokenByCharacter)
    assert graph.value(speaker, SCHEMA.name) == Literal("Ines Okello")


def test_rdflib_follows_a_claim_to_where_it_appears(parsed):
    graph = parsed("figures", "jsonld")
    review = graph.value(predicate=RDF.type, object=SCHEMA.ClaimReview)
    claim = graph.value(review, SCHEMA.itemReviewed)
    assert graph.value(claim, RDF.type) == SCHEMA.Claim
    assert graph.value(claim, SCHEMA.appearance) == ARTICLE


@pytest.mark.parametrize("kind", ["entities", "statements", "figures", "tolls", "events"])
def test_rdflib_reads_every_annotation_with_both_its_selectors(kind, parsed, reading):
    graph = parsed(kind, "webannotation")
    notes = list(graph.subjects(RDF.type, NOTES.Annotation))
    assert len(notes) == len(getattr(reading, kind))
    for note in notes:
        target = graph.value(note, NOTES.hasTarget)
        assert graph.value(target, NOTES.hasSource) == ARTICLE
        selectors = graph.objects(target, NOTES.hasSelector)
        kinds = {graph.value(one, RDF.type) for one in selectors}
        body = graph.value(note, NOTES.hasBody)
        assert graph.value(body, RDF.type) == NOTES.TextualBody
        assert json.loads(str(graph.value(body, RDF.value)))["article"] == "a-7"
        assert kinds == {NOTES.TextQuoteSelector, NOTES.TextPositionSelector}


@pytest.mark.parametrize("kind", ["articles", "entities", "events"])
def test_followthemoney_keeps_every_value(kind, export):
    for line in export(kind, "ftm").decode().splitlines():
        thing = json.loads(line)
        model = followthemoney.model
        kept = model.get_proxy(thing, cleaned=False).to_dict()["properties"]
        assert {name: sorted(values) for name, values in kept.items()} == {
            name: sorted(values) for name, values in thing["properties"].items()
        }
        model.get(thing["schema"]).validate(thing)


def test_an_event_and_a_party_of_the_same_number_are_two_things(export, reading):
    first = reading.events[0].model_copy(update={"id": "e1"})
    alike = reading.model_copy(update={"events": (first, *reading.events[1:])})
    ids = [json.loads(one)["id"] for one in export("events", "ftm", of=alike).decode().splitlines()]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("published", ["2025-01-28T07:30+02:00", "2025-01-28T07:30Z", "2025-01-28"])
def test_followthemoney_reads_the_time_that_is_written(published, export, reading):
    article = reading.article.model_copy(update={"published": published})
    line = export("articles", "ftm", of=reading.model_copy(update={"article": article}))
    thing = json.loads(line)
    kept = followthemoney.model.get_proxy(thing, cleaned=False).get("publishedAt")
    assert kept == thing["properties"]["publishedAt"] == [published[:16]]
