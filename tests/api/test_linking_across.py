"""A happening that two stories tell is counted once, whatever comes when."""

import random

import pytest
from sqlalchemy import select

from dateline.api import link
from dateline.api.occurrences import occurrences
from dateline.model import Article, Entity, Event, Place, Reader, Reading, Span
from dateline.settings import Settings
from dateline.store import keep, open_engine
from dateline.store.counted import Happened
from dateline.store.desk.occurrences import happened_in
from dateline.store.groups import iterate_occurrences
from dateline.store.schema import story_articles

JANUARY = (
    "A bombing at the fish market of Lamu wounded the harbour master Ada Quill on 3 January. {}"
)
MARCH = (
    "Judges of the Mombasa high court heard divers and crane drivers in the trial of three men. {}"
)
RECALLED = "The bombing in Lamu hurt Ada Quill. "
FRAMES = (
    "Divers searched the quay until the evening, and the ferries stood still.",
    "Nobody had warned the fishermen, a warden of the harbour said in the afternoon.",
    "The market will stay shut for a week, according to the office of the county.",
)


def article(number, text, day):
    return Reading(
        id=f"n{number}",
        article=Article(
            id=f"a-{number}",
            canonical_url=f"https://example.org/{number}",
            title=None,
            published=day,
            text=text,
        ),
        reader=Reader(version="0", model="none", lexicon="none"),
        **bombing(text),
    )


def bombing(text, *, place="Lamu"):
    if "bombing" not in text:
        return {}
    made = {"rule": "test", "confidence": 0.9}

    def span(words):
        return Span(text.index(words), text.index(words) + len(words))

    victim = Entity(id="e1", name="Ada Quill", span=span("Ada Quill"), kind="person", **made)
    town = Place(
        id="p1",
        name=place,
        span=span("Lamu"),
        mentions=(span("Lamu"),),
        country="KEN",
        admin1="Coast",
        **made,
    )
    event = Event(
        id="v1",
        span=span("bombing"),
        trigger=span("bombing"),
        type="ASSAULT",
        status="occurred",
        recipients=("e1",),
        place="p1",
        start="2025-01-03",
        end="2025-01-03",
        **made,
    )
    return {"entities": (victim,), "places": (town,), "events": (event,)}


READINGS = [
    *(article(i, JANUARY.format(frame), "2025-01-04") for i, frame in enumerate(FRAMES)),
    *(article(5 + i, MARCH.format(frame), "2025-03-20") for i, frame in enumerate(FRAMES[:2])),
    article(8, MARCH.format(RECALLED + FRAMES[2]), "2025-03-20"),
]


def counted(engine):
    return [
        (row["occurrence"], row["story"], [report["article"] for report in row["reports"]])
        for row in iterate_occurrences(engine)
    ]


@pytest.fixture
def new_store(tmp_path):
    engines = []

    def make(readings):
        engines.append(open_engine(str(tmp_path / f"{len(engines)}.db")))
        for reading in readings:
            keep(engines[-1], reading)
            link(engines[-1])
        return engines[-1]

    yield make
    for engine in engines:
        engine.dispose()


def test_a_later_story_that_recalls_the_happening_reports_it(new_store):
    [(_, _, reports)] = counted(new_store(READINGS))
    assert reports == ["n0", "n1", "n2", "n8"]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_arrival_makes_no_difference(new_store, seed):
    shuffled = random.Random(seed).sample(READINGS, len(READINGS))
    assert counted(new_store(shuffled)) == counted(new_store(READINGS))


def test_a_rebuild_gives_the_same(new_store):
    engine = new_store(READINGS)
    before = counted(engine)
    link(engine, rebuild=True)
    assert counted(engine) == before


def test_each_of_its_stories_lists_it(new_store, tmp_path):
    new_store(READINGS)
    settings = Settings(db=str(tmp_path / "0.db"))
    for name in ("n1", "n6"):
        assert occurrences(Happened(story=name), settings=settings).total == 1


def test_a_story_counts_the_happenings_that_it_lists(new_store):
    engine = new_store(READINGS)
    with engine.connect() as connection:
        names = connection.scalars(select(story_articles.c.story).distinct()).all()
        assert len(names) == 2
        assert happened_in(connection, names) == dict.fromkeys(names, (1, 4))


def test_a_report_that_is_revised_away_leaves_the_others(new_store):
    engine = new_store(READINGS)
    again = READINGS[-1].article.model_copy(
        update={"id": "a-9", "text": MARCH.format(FRAMES[2]), "modified": "2025-03-21"}
    )
    keep(engine, Reading(id="n9", article=again, reader=READINGS[-1].reader))
    link(engine)
    assert [reports for _, _, reports in counted(engine)] == [["n0", "n1", "n2"]]


def test_the_first_report_that_is_revised_away_leaves_the_later_story_its_own(new_store):
    engine = new_store([READINGS[0], *READINGS[3:]])
    again = READINGS[0].article.model_copy(
        update={"id": "a-9", "text": FRAMES[0], "modified": "2025-01-05"}
    )
    keep(engine, Reading(id="n9", article=again, reader=READINGS[0].reader))
    link(engine)
    assert [reports for _, _, reports in counted(engine)] == [["n8"]]
