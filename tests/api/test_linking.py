"""Links are the same whatever order articles arrive in, and after a rebuild."""

import random

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import select

from dateline.api import link
from dateline.model import Article, Entity, Event, Reader, Reading, Span
from dateline.store import keep, open_engine
from dateline.store.database import MIGRATIONS
from dateline.store.groups import iterate_duplicates, iterate_occurrences, iterate_stories
from dateline.store.schema import story_changes

HAPPENINGS = (
    "An earthquake of magnitude 6.1 struck Arequipa in Peru, killing 14 people near Camana.",
    "Dock workers in Rotterdam struck for 48 hours after Havenco cut the pay of 900 crane drivers.",
    "The ferry Astrid ran aground off Gotland with 212 passengers, the coast guard of Visby said.",
)
FRAMES = (
    "{} Officials held a press conference in the afternoon.",
    "Latest: {} Nobody could say what would happen next, and the inquiry goes on for a while.",
    "{} It is the second time in ten years, according to Captain Olsen of the rescue service.",
    "What we know so far. {} Families waited for news all night in the school at the harbour.",
)


def article(number, text, day="2025-03-04", key=None):
    return Reading(
        id=f"n{number}",
        article=Article(
            id=f"a-{number}",
            canonical_url=key,
            title=f"Report {number}",
            published=day,
            text=text,
        ),
        entities=tuple(entities(text)),
        events=tuple(events(text)),
        reader=Reader(version="0", model="none", lexicon="none"),
    )


WHO = ("Dock workers", "Havenco", "Officials")
ACTS = {"struck for 48 hours": ("PROTEST", "e1"), "cut the pay": ("COERCE", "e2")}


def entities(text):
    """Those of our actors that a text names."""
    for number, name in enumerate(WHO, 1):
        if name in text:
            span = Span(text.index(name), text.index(name) + len(name))
            made = {"rule": "test", "confidence": 0.9, "kind": "organisation"}
            yield Entity(id=f"e{number}", name=name, span=span, **made)


def events(text):
    """Those of our acts that a text tells."""
    for number, (words, (kind, actor)) in enumerate(ACTS.items(), 1):
        if words in text:
            trigger = Span(text.index(words), text.index(words) + len(words.split()[0]))
            made = {"rule": "test", "confidence": 0.9, "status": "occurred", "type": kind}
            yield Event(id=f"v{number}", span=trigger, trigger=trigger, actors=(actor,), **made)


READINGS = [
    article(10 * i + j, frame.format(happening), day=f"2025-03-0{3 + j % 2}")
    for i, happening in enumerate(HAPPENINGS)
    for j, frame in enumerate(FRAMES)
]


def links(engine):
    stories = {tuple(story["articles"]): story["title"] for story in iterate_stories(engine)}
    pairs = sorted((row["article"], row["of"], row["kind"]) for row in iterate_duplicates(engine))
    counted = [
        (row["occurrence"], row["story"], [(r["article"], r["event"]) for r in row["reports"]])
        for row in iterate_occurrences(engine)
    ]
    return stories, pairs, counted


def history(engine):
    with engine.connect() as connection:
        rows = connection.execute(select(story_changes.c["story", "change", "other"])).all()
    return [tuple(row) for row in rows]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def new_store(request, tmp_path):
    """What opens an empty store: SQLite always, and the same promises on a real Postgres."""
    engines = []

    def make():
        db = str(tmp_path / f"{len(engines)}.db")
        if request.param == "postgres":
            db = request.getfixturevalue("postgres").new_database()
        engines.append(open_engine(db))
        return engines[-1]

    yield make
    for engine in engines:
        engine.dispose()


@pytest.fixture
def all_at_once(new_store):
    engine = new_store()
    for reading in READINGS:
        keep(engine, reading)
    link(engine)
    return engine


def test_each_happening_is_one_story(all_at_once):
    stories = links(all_at_once)[0]
    assert sorted(len(names) for names in stories) == [4, 4, 4]
    assert all(len({name[:-1] for name in names}) == 1 for names in stories)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_arriving_one_by_one_in_any_order_gives_the_same(all_at_once, new_store, seed):
    engine = new_store()
    for reading in random.Random(seed).sample(READINGS, len(READINGS)):
        keep(engine, reading)
        link(engine)
    assert links(engine) == links(all_at_once)


def test_a_rebuild_gives_the_same(all_at_once):
    before = links(all_at_once)
    link(all_at_once, rebuild=True)
    assert links(all_at_once) == before


def test_articles_a_month_apart_are_not_one_story(new_store):
    engine = new_store()
    keep(engine, article(1, FRAMES[0].format(HAPPENINGS[0]), day="2025-01-01"))
    keep(engine, article(2, FRAMES[1].format(HAPPENINGS[0]), day="2025-02-01"))
    link(engine)
    assert sorted(links(engine)[0]) == [("n1",), ("n2",)]


def test_a_superseded_revision_leaves_its_story(new_store):
    engine = new_store()
    address = "https://example.org/quake"
    keep(engine, article(1, FRAMES[0].format(HAPPENINGS[0]), key=address))
    keep(engine, article(2, FRAMES[1].format(HAPPENINGS[0])))
    link(engine)
    keep(engine, article(3, FRAMES[2].format(HAPPENINGS[1]), key=address))
    link(engine)
    assert sorted(links(engine)[0]) == [("n2",), ("n3",)]


def test_a_story_that_takes_in_another_is_recorded(new_store):
    engine = new_store()
    keep(engine, article(2, FRAMES[0].format(HAPPENINGS[0])))
    link(engine)
    keep(engine, article(1, FRAMES[1].format(HAPPENINGS[0]), day="2025-03-01"))
    link(engine)
    assert history(engine) == [("a-1", "merged", "a-2")]


def test_a_rebuild_keeps_the_history_and_adds_nothing_that_it_passes_through(
    new_store, monkeypatch
):
    engine = new_store()
    keep(engine, article(2, FRAMES[0].format(HAPPENINGS[0])))
    link(engine)
    keep(engine, article(1, FRAMES[1].format(HAPPENINGS[0]), day="2025-03-01"))
    link(engine)
    monkeypatch.setattr("dateline.api.linking.BATCH", 1)
    link(engine, rebuild=True)
    assert history(engine) == [("a-1", "merged", "a-2")]


def test_a_rebuild_that_parts_a_story_is_recorded(all_at_once, monkeypatch):
    for module in ("dateline.api.linking.placing", "dateline.linking.stories"):
        monkeypatch.setattr(f"{module}.JOIN", 0.99)
        monkeypatch.setattr(f"{module}.ABSORB", 0.99)
    link(all_at_once, rebuild=True)
    parted = [other for _, change, other in history(all_at_once) if change == "split"]
    assert len(parted) == len(links(all_at_once)[0]) - len(HAPPENINGS) > 0


def test_a_rebuild_that_was_broken_off_is_taken_up_again(all_at_once, monkeypatch):
    before = links(all_at_once)
    with monkeypatch.context() as patch:
        patch.setattr("dateline.api.linking.find_copies", None)
        with pytest.raises(TypeError):
            link(all_at_once, rebuild=True)
    monkeypatch.setattr("dateline.api.linking.BATCH", 5)
    link(all_at_once)
    assert (links(all_at_once), history(all_at_once)) == (before, [])


def test_an_act_that_four_articles_tell_is_one_occurrence(all_at_once):
    counted = {
        (row["type"], row["actors_names"][0]): row["articles"]
        for row in iterate_occurrences(all_at_once)
    }
    told = ["n10", "n12", "n11", "n13"]
    assert counted == {("PROTEST", "Dock workers"): told, ("COERCE", "Havenco"): told}


def test_an_article_read_again_with_other_events_counts_anew(all_at_once):
    changed = READINGS[4].model_copy(
        update={"events": (), "reader": Reader(version="1", model="none", lexicon="none")}
    )
    assert keep(all_at_once, changed) == "again"
    link(all_at_once)
    assert {len(row["reports"]) for row in iterate_occurrences(all_at_once)} == {3}


def test_a_store_of_before_the_packed_indexes_is_linked_anew(tmp_path):
    db = str(tmp_path / "old.db")
    engine = open_engine(db)
    for reading in READINGS:
        keep(engine, reading)
    link(engine)
    before = links(engine)
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(MIGRATIONS))
        command.downgrade(config, "0013")
    engine.dispose()
    engine = open_engine(db)
    assert link(engine).articles == len(READINGS)
    assert links(engine) == before
