"""Kinds of act are data: each word tells one kind."""

from dateline.ontology.acts import load_acts, load_wider


def test_words_for_one_kind_of_act_share_its_name():
    acts = load_acts()
    assert acts["slaying"] == acts["murder"] == "kill"


def test_no_word_tells_two_kinds():
    from importlib import resources
    from tomllib import loads

    text = resources.files("dateline.ontology.acts").joinpath("acts.toml").read_text()
    words = [word for line in loads(text)["acts"].values() for word in line.split()]
    assert sorted(words) == sorted(set(words))


def test_every_kind_that_has_a_wider_word_is_a_kind():
    kinds = set(load_acts().values())
    assert {*load_wider(), *load_wider().values()} <= kinds
