"""`dateline stories` lists what stories there are, who tells them, and what became of them."""

import json

import pytest
from click.testing import CliRunner

from dateline.api import link
from dateline.cli import dateline
from dateline.model import Article, Reader, Reading
from dateline.store import keep, open_engine
from dateline.store.desk.stories import get_story

QUAKE = "An earthquake of magnitude 6.1 struck Arequipa in Peru, killing 14 people near Camana."


def reading(name, day, *, outlet, country, tail):
    article = Article(
        id=f"a-{name}",
        title=f"Quake in Peru {name}",
        published=day,
        outlet=outlet,
        outlet_country=country,
        language="en",
        text=f"{QUAKE} {tail}",
    )
    return Reading(
        id=name, article=article, reader=Reader(version="0", model="none", lexicon="none")
    )


@pytest.fixture
def store(tmp_path):
    """A story that began as `late` and took an earlier article in."""
    db = str(tmp_path / "a.db")
    engine = open_engine(db)
    tail = "Families waited for news all night in the school at the harbour."
    keep(engine, reading("late", "2025-03-04", outlet="Andes Post", country="PER", tail=tail))
    link(engine)
    tail = "It is the second time in ten years, said Captain Olsen of the rescue service."
    keep(engine, reading("early", "2025-03-03", outlet="Fjord Wire", country="NOR", tail=tail))
    link(engine)
    return db


def run(store, *options):
    return CliRunner().invoke(dateline, ["stories", "--db", store, *options])


def test_a_story_shows_its_days_outlets_by_country_and_languages(store):
    text = " ".join(run(store).stdout.split())
    assert "3 Mar 2025 to 4 Mar 2025 2 articles" in text
    assert "2 outlets: 1 NOR, 1 PER; in en 2" in text


def test_a_merge_is_told(store):
    assert "took in a-late" in run(store).stdout


def test_the_id_that_a_story_had_before_still_finds_it(store):
    (line,) = run(store, "a-late", "--json").stdout.splitlines()
    assert json.loads(line)["id"] == "a-early"
    with open_engine(store).connect() as connection:
        assert get_story(connection, "a-late")["id"] == "a-early"


def test_days_and_sizes_narrow_the_list(store):
    assert run(store, "--since", "2025-03-05").stdout == ""
    assert run(store, "--least", "3").stdout == ""
    assert "Quake" in run(store, "--until", "2025-03-03").stdout


def test_a_story_that_there_is_not_is_said_in_one_line(store):
    assert "dateline stories" in str(run(store, "a-none").exception)
