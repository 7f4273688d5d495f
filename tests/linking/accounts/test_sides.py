"""Which two accounts of a story are its two sides."""

import pytest
from tests.store.conftest import make_reading

from dateline.linking.accounts.sides import Sides, choose_sides
from dateline.model import Entity, Span, Statement

TEXT = (
    "The president of Kenya said that the two countries would sign the agreement before summer "
    "and that the ferries would sail. The secretary of state said that Washington was grateful for "
    "the patrols at sea and wanted the port to stay open."
)


@pytest.fixture
def told():
    """`told(outlet=..., country=...)` gives a reading in which nobody speaks."""

    def reading(**article):
        base = make_reading().model_copy(update={"statements": ()})
        return base.model_copy(update={"article": base.article.model_copy(update=article)})

    return reading


def speech(number, speaker, start, end):
    return Statement(
        id=f"s{number}",
        span=Span(start, end),
        kind="speech",
        speakers=(speaker,),
        content=(Span(start, end),),
        manner="indirect",
        rule="test",
        confidence=0.9,
    )


def person(id, name, country):
    return Entity(
        id=id,
        span=Span(0, 3),
        name=name,
        kind="person",
        country=country,
        rule="test",
        confidence=0.9,
    )


@pytest.fixture
def page(told):
    half = TEXT.index(". ")
    return told(text=TEXT, outlet_country="KEN").model_copy(
        update={
            "entities": (person("e1", "Ruto", "KEN"), person("e2", "Rubio", "USA")),
            "statements": (speech(1, "e1", 0, half), speech(2, "e2", half + 2, len(TEXT))),
        }
    )


def test_outlets_of_two_countries_come_first(told, page):
    abroad = told(outlet="The Post", outlet_country="USA")
    assert choose_sides({1: page, 2: abroad}, set()) == Sides(1, 2)


def test_two_speakers_of_two_countries_are_the_sides_of_a_lone_article(page):
    assert choose_sides({1: page}, set()) == Sides(1, 1, "Ruto", "Rubio")


def test_two_outlets_are_sides_where_nobody_is_quoted(told):
    assert choose_sides({3: told(outlet="A"), 5: told(outlet="B")}, set()) == Sides(3, 5)


def test_copies_of_one_text_are_one_account(told):
    readings = {3: told(outlet="A"), 5: told(outlet="B")}
    assert choose_sides(readings, {(3, 5), (5, 3)}) is None


def test_a_lone_article_without_speakers_has_no_two_sides(told):
    assert choose_sides({1: told()}, set()) is None
