"""How real a figure is: actual, promised, required, planned, estimated or denied."""

from spacy.tokens import Token

from dateline.model.figure import FigureStatus
from dateline.ontology.measures import status_words
from dateline.reading.figures.counts import Count

STEPS = 8
CLAUSES = frozenset({"conj", "xcomp", "advcl", "acl", "dobj", "pobj", "prep", "attr", "nsubj"})


def status_of(count: Count) -> FigureStatus:
    """The figure's status by the words above it in the tree; `actual` where none says otherwise."""
    node = count.head or count.token
    if node is None:
        return "actual"
    words, auxiliaries = status_words()
    for child in node.children:
        if child.dep_ in ("amod", "advmod") and (status := words.get(child.lower_)):
            return status
    for _ in range(STEPS):
        parent = node.head
        if parent.i == node.i:
            break
        if status := _of_governor(node, parent, words, auxiliaries):
            return status
        if node.dep_ in ("ccomp", "relcl", "parataxis") or parent.dep_ in ("ccomp", "relcl"):
            break
        node = parent
    return "actual"


def _of_governor(
    node: Token,
    parent: Token,
    words: dict[str, FigureStatus],
    auxiliaries: dict[str, FigureStatus],
) -> FigureStatus | None:
    lemma = parent.lemma_.lower()
    if node.dep_ != "nsubj" or parent.pos_ == "VERB":
        if parent.pos_ in ("VERB", "NOUN") and (status := words.get(lemma)):
            return status
        if status := words.get(parent.lower_):
            return status
    if parent.pos_ in ("VERB", "AUX"):
        for child in parent.children:
            if child.dep_ in ("aux", "auxpass") and (status := auxiliaries.get(child.lower_)):
                return status
    return None
