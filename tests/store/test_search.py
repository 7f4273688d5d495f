"""Words find articles."""

import pytest
from tests.store.conftest import TEXT, make_reading

from dateline.errors import SettingError
from dateline.store import Filters, keep, search
from dateline.store.desk.columns import columns_of
from dateline.store.search import search_articles


@pytest.fixture
def full(engine):
    keep(engine, make_reading(id="a-1", url="https://example.org/1"))
    floods = TEXT.replace("three hours", "a day while floods closed a bridge")
    keep(engine, make_reading(floods, id="a-2", url="https://example.org/2"))
    return engine


def found(engine, words, **filters):
    return [hit.id for hit in search_articles(engine, words, filters=Filters(**filters))]


def test_all_words_are_required(full):
    assert found(full, "ferry floods") == ["a-2"]


def test_a_quoted_phrase_is_found_only_as_it_stands(full):
    assert found(full, '"three hours"') == ["a-1"]
    assert found(full, '"hours three"') == []


def test_a_word_with_a_minus_must_be_absent(full):
    assert found(full, "ferry -floods") == ["a-1"]


def test_accents_and_case_do_not_matter(full):
    assert found(full, "FERRÝ floods") == ["a-2"]


@pytest.mark.parametrize("words", ["AND", 'NEAR("x', "title:*", "ferry)", "'; drop table"])
def test_operators_of_the_index_are_only_words(full, words):
    assert isinstance(found(full, words), list)


def test_a_search_without_a_word_says_so(full):
    with pytest.raises(SettingError, match="no word"):
        found(full, '"" -x')


def test_filters_narrow_a_search(full):
    assert found(full, "ferry", since="2025-01-29") == []
    assert found(full, "ferry", until="2025-01-28", outlet="lindel gazette") == ["a-1", "a-2"]
    assert found(full, "ferry", actor="quill") == ["a-1", "a-2"]
    assert found(full, "ferry", actor="nobody") == []


NARROWINGS = (
    {},
    {"since": "2025-01-28"},
    {"until": "2025-01-27"},
    {"outlet": "lindel gazette"},
    {"outlet": "nobody"},
    {"actor": "quill"},
    {"actor": "nobody"},
    {"country": "usa"},
    {"place": "lindel"},
    {"article": "a-2"},
    {"story": "a-1"},
    {"revisions": True},
)


@pytest.mark.parametrize("asked", NARROWINGS, ids=str)
def test_a_search_finds_the_same_once_the_columns_are_in_memory(full, asked):
    keep(full, make_reading(TEXT + "The ferry came back.", id="a-3", url="https://example.org/1"))
    before = found(full, "ferry", **asked)
    with full.connect() as connection:
        columns_of(connection)
    assert sorted(found(full, "ferry", **asked)) == sorted(before)


def test_of_very_many_articles_the_newest_are_compared_and_the_older_follow(full, monkeypatch):
    often = TEXT + " The ferry came, and the ferry went, and the ferry came."
    for number, words in enumerate((often, TEXT, often, TEXT), start=3):
        keep(full, make_reading(words, id=f"a-{number}", url=f"https://example.org/{number}"))
    with full.connect() as connection:
        columns_of(connection)
    monkeypatch.setattr(search, "COMPARED", 3)
    assert found(full, "ferry")[0] == "a-5"
    assert set(found(full, "ferry")[:3]) == {"a-4", "a-5", "a-6"}
    assert found(full, "ferry")[3:] == ["a-3", "a-2", "a-1"]


def test_a_snippet_shows_the_words_around_the_hit(full):
    hit = search_articles(full, "restart", filters=Filters(article="a-1"))[0]
    assert "ferry service would restart on Monday" in hit.snippet


def test_a_superseded_revision_is_not_found(engine):
    keep(engine, make_reading(id="a-1"))
    keep(engine, make_reading(TEXT.replace("three hours", "one tram ride"), id="a-2"))
    assert found(engine, "tram") == ["a-2"]
    assert found(engine, "hours") == []
    assert found(engine, "hours", revisions=True) == ["a-1"]
