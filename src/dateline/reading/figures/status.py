"""How real a figure is: actual, promised, required, planned, estimated or denied."""

from spacy.tokens import Token

from dateline.model.figure import FigureStatus
from dateline.ontology.measures import outcome_verbs, status_words
from dateline.reading.figures.counts import Count

STEPS = 8
KNOWN = frozenset({"the", "these", "those", "their", "its", "his", "her", "our", "all"})
"""Determiners of things that are there already: `may threaten the 300 refugees` doubts no refugee.
"""

ASKING = frozenset({"ask", "urge", "appeal", "seek", "call", "demand", "request"})
"""Verbs whose subject or person asked is real; what they ask for stands behind `for` or as object.
"""

INNER = frozenset({"xcomp", "conj", "ccomp", "acl", "pcomp"})
"""Arcs from a clause up to the words that may still doubt it."""


def status_of(count: Count) -> FigureStatus:
    """The figure's status by the words above it in the tree; `actual` where none says otherwise."""
    node = count.head or count.token
    if node is None or count.token is None:
        return "actual"
    words, _ = status_words()
    for child in node.children:
        # "the 1,000 promised": the participle says it of what is known otherwise
        participle = child.dep_ == "acl" and child.tag_ == "VBN" and child.i == node.i + 1
        if participle and (status := words.get(child.lemma_.lower())):
            return status
    if _is_known(count):
        return "actual"
    for child in node.children:
        if child.dep_ in ("amod", "advmod") and (status := words.get(child.lower_)):
            return status
    return _climb(node) or _by_row(count) or "actual"


def _by_row(count: Count) -> FigureStatus | None:
    """By the auxiliary right behind the noun, which the tree may have lost."""
    node = count.head or count.token
    assert node is not None
    after = node.i + 1
    if after >= len(node.doc) or node.doc[after].tag_ != "MD":
        return None
    return status_words()[1].get(node.doc[after].lower_)


def _is_known(count: Count) -> bool:
    assert count.token is not None
    token = count.token
    while token.i > 0 and token.idx > count.span_start:
        token = token.nbor(-1)
    return token.i > 0 and token.nbor(-1).lower_ in KNOWN


def _climb(node: Token) -> FigureStatus | None:
    for _ in range(STEPS):
        parent = node.head
        if parent.i == node.i:
            return None
        if parent.pos_ in ("VERB", "AUX"):
            status = _of_verb(node, parent)
            if status or parent.dep_ not in INNER:
                return status
            if parent.dep_ == "conj" and _has_subject(parent):
                return None
        elif parent.pos_ == "NOUN":
            if status := status_words()[0].get(parent.lemma_.lower()):
                return status
            if node.dep_ == "prep" and node.lower_ != "of":
                return None
        node = parent
    return None


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _of_verb(node: Token, verb: Token) -> FigureStatus | None:
    words, auxiliaries = status_words()
    lemma = verb.lemma_.lower()
    if (status := words.get(lemma)) and not (
        node.dep_ in ("nsubj", "dative") or _asked(node, lemma)
    ):
        return status
    for child in verb.children:
        if child.dep_ in ("aux", "auxpass") and (status := auxiliaries.get(child.lower_)):
            return "planned" if _is_told_plan(node, verb, child) else status
    return None


def _is_told_plan(node: Token, verb: Token, helper: Token) -> bool:
    """Whether "would" is the "will" of somebody reported: "said it would send two helicopters"."""
    told = verb.head
    acts = node.dep_ not in ("nsubj", "nsubjpass") and verb.lemma_.lower() not in outcome_verbs()
    if helper.lower_ != "would" or not acts or verb.dep_ != "ccomp":
        return False
    doubted = any(
        mark.dep_ == "mark" and mark.lower_ in ("if", "unless")
        for clause in (*verb.children, *told.children)
        for mark in clause.children
    )
    return told.tag_ in ("VBD", "VBN") and _has_subject(verb) and not doubted


def _asked(node: Token, lemma: str) -> bool:
    """Whether the figure counts those who are asked, and not what is asked for."""
    return lemma in ASKING and not (node.lower_ == "for" or node.dep_ == "dobj")
