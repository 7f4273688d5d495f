"""Kinds of act are data: each word tells one kind."""

from dateline.ontology.acts import load_acts


def test_words_for_one_kind_of_act_share_its_name():
    acts = load_acts()
    assert acts["slaying"] == acts["murder"] == "kill"


def test_no_word_tells_two_kinds():
    from importlib import resources
    from tomllib import loads

    text = resources.files("dateline.ontology.acts").joinpath("acts.toml").read_text()
    words = [word for line in loads(text)["acts"].values() for word in line.split()]
    assert sorted(words) == sorted(set(words))
