"""Who is who across articles, by reading and by hand."""

import random

import pytest
from tests.api.mission import MISSION_READINGS
from tests.linking.written import entity, reading, statement

from dateline.api import (
    commitments,
    link,
    merge_entities,
    related,
    split_entity,
    split_in_article,
    timeline,
)
from dateline.errors import NotFound, SettingError
from dateline.model import Reader
from dateline.settings import Settings
from dateline.store import keep, open_engine

AMA = {"kind": "person", "country": "GHA", "role": "harbour minister"}


def _said(name, day, who, words, **fields):
    text = f"{who} said {words}."
    person = entity(text, who, id="p", **(AMA | fields))
    said = statement(text, words, "p")
    return reading(name, text, day=day, entities=[person], statements=[said])


SAID = [
    _said("p1", "2025-01-05", "Ama Mensah", "the port is safe"),
    _said("p2", "2025-02-03", "Mensah", "the port is closed"),
    _said("p3", "2025-03-01", "Ama Serwaa Mensah", "the port is open"),
    _said("p4", "2025-03-02", "Kojo Baidoo", "fish is dear", role=None),
]


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
    return fill(tmp_path / "once.db", SAID)


def said(settings, name):
    return [entry.article for entry in timeline(name, settings=settings).entries]


def test_a_timeline_holds_what_somebody_said_under_each_name(settings):
    found = timeline("Mensah", settings=settings)
    assert [entry.article for entry in found.entries] == ["p1", "p2", "p3"]
    assert found.identity.name == "Ama Serwaa Mensah"
    assert set(found.identity.names) == {"Ama Mensah", "Mensah", "Ama Serwaa Mensah"}
    assert found.identity.articles == 3


def test_a_timeline_is_cut_by_days_and_asks_for_a_name_that_is_there(settings):
    found = timeline("Mensah", since="2025-02-01", until="2025-02-28", settings=settings)
    assert [entry.quote for entry in found.entries] == ["the port is closed"]
    with pytest.raises(NotFound, match="Nobody"):
        timeline("Nobody", settings=settings)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_arriving_one_by_one_in_any_order_gives_the_same(settings, tmp_path, seed):
    shuffled = random.Random(seed).sample(SAID, len(SAID))
    one_by_one = fill(tmp_path / "one.db", shuffled, each=True)
    assert timeline("Mensah", settings=one_by_one) == timeline("Mensah", settings=settings)


def test_a_merge_outlives_a_rebuild_and_a_new_reading_and_a_split_undoes_it(settings):
    engine = open_engine(settings.db)
    merge_entities("Kojo Baidoo", "Ama Serwaa Mensah", settings=settings)
    assert said(settings, "Baidoo") == ["p1", "p2", "p3", "p4"]
    link(engine, rebuild=True)
    newer = Reader(version="1", model="none", lexicon="none")
    keep(engine, SAID[3].model_copy(update={"reader": newer}))
    link(engine)
    assert said(settings, "Baidoo") == ["p1", "p2", "p3", "p4"]
    split_entity("Kojo Baidoo", "Ama Serwaa Mensah", settings=settings)
    assert said(settings, "Baidoo") == ["p4"]
    link(engine, rebuild=True)
    assert said(settings, "Baidoo") == ["p4"]


def test_a_hand_undoes_what_names_alone_joined(settings):
    split_entity("Mensah", "Ama Serwaa Mensah", settings=settings)
    assert said(settings, "Ama Serwaa Mensah") == ["p1", "p3"]


def test_a_name_may_mean_somebody_else_in_one_article(settings):
    found = split_in_article("Ama Mensah", "p1", "footballer", settings=settings)
    assert found.name == "Ama Mensah (footballer)"
    assert said(settings, found.id) == ["p1"]
    assert said(settings, "Ama Serwaa Mensah") == ["p2", "p3"]
    link(open_engine(settings.db), rebuild=True)
    assert said(settings, found.id) == ["p1"]


def test_what_cannot_be_decided_says_why(settings):
    with pytest.raises(SettingError, match="one already"):
        merge_entities("Mensah", "Ama Mensah", settings=settings)
    with pytest.raises(SettingError, match="nothing to split"):
        split_entity("Kojo Baidoo", "Ama Mensah", settings=settings)
    with pytest.raises(NotFound, match="does not name"):
        split_in_article("Kojo Baidoo", "p1", "other", settings=settings)


def test_a_merge_of_missions_puts_their_commitments_together(tmp_path):
    other = MISSION_READINGS[0]
    text = other.article.text.replace("Harbour Watch", "Lagoon Guard")
    renamed = entity(text, "Lagoon Guard Mission", "mission")
    first = other.model_copy(
        update={
            "article": other.article.model_copy(update={"text": text}),
            "entities": (*other.entities[:-1], renamed),
        }
    )
    settings = fill(tmp_path / "a.db", [first, *MISSION_READINGS[1:]])
    before = commitments(subject="Ghana", settings=settings)
    assert before[0].commitment.actual is None or before[0].commitment.mission is None
    merge_entities("Lagoon Guard Mission", "Harbour Watch Mission", settings=settings)
    [ghana] = commitments(subject="Ghana", settings=settings)
    assert (ghana.commitment.mission, ghana.commitment.share) == ("Harbour Watch Mission", 0.6)


def test_what_to_read_next_is_ranked_with_its_reasons(tmp_path):
    settings = fill(tmp_path / "a.db", [*MISSION_READINGS, *SAID])
    found = related("m3", settings=settings)
    assert {one.article for one in found} == {"m1", "m2", "m4"}
    assert all(one.reasons for one in found)
    assert {one.article: one.chapter for one in found} == {
        "m1": "earlier", "m2": "earlier", "m4": "later",
    }  # fmt: skip
    assert "Harbour Watch Mission" in next(one for one in found if one.article == "m1").shared
    assert len(related("m3", limit=1, settings=settings)) == 1
