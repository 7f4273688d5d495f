"""Nouns of numbers that stand alone: `killing 16 and wounding 32`, `the toll rose to 12`."""

from spacy.tokens import Doc, Token

from dateline.ontology.measures import measure_words
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
        noun, count.kin = _of_subject(doc, count.token)
        if noun is None and (people := _people_before(doc, count)) is not None:
            noun, count.kin = (doc[_first_of(people)].idx, people.idx + len(people)), people
        if noun is None and (other := _earlier(counts[:at], count)) is not None:
            noun, count.kin = other.noun_span, other.head or other.kin
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


def _of_subject(doc: Doc, token: Token) -> tuple[tuple[int, int] | None, Token | None]:
    """Noun and its head of `the number of cases` in `rose to 97` and `is 18`; None twice where
    there is none.
    """
    verb = _verb_above(token)
    subjects = verb.children if verb is not None else ()
    for subject in subjects:
        if subject.dep_ in (*SUBJECTS, "dobj") and subject.lemma_.lower() in TOTALS:
            for of in subject.children:
                for noun in of.children if of.lower_ == "of" else ():
                    if noun.pos_ in NOMINAL or noun.dep_ == "pobj":  # the number of dead
                        return (doc[noun.left_edge.i].idx, noun.idx + len(noun)), noun
            return (subject.left_edge.idx, subject.idx + len(subject)), subject
    return None, None


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


def _people_before(doc: Doc, count: Count) -> Token | None:
    """The people that `arrested 15 of them` points to: the nearest plural told before that is not
    the doer; None where the verb does nothing to people.
    """
    words = measure_words()
    verb = _verb_above(count.token) if count.of_them and count.token is not None else None
    if verb is None or words.done_to.get(verb.lower_) is None:
        return None
    first = verb.sent.start
    for _ in range(NEAR - 1):
        first = doc[first - 1].sent.start if first else 0
    for token in reversed(doc[first : verb.i]):
        own = token.i >= verb.sent.start and token.dep_ in SUBJECTS
        if token.tag_ == "NNS" and token.lower_ in words.people and not own:
            return token
    return None


def _first_of(noun: Token) -> int:
    """Where the noun's own adjectives and nouns start."""
    at = noun.i
    while (
        at and noun.doc[at - 1].pos_ in ("ADJ", "PROPN", "NOUN") and not noun.doc[at].is_sent_start
    ):
        at -= 1
    return at


def _earlier(earlier: list[Count], count: Count) -> Count | None:
    """The nearest figure before that counts whole things, in this sentence or for `of
    them`.
    """
    assert count.token is not None
    sentence = count.token.sent.start
    doers = _doers(count.token)
    for other in reversed(earlier):
        if other.token is None or other.unit is not None or other.noun_span is None or other.age:
            continue
        if other.head is not None and other.head.i in doers:
            continue  # "20 gunmen attacked the village, killing 16": no gunmen
        if other.token.i >= sentence:
            return other
        near = count.start - other.end < 600
        return other if near and (count.of_them or _acts(count.token)) else None
    return None


def _doers(token: Token) -> set[int]:
    """Who does to the number what a verb of harm over it tells: its subject, or the one that a
    participle shares.
    """
    verb = token.head
    if token.dep_ != "dobj" or verb.lower_ not in measure_words().done_to:
        return set()
    doers: set[int] = set()
    for _ in range(4):
        doers |= {child.i for child in verb.children if child.dep_ == "nsubj"}
        if doers or verb.dep_ not in ("advcl", "conj", "xcomp"):
            break
        verb = verb.head
    return doers


def _acts(token: Token) -> bool:
    """Whether a bare number is the subject of a clause: `49 have died`."""
    return token.dep_ in SUBJECTS
