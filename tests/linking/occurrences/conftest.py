"""Short ways to tellings of our own."""

import itertools

import pytest

from dateline.linking.occurrences import Counted, Told
from dateline.model import Event, Figure, Party, Span, Value, Where

PEOPLE = {"Kenya": "KEN", "Haiti": "HTI", "Norway": "NOR", "Peru": "PER"}


def where(name, country, latitude=None, longitude=None):
    return Where(name=name, country=country, latitude=latitude, longitude=longitude)


@pytest.fixture
def telling():
    """`telling("attacked", actors=["Kenya"], day="2025-01-28")` is one article's event."""
    numbers = itertools.count(1)

    def make(words, *, actors=(), recipients=(), place=None, killed=None, says=(), **given):
        number = given.pop("article", None) or next(numbers)
        day = given.pop("day", "2025-01-28")
        quote = given.pop("quote", words)
        event = Event(
            id=given.pop("id", "v1"),
            span=Span(0, len(quote)),
            trigger=Span(0, len(words)),
            type=given.pop("type", "ASSAULT"),
            status=given.pop("status", "occurred"),
            rule="test",
            confidence=0.9,
            **given,
        )
        return Told(
            number=number,
            article_id=f"a-{number}",
            name=f"n{number}",
            published=day,
            outlet=f"Outlet {number}",
            event=event,
            words=words,
            quote=quote,
            trigger=event.trigger,
            actors=tuple(party(name) for name in actors),
            recipients=tuple(party(name) for name in recipients),
            place=place,
            figures=(counted(killed, says),) if killed else (),
            sources=tuple(says),
        )

    return make


def party(name):
    return Party(
        name=name, kind="country" if name in PEOPLE else "person", country=PEOPLE.get(name)
    )


def counted(value, says):
    figure = Figure(
        id="f1",
        span=Span(0, 1),
        value=Value(low=value, high=value),
        measure="killed",
        rule="test",
        confidence=0.9,
    )
    return Counted(figure, tuple(says), f"{value} people")
