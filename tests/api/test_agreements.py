"""Agreements follow from which articles there are, however they came."""

import random

import pytest
from tests.linking.written import entity, reading

from dateline.api import agreements, export, link
from dateline.settings import Settings
from dateline.store import keep, open_engine


def _article(name, day, text, *found):
    entities = [entity(text, words, kind, *others) for words, kind, *others in found]
    return reading(name, text, day=day, entities=entities)


TREATY = ("Lakes Water Treaty", "agreement", "LWT")
READINGS = [
    _article(
        "t1", "2024-11-04", "Peru and Chile are negotiating the Lakes Water Treaty (LWT).", TREATY
    ),
    _article("t2", "2024-12-15", "Peru and Chile signed the Lakes Water Treaty.", TREATY),
    _article("t3", "2025-03-20", "Peru ratified the LWT.", ("LWT", "agreement")),
    _article("t4", "2025-04-01", "They discussed the Harbour Watch Mission."),
    _article(
        "t5", "2025-05-01", "Chile refused to sign the Apia Accord.", ("Apia Accord", "agreement")
    ),
]  # fmt: skip


def fill(path, readings, *, each=False):
    engine = open_engine(str(path))
    for one in readings:
        keep(engine, one)
        if each:
            link(engine)
    link(engine)
    return Settings(db=str(path))


@pytest.fixture
def settings(tmp_path):
    return fill(tmp_path / "once.db", READINGS)


def test_an_agreement_is_followed_through_articles_by_its_name_and_its_acronym(settings):
    [treaty] = agreements(name="lakes", settings=settings)
    assert [one.state for one in treaty.states] == ["under_discussion", "signed", "ratified"]
    assert (treaty.entity, treaty.state, treaty.since) == (
        "Lakes Water Treaty", "ratified", "2025-03-20",
    )  # fmt: skip


def test_an_acronym_that_two_names_share_goes_to_neither(settings):
    engine = open_engine(settings.db)
    text = "Fiji signed the Lagoon Whale Treaty (LWT)."
    other = _article("t9", "2025-04-02", text, ("Lagoon Whale Treaty", "agreement", "LWT"))
    keep(engine, other)
    link(engine)
    states = {one.entity: one.state for one in agreements(settings=settings)}
    assert states == {
        "LWT": "ratified",
        "Lakes Water Treaty": "signed",
        "Lagoon Whale Treaty": "signed",
        "Apia Accord": "refused",
    }


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_arriving_one_by_one_in_any_order_gives_the_same(settings, tmp_path, seed):
    shuffled = random.Random(seed).sample(READINGS, len(READINGS))
    one_by_one = fill(tmp_path / "one.db", shuffled, each=True)
    assert agreements(settings=one_by_one) == agreements(settings=settings)


def test_a_rebuild_gives_the_same(settings):
    before = agreements(settings=settings)
    link(open_engine(settings.db), rebuild=True)
    assert agreements(settings=settings) == before


def test_they_are_found_by_state_and_kind(settings):
    assert [one.entity for one in agreements(state="refused", settings=settings)] == ["Apia Accord"]
    assert agreements(kind="mission", settings=settings) == []


def test_the_export_has_every_state_with_its_article_and_span(settings, tmp_path):
    with (tmp_path / "out.jsonl").open("wb") as file:
        assert export("agreements", file, settings=settings) == 2
    assert '"article":"t2"' in (tmp_path / "out.jsonl").read_text().replace(" ", "")
