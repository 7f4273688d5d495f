"""A reading with everything that a format may want: armed parties, a toll, a place on the map."""

import io

import pytest

from dateline.exports import write_export
from dateline.model import (
    Article,
    Entity,
    Event,
    Figure,
    Mention,
    Part,
    Place,
    Reader,
    Reading,
    Span,
    Statement,
    Toll,
    Value,
)

TEXT = (
    "Shells hit market in Kitumba\n\n"
    "Rebels of the Red Ridge Front shelled the market in Kitumba on Monday, killing at least "
    "12 traders. “Nobody had warned us,” Mayor Ines Okello said. She said 30 people were hurt.\n\n"
    "Okello met Governor Paul Sande in the evening."
)


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def entity(id: str, name: str, kind: str, words: str | None = None, **more) -> Entity:
    at = span(words or name)
    mention = Mention(span=at, form="name")
    return Entity(
        id=id, name=name, kind=kind, span=at, mentions=(mention,), rule="t", confidence=0.9, **more
    )


ENTITIES = (
    entity("e1", "Red Ridge Front", "armed_group", country="COD", sector="REB"),
    entity("e2", "traders", "other", country="COD", sector="CVL"),
    entity("e3", "Ines Okello", "person", country="COD", sector="GOV", role="Mayor"),
    entity("e4", "Paul Sande", "person", country="COD", sector="GOV", role="Governor"),
)
STATEMENTS = (
    Statement(
        id="s1",
        kind="speech",
        speakers=("e3",),
        source=span("Mayor Ines Okello"),
        cue=span("said"),
        content=(span("“Nobody had warned us,”"),),
        manner="direct",
        span=span("“Nobody had warned us,” Mayor Ines Okello said"),
        rule="t",
        confidence=0.9,
    ),
    Statement(
        id="s2",
        kind="speech",
        speakers=("e3",),
        content=(span("30 people were hurt"),),
        manner="indirect",
        span=span("She said 30 people were hurt"),
        rule="t",
        confidence=0.8,
    ),
)
FIGURES = (
    Figure(
        id="f1",
        value=Value(low=12),
        bound="at_least",
        noun="traders",
        measure="killed",
        place="p1",
        span=span("at least 12 traders"),
        rule="t",
        confidence=0.9,
    ),
    Figure(
        id="f2",
        value=Value(low=30, high=30),
        noun="people",
        measure="injured",
        place="p1",
        said_by="s2",
        span=span("30 people"),
        rule="t",
        confidence=0.9,
    ),
)
PLACES = (
    Place(
        id="p1",
        name="Kitumba",
        mentions=(span("Kitumba"),),
        span=span("Kitumba"),
        latitude=-1.5,
        longitude=29.25,
        country="COD",
        admin1="Nord-Kivu",
        geonames_id=1,
        feature="P.PPL",
        rule="t",
        confidence=0.9,
    ),
)
EVENTS = (
    Event(
        id="v1",
        type="ASSAULT",
        mode="heavy-weapons",
        context=("military",),
        actors=("e1",),
        recipients=("e2",),
        place="p1",
        start="2025-01-27",
        end="2025-01-27",
        status="occurred",
        trigger=span("shelled"),
        figures=("f1",),
        span=span("Rebels of the Red Ridge Front shelled the market in Kitumba on Monday"),
        rule="t",
        confidence=0.8,
    ),
    Event(
        id="v2",
        type="CONSULT",
        actors=("e3", "e4"),
        status="occurred",
        start="2025-01-27",
        end="2025-01-27",
        trigger=span("met"),
        span=span("Okello met Governor Paul Sande in the evening"),
        rule="t",
        confidence=0.8,
    ),
)


@pytest.fixture
def reading() -> Reading:
    article = Article(
        id="a-7",
        url="https://news.example/7?x=1",
        canonical_url="https://news.example/7",
        outlet="Ridge Courier",
        outlet_country="COD",
        title="Shells hit market in Kitumba",
        authors=("Ada Quill",),
        published="2025-01-28T07:30:00+02:00",
        language="en",
        text=TEXT,
        parts=(Part(kind="title", span=Span(0, 28)), Part(kind="paragraph", span=Span(30, 208))),
    )
    toll = Toll(
        measure="killed",
        value=Value(low=12),
        figures=("f1",),
        span=span("at least 12 traders"),
        rule="stated",
        confidence=0.9,
    )
    return Reading(
        id="a-7",
        article=article,
        entities=ENTITIES,
        statements=STATEMENTS,
        figures=FIGURES,
        tolls=(toll,),
        places=PLACES,
        events=EVENTS,
        reader=Reader(version="0", model="none", lexicon="none"),
    )


@pytest.fixture
def export(reading):
    """`export(kind, format)` gives the bytes that a format writes of the reading."""

    def write(kind: str, format: str, *, of: Reading = reading) -> bytes:
        file = io.BytesIO()
        write_export(kind, [of], file, format=format)
        return file.getvalue()

    return write
