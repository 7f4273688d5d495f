"""Harm that nobody did: floods, storms, fires and accidents kill, but they are no assault."""

from dateline.reading.events.coding import Coding
from dateline.reading.events.parties import STRONG, Parties, party_words
from dateline.reading.events.tree import Tree

HARMS = frozenset({"ASSAULT", "COERCE"})
"""Types whose verbs also tell what nature does: "killed", "displaced", "closed"."""


def is_natural_story(tree: Tree) -> bool:
    """Whether a text speaks more of nature and accidents than of arms."""
    words = party_words()
    natural = sum(lemma in words["natural"] for lemma in tree.lemma)
    violent = sum(lemma in words["violent"] or lemma in words["armed"] for lemma in tree.lemma)
    return natural > violent


def by_nature(tree: Tree, parties: Parties, coding: Coding, *, story: bool) -> bool:
    """Whether a harm has a natural cause: its clause says so, or nobody political acts in such a
    `story`: "H5N1 killed two women".
    """
    if coding.type not in HARMS or coding.sense.sure:
        return False
    natural = party_words()["natural"]
    if any(not natural.isdisjoint(tree.forms(head)) for head in (*coding.actors, *coding.near)):
        return True
    return story and all(parties.standing(head) < STRONG for head in coding.actors)
