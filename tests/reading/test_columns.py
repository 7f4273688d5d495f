"""A text's tokens by column."""

import pytest
from spacy.language import Language

from dateline.reading.columns import (
    column,
    heads_of,
    kids_of,
    starts_of,
    strings,
    text_of,
    token_bounds,
    words_of,
)
from dateline.reading.parse import load_model
from dateline.settings import Settings

TEXT = 'Police in Beira said: "The bridge is closed." Nobody was hurt.'


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model(Settings().model)


def test_columns_say_what_the_tokens_say(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert text_of(doc) == doc.text
    assert list(starts_of(doc)) == [token.idx for token in doc]
    assert list(words_of(doc)) == [token.text for token in doc]
    assert heads_of(doc) == [token.head.i for token in doc]
    assert strings(doc, "LEMMA") == [token.lemma_ for token in doc]
    assert strings(doc, "TAG") == [token.tag_ for token in doc]
    assert strings(doc, "LOWER") == [token.lower_ for token in doc]


def test_what_hangs_on_a_token_comes_in_the_order_of_the_text(nlp: Language) -> None:
    doc = nlp(TEXT)
    for token, kids in zip(doc, kids_of(doc), strict=True):
        assert kids == [(child.i, child.dep_) for child in token.children]


def test_the_bounds_find_a_token_by_where_it_starts_and_ends(nlp: Language) -> None:
    doc = nlp(TEXT)
    starts, ends = token_bounds(doc)
    for token in doc:
        assert starts[token.idx] == token.i
        assert ends[token.idx + len(token)] == token.i


def test_each_text_has_its_own_columns(nlp: Language) -> None:
    docs = [nlp(f"Word {number} is here.") for number in range(8)]
    for doc in (*docs, *docs):
        assert text_of(doc) == doc.text
        assert list(words_of(doc)) == [token.text for token in doc]


def test_a_text_without_a_word_has_empty_columns(nlp: Language) -> None:
    doc = nlp.make_doc("")
    assert (column(doc, "IDX"), strings(doc, "TAG"), heads_of(doc)) == ([], [], [])
    assert token_bounds(doc) == ({}, {})
