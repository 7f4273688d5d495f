"""Taking tokens out of a tree keeps it a tree."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from dateline.reading.events.tree import Tree


def torn_dateline() -> Tree:
    """ "PARIS, F. - Leaders met envoys", the root and a word of the story's own inside each other:
    the comma of the dateline hangs on "met", which hangs on its root.
    """
    doc = Doc(
        Vocab(),
        words=["PARIS", ",", "F.", "-", "Leaders", "met", "envoys"],
        heads=[0, 5, 0, 0, 5, 0, 5],
        deps=["ROOT", "punct", "conj", "punct", "nsubj", "conj", "dobj"],
        lemmas=["PARIS", ",", "F.", "-", "leader", "meet", "envoy"],
        pos=["PROPN", "PUNCT", "PROPN", "PUNCT", "NOUN", "VERB", "NOUN"],
        tags=["NNP", ",", "NNP", ":", "NNS", "VBD", "NNS"],
    )
    return Tree(doc)


def test_a_word_above_and_below_the_tokens_taken_out_becomes_the_root():
    tree = torn_dateline()
    tree.step_over(range(4))
    assert tree.head[5] == 5
    assert [tree.head[token] for token in (0, 1, 2, 3, 4, 6)] == [5] * 6
