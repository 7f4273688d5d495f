"""The concepts of diplomacy parse, and the same thing said in two ways is one concept."""

from dateline.linking.accounts.items import Word, concepts_in
from dateline.model import Span
from dateline.ontology.diplomacy import WORD, load_diplomacy, root, spell_out


def concepts(text):
    words = [
        Word(root(m.group()), m.group().lower(), Span(*m.span()), 1.0) for m in WORD.finditer(text)
    ]
    return {item.key for item in concepts_in(words)}


def test_choices_are_spelt_out():
    assert spell_out("{arms|weapon} {supply}") == [("arm", "suppli"), ("weapon", "suppli")]


def test_spellings_and_forms_of_a_word_share_a_root():
    assert root("defence") == root("Defense")
    assert root("stabilisation") == root("stabilization")
    assert root("negotiating") == root("negotiations")


def test_one_thing_said_in_two_ways_is_one_concept():
    assert concepts("penalties on banks: asset freezes") & concepts("a new round of sanctions")
    assert "aid_military" in concepts("deliveries of weapons") & concepts("security assistance")


def test_words_between_do_not_hide_a_phrase():
    assert {"aid_military", "aid_humanitarian"} <= concepts(
        "military, economic and humanitarian assistance"
    )


def test_the_longer_phrase_wins():
    assert concepts("financial assistance") == {"aid_financial"}


def test_every_near_concept_and_every_contradiction_is_known():
    known = load_diplomacy()
    near = {name for concept in known.concepts.values() for name in concept.near}
    frames = {frame for one in known.contradictions for frame in one.frames}
    assert near <= set(known.concepts)
    assert frames <= set(known.frames.values())


def test_every_phrase_is_of_words():
    for rows in load_diplomacy().phrases.values():
        assert all(phrase and all(phrase) for phrase, _ in rows)
