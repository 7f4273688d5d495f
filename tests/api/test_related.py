"""What to read next is kept when it was asked for, and made anew when something of it changed."""

import random
import sqlite3

import pytest
from sqlalchemy import select
from tests.api.mission import MISSION_READINGS

from dateline.api import link, related
from dateline.settings import Settings
from dateline.store import keep, open_engine
from dateline.store.linking.tables import related_lists


def _about_nothing(number):
    first = MISSION_READINGS[0]
    bare = {"id": f"a-{number}", "text": f"Bakery {number} opened.", "title": None}
    none = {"entities": (), "events": (), "figures": (), "statements": (), "places": ()}
    article = first.article.model_copy(update=bare)
    return first.model_copy(update={"id": f"b{number}", "article": article, **none})


READINGS = [*MISSION_READINGS, *map(_about_nothing, range(1, 9))]
NAMES = [reading.id for reading in MISSION_READINGS]


@pytest.fixture
def settings(tmp_path):
    return Settings(db=str(tmp_path / "a.db"))


def fill(settings, readings):
    engine = open_engine(settings.db)
    for reading in readings:
        keep(engine, reading)
        link(engine)
    return engine


def lists(settings):
    return {name: related(name, settings=settings) for name in NAMES}


def kept(engine):
    with engine.connect() as connection:
        return {row.article: row.basis for row in connection.execute(select(related_lists))}


def test_a_list_is_kept_when_it_is_asked_for(settings):
    engine = fill(settings, READINGS)
    assert not kept(engine)
    first = related("m3", settings=settings)
    assert len(kept(engine)) == 1
    assert related("m3", settings=settings) == first


def test_a_kept_list_is_what_is_shown(settings):
    engine = fill(settings, READINGS)
    first = related("m3", limit=1, settings=settings)
    with engine.begin() as connection:
        [row] = connection.execute(select(related_lists.c.found))
        connection.execute(related_lists.update().values(found=row.found[1:]))
    assert related("m3", limit=1, settings=settings) != first


def test_an_article_that_comes_is_in_the_list_the_next_time(settings):
    fill(settings, [one for one in READINGS if one.id != "m4"])
    before = {one.article for one in related("m3", settings=settings)}
    fill(settings, READINGS)
    assert {one.article for one in related("m3", settings=settings)} - before == {"m4"}


def test_an_article_about_nothing_of_it_leaves_a_list_as_it_was_kept(settings):
    engine = fill(settings, READINGS)
    related("m3", settings=settings)
    before = kept(engine)
    fill(settings, [_about_nothing(9)])
    assert kept(engine) == before


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_arrival_and_of_asking_makes_no_difference(settings, tmp_path, seed):
    fill(settings, READINGS)
    other = Settings(db=str(tmp_path / "b.db"))
    order = random.Random(seed).sample(READINGS, len(READINGS))
    for reading in order:
        fill(other, [reading])
        related(reading.id, settings=other)
    assert lists(other) == lists(settings)


def test_a_store_that_somebody_writes_in_is_read_all_the_same(settings):
    engine = fill(settings, READINGS)
    busy = sqlite3.connect(settings.db, isolation_level=None)
    busy.execute("BEGIN IMMEDIATE")
    try:
        assert related("m3", settings=settings)
    finally:
        busy.close()
    assert not kept(engine)
