"""Commitments follow from which articles there are, however they came."""

import random

import pytest
from tests.api.mission import MISSION_READINGS

from dateline.api import commitments, export, link
from dateline.model import Reader
from dateline.settings import Settings
from dateline.store import keep, open_engine


def fill(path, readings, *, each=False):
    engine = open_engine(str(path))
    for reading in readings:
        keep(engine, reading)
        if each:
            link(engine)
    link(engine)
    return Settings(db=str(path))


@pytest.fixture
def settings(tmp_path):
    return fill(tmp_path / "once.db", MISSION_READINGS)


def found(settings, **asked):
    return [one.commitment for one in commitments(settings=settings, **asked)]


def test_a_promise_is_held_against_what_later_articles_count(settings):
    [ghana] = found(settings, subject="Ghana")
    assert (ghana.mission, ghana.place) == ("Harbour Watch Mission", "Tonga")
    assert (ghana.promised.low, ghana.actual.low, ghana.share) == (1000, 600, 0.6)
    assert (ghana.as_of, ghana.everyone.low) == ("2025-01-28", 640)


def test_every_number_has_its_words_and_who_says_so(settings):
    [ghana] = found(settings, subject="Ghana")
    texts = {reading.id: reading.article.text for reading in MISSION_READINGS}
    assert all(claim.quote in texts[claim.article] for claim in ghana.evidence)
    assert ghana.evidence[0].said_by == ("Ama Mensah",)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_arriving_one_by_one_in_any_order_gives_the_same(settings, tmp_path, seed):
    shuffled = random.Random(seed).sample(MISSION_READINGS, len(MISSION_READINGS))
    one_by_one = fill(tmp_path / "one.db", shuffled, each=True)
    assert found(one_by_one) == found(settings)


def test_a_rebuild_gives_the_same(settings):
    before = found(settings)
    link(open_engine(settings.db), rebuild=True)
    assert found(settings) == before


def test_an_article_read_anew_counts_as_it_is_read_now(settings):
    engine = open_engine(settings.db)
    blind = MISSION_READINGS[3].model_copy(
        update={"figures": (), "reader": Reader(version="1", model="none", lexicon="none")}
    )
    assert keep(engine, blind) == "again"
    link(engine)
    [ghana] = found(settings, subject="Ghana")
    assert (ghana.actual.low, ghana.everyone) == (410, None)


def test_one_more_article_touches_its_own_block_alone(settings):
    engine = open_engine(settings.db)
    other = MISSION_READINGS[0].model_copy(update={"id": "m9"})
    text = other.article.text.replace("Tonga", "Samoa")
    article = other.article.model_copy(update={"id": "a-m9", "text": text})
    places = tuple(one.model_copy(update={"country": "WSM"}) for one in other.places)
    keep(engine, other.model_copy(update={"article": article, "places": places}))
    assert link(engine).changed["commitments"] == 1


def test_commitments_are_found_by_subject_mission_and_place(settings):
    assert len(found(settings)) == 2
    assert [one.subject for one in found(settings, subject="fij")] == ["Fiji"]
    assert len(found(settings, mission="harbour", place="tonga")) == 2
    assert found(settings, place="Peru") == []


def test_the_export_has_the_fields_of_the_contract(settings, tmp_path):
    with (tmp_path / "out.csv").open("wb") as file:
        assert export("commitments", file, format="csv", settings=settings) == 2
    head, *rows = (tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()
    assert head.startswith("commitment,subject,noun,measure,unit,mission,place,promised_low")
    assert any("Ghana,police officers,police,1,Harbour Watch Mission,Tonga" in row for row in rows)
