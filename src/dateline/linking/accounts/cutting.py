"""Cutting sentences into pieces: at clauses, at items of a list, at phrases that add something.

Whole sentences hold several points each. So a sentence is cut wherever a new clause, a further item
or a phrase with a noun of its own begins; never inside a name or inside the words of one concept.
What is left without substance goes to its neighbour.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from dateline.model import Span
from dateline.ontology.diplomacy import load_diplomacy, root

Opening = Literal["clause", "purpose", "modifier", "phrase", "item"]
"""What begins a piece: a clause, one that hangs on it, what hangs on a noun, a phrase, an item."""

CLAUSES = frozenset({"advcl", "ccomp", "relcl", "acl", "parataxis", "xcomp", "pcomp"})
OPENINGS = frozenset({"prep", "advcl", "advmod"})
CONDITIONS = frozenset({"mark", "aux", "pobj"})
DETAIL = frozenset({"prep", "acl", "relcl"})
STARTS = frozenset({"DET", "PROPN", "PRON", "NOUN", "ADJ"})
HANGING: dict[str, Opening] = {
    "acl": "modifier",
    "relcl": "modifier",
    "xcomp": "purpose",
    "advcl": "purpose",
    "pcomp": "purpose",
}
INSIDE = frozenset({"compound", "nmod", "amod", "poss", "nummod", "quantmod"})
STOPS = frozenset({";", ":", "-", "–", "—"})
NOUNS = frozenset({"NOUN", "PROPN", "NUM"})


def cut(sentence: Sentence, kept: Iterable[Span]) -> Iterator[tuple[Span, Opening]]:
    """The pieces of a sentence, each with what opens it; `kept` are not cut into."""
    closed = list(kept)
    offsets = sorted(
        (sentence.doc[i].idx, opening)
        for i, opening in dict(_starts(sentence)).items()
        if not _is_joined(sentence.doc[i])
        and not any(span.start < sentence.doc[i].idx < span.end for span in closed)
    )
    begin = sentence.start_char
    opening: Opening = "clause"
    for offset, following in offsets:
        if offset > begin:
            yield Span(begin, offset), opening
            begin, opening = offset, following
    yield Span(begin, sentence.end_char), opening


def _is_joined(token: Token) -> bool:
    """Whether a hyphen joins a word to the one before it: "commander-in-chief"."""
    return token.i > 0 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_


def _starts(sentence: Sentence) -> Iterator[tuple[int, Opening]]:
    """Tokens that begin a piece, by number, with what begins there."""
    for token in sentence:
        if token.i == sentence.start:
            continue
        if _is_clause(token):
            yield token.left_edge.i, HANGING.get(token.dep_, "clause")
        elif _is_phrase(token):
            yield (
                token.left_edge.i,
                "modifier" if token.head.pos_ in NOUNS else "phrase",
            )
        elif _is_item(token):
            yield token.left_edge.i, "item"
        elif _is_subject(token):
            yield token.left_edge.i, "clause"
        elif token.text == "," and _closes_opening(token):
            yield token.i + 1, "clause"
        elif token.text in STOPS and token.whitespace_ and token.nbor(-1).whitespace_:
            yield token.i, "clause"
        elif _opens(token):
            yield token.i, "item"


def _is_clause(token: Token) -> bool:
    if token.pos_ not in ("VERB", "AUX"):
        return False
    if token.dep_ == "conj":
        return token.head.pos_ in ("VERB", "AUX", "NOUN")
    return token.dep_ in CLAUSES and not _is_condition(token)


def _is_condition(token: Token) -> bool:
    """Whether a clause or a phrase says under which condition."""
    known = load_diplomacy().conditions
    return any(child.lower_ in known and child.dep_ in CONDITIONS for child in token.children)


def _is_subject(token: Token) -> bool:
    """Whether a subject stands behind an opening that a comma closes."""
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    before = token.left_edge.i - 1
    opening = token.sent[0]
    opens = {opening.dep_, *(ancestor.dep_ for ancestor in opening.ancestors)}
    return before > token.sent.start and token.doc[before].text == "," and bool(opens & OPENINGS)


def _closes_opening(comma: Token) -> bool:
    """Whether a comma ends the phrase with which a sentence opens: "As part of a visit, ..."."""
    sentence = comma.sent
    before = sentence.doc[sentence.start : comma.i]
    if before[0].pos_ not in ("ADP", "SCONJ") or any(t.text == "," for t in before):
        return False
    following = comma.nbor() if comma.i + 1 < sentence.end else comma
    listed = following.dep_ == "conj" or following.lower_ in ("and", "or")
    return sentence.root.i > comma.i and not listed and following.pos_ in STARTS


def _is_phrase(token: Token) -> bool:
    """Whether a preposition begins a phrase with a common noun of its own."""
    if token.dep_ not in ("prep", "agent") or token.head.pos_ not in {
        *NOUNS,
        "VERB",
        "AUX",
        "ADJ",
    }:
        return False
    if token.head.pos_ == "NUM" or (token.lower_ == "of" and _is_generic(token.head)):
        return False
    if _is_condition(token):
        return False
    heads = [child for child in token.children if child.dep_ in ("pobj", "pcomp")]
    listed = token.i > 0 and token.nbor(-1).lower_ in (",", "and")
    return any(
        head.pos_ in ("NOUN", "VERB") or _is_long_name(head) or (listed and _is_body(head))
        for head in heads
    )


def _is_long_name(token: Token) -> bool:
    """Whether a name is one of several words, as those of bodies and missions are."""
    return token.pos_ == "PROPN" and sum(child.dep_ == "compound" for child in token.children) > 1


def _is_body(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.ent_type_ == "ORG"


def _is_item(token: Token) -> bool:
    """Whether a noun is a further item of a list, with a head of its own."""
    if token.dep_ == "appos":
        return token.pos_ == "NOUN" and any(child.dep_ == "det" for child in token.children)
    if token.dep_ != "conj" or not (token.pos_ == "NOUN" or _is_amount(token)):
        return False
    if _is_generic(token) and not any(map(_adds, token.children)):
        return False
    head = token.head
    while head.dep_ == "conj":
        head = head.head
    return head.pos_ in NOUNS and head.dep_ not in INSIDE


def _is_generic(token: Token) -> bool:
    return root(token.lower_) in load_diplomacy().generic


def _adds(child: Token) -> bool:
    """Whether a word beside a generic noun makes it one of its own: "energy security"."""
    return child.dep_ in DETAIL or (child.dep_ in INSIDE and not _is_generic(child))


def _is_amount(token: Token) -> bool:
    return token.pos_ == "NUM" and any(child.pos_ == "SYM" for child in token.children)


def _opens(token: Token) -> bool:
    return any(
        token.lower_ == opener[0]
        and tuple(t.lower_ for t in token.doc[token.i : token.i + len(opener)]) == opener
        for opener in load_diplomacy().openers
    )
