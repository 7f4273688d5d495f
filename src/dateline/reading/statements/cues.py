"""The words of a cue: a verb with its helpers and the manner of speaking beside it."""

from spacy.tokens import Token

HELPERS = frozenset({"aux", "auxpass", "neg", "prt"})
BESIDE = frozenset({"advmod", "npadvmod"})


def verb_cue(verb: Token, *, stop: set[int] | None = None) -> set[int]:
    """Indices of a reporting verb with its auxiliaries, negation, particle and adverbs beside it,
    without any of `stop`.
    """
    stop = stop or set()
    parts = {verb.i}
    for token in verb.children:
        if token.dep_ in HELPERS or (
            token.dep_ in BESIDE
            and token.i < verb.i
            and token.tag_ != "WRB"
            and token.left_edge.i == token.right_edge.i
        ):
            parts.add(token.i)
    parts -= stop
    first = verb.i
    while first - 1 in parts:
        first -= 1
    last = verb.i
    while last + 1 in parts:
        last += 1
    return {index for index in parts if first <= index <= last}
