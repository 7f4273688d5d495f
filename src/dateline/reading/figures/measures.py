"""What a figure counts: killed, injured, troops, money, ..."""

from spacy.tokens import Token

from dateline.model.figure import Measure
from dateline.ontology.measures import MeasureWords, measure_words
from dateline.reading.figures.counts import Count

STEPS = 5
"""Arcs to climb from a number to the verb that governs it."""

BETWEEN = frozenset({"AUX", "ADV", "PART", "PUNCT"})
PASSIVE_ONLY = frozenset({"VBN", "VBD"})


def measure_of(count: Count) -> Measure:
    """What the figure counts, by its unit, the words beside it, its tree, then its noun."""
    if count.unit is not None:
        return "money" if count.unit.money else "other"
    words = measure_words()
    node = count.head or count.token
    if node is None or count.token is None:
        return "other"
    return _beside(count, words) or _above(node, words) or _by_noun(count, words) or "other"


def _beside(count: Count, words: MeasureWords) -> Measure | None:
    """By the word right before the figure (`killing 16`) or right after it (`16 were killed`)."""
    assert count.token is not None
    doc = count.token.doc
    first = _token_at(count.token, count.span_start)
    before = first.i - 1
    if before >= 0 and doc[before].lower_ in ("the", "a", "another", "her", "his"):
        before -= 1
    if before >= 0 and doc[before].sent == first.sent:
        token = doc[before]
        if token.tag_ != "NN" and (measure := words.done_to.get(token.lemma_.lower())):
            return measure
    return _after(count, words)


def _after(count: Count, words: MeasureWords) -> Measure | None:
    assert count.token is not None
    doc = count.token.doc
    last = count.head if count.head is not None and count.head.i > count.token.i else count.token
    at = last.i + 1
    if count.of_them and count.head is None:
        at += 2
    while at < len(doc) and doc[at].pos_ in BETWEEN and doc[at].text not in ".;:()":
        if doc[at].lower_ in ("not", "n't") or doc[at].text == ",":
            return None
        at += 1
    if at >= len(doc) or doc[at].is_sent_start:
        return None
    token = doc[at]
    lemma = token.lemma_.lower()
    if measure := words.being.get(token.lower_):
        return measure
    if measure := words.does.get(lemma):
        return measure
    if token.tag_ in PASSIVE_ONLY and not _has_object(token):
        return words.done_to.get(lemma)
    return None


def _token_at(near: Token, start: int) -> Token:
    """The token at an offset at or before a token."""
    token = near
    while token.i > 0 and token.idx > start:
        token = token.nbor(-1)
    return token


def _has_object(verb: Token) -> bool:
    return any(child.dep_ in ("dobj", "dative") for child in verb.children)


def _above(node: Token, words: MeasureWords) -> Measure | None:
    """By the words that hang on the noun and by the verb that governs it."""
    for child in node.children:
        if child.dep_ in ("acl", "relcl", "amod") and (
            measure := words.being.get(child.lower_) or words.does.get(child.lemma_.lower())
        ):
            return measure
    for _ in range(STEPS):
        parent = node.head
        if parent.i == node.i:
            return None
        if measure := _by_arc(node, parent, words):
            return measure
        if node.dep_ not in ("conj", "appos", "nummod", "pobj", "prep", "attr", "quantmod", "nmod"):
            return None
        if (
            node.dep_ == "prep"
            and parent.pos_ in ("VERB", "AUX")
            and node.lower_ not in ("to", "at")
        ):
            return None
        node = parent
    return None


def _by_arc(node: Token, parent: Token, words: MeasureWords) -> Measure | None:
    lemma = parent.lemma_.lower()
    role = node.dep_
    if role in ("dobj", "nsubjpass") and parent.pos_ in ("VERB", "AUX"):
        return words.done_to.get(lemma) or _complement(parent, words)
    if role == "nsubj":
        if measure := words.does.get(lemma) or _complement(parent, words):
            return measure
        return None if _has_object(parent) else words.done_to.get(lemma)
    if role in ("attr", "prep") and parent.pos_ in ("VERB", "AUX"):
        return _subject_measure(parent, words)
    if role == "prep" and node.lower_ in ("of", "to", "at"):
        return words.noun.get(lemma)
    return None


def _complement(verb: Token, words: MeasureWords) -> Measure | None:
    """`left five dead`, `are missing`, `fell ill`."""
    for child in verb.children:
        if child.dep_ in ("acomp", "oprd", "attr", "xcomp", "ccomp") and (
            measure := words.being.get(child.lower_)
        ):
            return measure
    return None


def _subject_measure(verb: Token, words: MeasureWords) -> Measure | None:
    """`The death toll rose to 12`, `The number of cases is 18`."""
    for subject in verb.children:
        if subject.dep_ in ("nsubj", "nsubjpass"):
            phrase = [subject, *subject.subtree]
            for token in phrase[:REACH]:
                if measure := _noun_measure(token, words):
                    return measure
    return None


REACH = 12
"""Words of a subject that are looked at."""


def _by_noun(count: Count, words: MeasureWords) -> Measure | None:
    return _noun_measure(count.head, words) if count.head is not None else None


def _noun_measure(head: Token, words: MeasureWords) -> Measure | None:
    lemma = head.lemma_.lower()
    around = [token.lower_ for token in head.doc[max(0, head.i - 4) : head.i + 7]]
    if lemma in words.illness_nouns:
        return "infected" if words.illness.intersection(around) else None
    if lemma in words.beside_nouns:
        for word in around[max(0, len(around) - 11) : 5]:
            if measure := words.beside.get(word):
                return measure
    return words.noun.get(lemma) or words.noun.get(head.lower_)
