"""Nouns of numbers that stand alone: `killing 16 and wounding 32`, `the toll rose to 12`."""

from spacy.tokens import Doc, Token

from dateline.reading.figures.counts import Count
from dateline.reading.figures.nouns import NOMINAL

NEAR = 3
"""Sentences back in which the group may stand that `three of them` points to."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
TOTALS = frozenset({"number", "total", "toll", "count", "tally", "figure", "sum"})


def fill_nouns(doc: Doc, counts: list[Count]) -> None:
    """Gives each bare count the noun that it elides, where the sentence or the figure before has
    one.
    """
    for at, count in enumerate(counts):
        if count.noun_span is not None or count.age or count.token is None:
            continue
        if count.unit is not None and count.unit.code != "1":
            continue
        if (unit := _unit_before(counts[:at], count)) is not None:
            count.unit, count.code, count.borrowed = unit.unit, unit.code, True
            continue
        noun = _of_subject(doc, count.token) or _of_earlier(counts[:at], count)
        if noun is not None:
            count.noun_span, count.borrowed = noun, True


STEPWISE = frozenset({"is", "was", "to", "from", "and", "by", "at", "of", "while", "or"})


def _unit_before(earlier: list[Count], count: Count) -> Count | None:
    """The figure whose unit a bare number shares: `a loaf cost 30 cents in May and 42 in June`."""
    assert count.token is not None
    if not earlier or count.form not in ("digits", "words") or count.token.i == 0 or count.of_them:
        return None
    last = earlier[-1]
    before = count.token.nbor(-1).lower_
    shared = last.unit is not None and not last.age and last.code not in TIMES
    if not shared or before not in STEPWISE or last.token is None:
        return None
    if last.token.i < count.token.sent.start or (last.code == "%" and before in ("to", "at")):
        return None
    decimals = isinstance(last.low, float) == isinstance(count.low, float)
    return last if decimals and not (last.unit and last.unit.money and before == "of") else None


TIMES = frozenset({"s", "min", "h", "d", "wk", "mo", "a", "{decade}", "{century}"})


def _of_subject(doc: Doc, token: Token) -> tuple[int, int] | None:
    """Noun of `the number of cases` in `rose to 97` and `is 18`."""
    verb = _verb_above(token)
    if verb is None:
        return None
    for subject in verb.children:
        if subject.dep_ in (*SUBJECTS, "dobj") and subject.lemma_.lower() in TOTALS:
            for of in subject.children:
                if of.lower_ == "of":
                    for noun in of.children:
                        if noun.pos_ in NOMINAL:
                            left = noun.left_edge
                            return doc[left.i].idx, noun.idx + len(noun)
            return subject.left_edge.idx, subject.idx + len(subject)
    return None


def _verb_above(token: Token) -> Token | None:
    """The verb of `rose to 97` or `is 18` over a number that is no modifier."""
    node = token
    for _ in range(3):
        if node.dep_ not in ("pobj", "attr", "prep", "dobj", "nummod", "acomp", "npadvmod"):
            return None
        node = node.head
        if node.pos_ in ("VERB", "AUX"):
            return node
    return None


def _of_earlier(earlier: list[Count], count: Count) -> tuple[int, int] | None:
    """Noun of the nearest figure before that counts whole things, in this sentence or for `of
    them`.
    """
    assert count.token is not None
    sentence = count.token.sent.start
    for other in reversed(earlier):
        if other.token is None or other.unit is not None or other.noun_span is None or other.age:
            continue
        if other.token.i >= sentence:
            return other.noun_span
        near = count.start - other.end < 600
        return other.noun_span if near and (count.of_them or _acts(count.token)) else None
    return None


def _acts(token: Token) -> bool:
    """Whether a bare number is the subject of a clause: `49 have died`."""
    return token.dep_ in SUBJECTS
