"""How a piece is said: the verb of dealing above it, who does it, to whom."""

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from dateline.linking.accounts.account import Manner, Piece
from dateline.model import Span
from dateline.ontology.diplomacy import load_diplomacy
from dateline.reading.draft import Draft

ALL = "all"
TOGETHER = frozenset(
    [
        "they",
        "both",
        "leaders",
        "sides",
        "presidents",
        "parties",
        "two",
        "ministers",
        "interlocutors",
        "pair",
    ]
)
NOT = frozenset({"neg"})


def manner_of(draft: Draft, sentence: Sentence, piece: Piece) -> Manner:
    """The manner of a piece: of the nearest verb of dealing in it or above it."""
    inside = draft.doc.char_span(*piece.span, alignment_mode="contract")
    if inside is None or not len(inside):
        return Manner()
    frames = load_diplomacy().frames
    for token in _upwards(inside.root):
        frame = frames.get(token.lemma_.lower()) if token.pos_ == "VERB" else None
        if frame is not None:
            return Manner(
                frame=frame,
                agent=_agent(draft, token),
                recipient=_recipient(draft, token),
                cue=Span(token.idx, token.idx + len(token)),
                negated=any(child.dep_ in NOT for child in token.children),
            )
    return Manner()


def _upwards(token: Token) -> list[Token]:
    return [token, *token.ancestors]


def _agent(draft: Draft, verb: Token) -> str | None:
    while True:
        for child in verb.children:
            if child.dep_ in ("nsubj", "agent"):
                who = next(child.children, child) if child.dep_ == "agent" else child
                return _who(draft, who)
        if verb.dep_ not in ("conj", "xcomp", "advcl") or verb.head is verb:
            return None
        verb = verb.head


def _recipient(draft: Draft, verb: Token) -> str | None:
    for child in verb.children:
        if child.dep_ in ("dobj", "dative") and (who := _who(draft, child)):
            return who
    return None


def _who(draft: Draft, token: Token) -> str | None:
    """Key of the one that a noun or pronoun means; `all` for both sides together."""
    words = {child.lower_ for child in token.children} | {token.lower_}
    if words & TOGETHER or any(child.dep_ == "conj" for child in token.children):
        return ALL
    at = token.idx
    for entity in draft.entities:
        if any(mention.span.start <= at < mention.span.end for mention in entity.mentions):
            if entity.kind == "person":
                return entity.name.lower().split()[-1]
            return (
                entity.country if entity.kind in ("country", "nationality") else entity.name.lower()
            )
    return None
