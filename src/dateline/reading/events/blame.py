"""Who is to blame for a deed that somebody condemns: who did it, not whom it was done to."""

from dateline.ontology.verbs.words import grammar_words
from dateline.reading.events.coding import Coding
from dateline.reading.events.parties import Parties
from dateline.reading.events.tree import Tree

STATE_DEEDS = grammar_words("misdeed_of_state")
"""Deeds of those who rule where they are done: "condemned the execution of two men in Belarus"."""

DEEDS = STATE_DEEDS | grammar_words("attack") | grammar_words("misdeed") | grammar_words("fight")
"""Deeds behind whose "of", "on" and "against" those stand who suffered them."""

CHARGES = frozenset({"for", "of", "over", "with"})
"""Prepositions behind which a verb of blame tells the charge: "blamed for attacks in Mali"."""


def culprits(tree: Tree, parties: Parties, head: int) -> tuple[str, ...] | None:
    """Ids of those who did a deed, told by its noun or by whom it was done to; None where a word
    stands in no deed.
    """
    deed = _deed(tree, head)
    if deed is None:
        return None
    inside = [kid for kid in tree.having(deed, "poss", "compound", "nmod", "amod")]
    inside += _deeper(tree, deed, "by")
    if tree.lemma[deed] in STATE_DEEDS:
        inside += _deeper(tree, deed, "in")
    return next((ids for one in inside if (ids := parties.ids(one))), ())


def is_charge(tree: Tree, coding: Coding, token: int) -> bool:
    """Whether a word of the clause belongs to what somebody is blamed for."""
    anchors, by = {coding.token, *coding.trigger, *coding.recipients}, False
    while token not in anchors and tree.head[token] != token:
        above = tree.head[token]
        if (
            tree.dep[token] in ("prep", "pcomp")
            and tree.word[token] in CHARGES
            and above in anchors
        ):
            return True
        by = by or tree.word[token] == "by"
        if tree.lemma[above] in DEEDS and tree.dep[token] in ("prep", "acl", "relcl") and not by:
            return True
        token = above
    return False


def _deed(tree: Tree, head: int) -> int | None:
    """The deed that a noun is or, behind "of" and "on", suffers."""
    if tree.lemma[head] in DEEDS:
        return head
    prep = tree.head[head]
    above = tree.head[prep]
    suffers = tree.dep[head] == "pobj" and tree.word[prep] in ("of", "on", "against")
    return above if suffers and tree.lemma[above] in DEEDS else None


def _deeper(tree: Tree, noun: int, preposition: str) -> list[int]:
    """What stands behind a preposition on a noun or on its "of": "execution of men in X"."""
    told = tree.prepositions(noun)
    below = [two for one in told.get("of", []) for two in _deeper(tree, one, preposition)]
    return [*told.get(preposition, []), *below]
