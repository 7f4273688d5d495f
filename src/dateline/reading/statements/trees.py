"""Small questions to the parse that every rule asks."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from dateline.reading.columns import kids_of

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "parataxis", "ROOT"})
VERBAL = ("VERB", "AUX")
EDGE = frozenset(",;:.-–—()[]/…")


def phrase(token: Token) -> set[int]:
    """Indices of a token and all below it."""
    return set(range(token.left_edge.i, token.right_edge.i + 1))


def children(token: Token, *labels: str) -> list[Token]:
    """Children that hang on one of these labels, in order."""
    doc = token.doc
    return [doc[i] for i, label in kids_of(doc)[token.i] if label in labels]


def child(token: Token, *labels: str) -> Token | None:
    """The first child on one of these labels, None where there is none."""
    doc = token.doc
    for i, label in kids_of(doc)[token.i]:
        if label in labels:
            return doc[i]
    return None


def own_subject(verb: Token) -> Token | None:
    """A verb's own subject, None where it has none: of several that the parser gives it, the one
    right before it.
    """
    found = children(verb, "nsubj", "csubj")
    before = [token for token in found if token.i < verb.i]
    return before[-1] if before else next(iter(found), None)


def runs(indices: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Unbroken stretches of a set of indices, as first and last."""
    start = last = None
    for index in sorted(indices):
        if start is None or last is None:
            start = index
        elif index != last + 1:
            yield start, last
            start = index
        last = index
    if start is not None and last is not None:
        yield start, last


def is_verb(token: Token) -> bool:
    """Whether the tagger or the parser takes a token for a verb."""
    return token.pos_ in VERBAL


def trimmed(doc: Doc, indices: set[int], drop: frozenset[str] = EDGE) -> set[int]:
    """The indices without blanks and stray punctuation at their outer edges."""
    order = sorted(indices)
    while order and (doc[order[0]].is_space or doc[order[0]].text in drop):
        order.pop(0)
    while order and (doc[order[-1]].is_space or doc[order[-1]].text in drop):
        order.pop()
    return set(range(order[0], order[-1] + 1)) & indices if order else set()


def between(doc: Doc, first: int, last: int) -> list[Token]:
    """Tokens of a range (ends included) that are no blanks."""
    return [token for token in doc[max(first, 0) : last + 1] if not token.is_space]
