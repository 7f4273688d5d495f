"""How a piece is said: the verb of dealing above it, who does it, to whom."""

from collections.abc import Iterable

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from dateline.linking.accounts.account import Manner, Piece
from dateline.model import Entity, Span
from dateline.ontology.diplomacy import load_diplomacy
from dateline.reading.draft import Draft

ALL = "all"
TOGETHER = frozenset(
    ["they", "both", "leaders", "sides", "presidents", "parties", "two", "ministers", "pair"]
)
SUBJECTS = ("nsubj", "nsubjpass", "agent")
NEGATIONS = frozenset({"not", "n't", "never", "no"})
# A verb further up than this many steps says how something else is said.
FURTHEST = 4


def manner_of(draft: Draft, sentence: Sentence, piece: Piece) -> Manner:
    """The manner of a piece: of the nearest verb of dealing in it or above it."""
    inside = draft.doc.char_span(*piece.span, alignment_mode="contract")
    if inside is None or not len(inside):
        return Manner()
    frames = load_diplomacy().frames
    for token in [inside.root, *inside.root.ancestors][:FURTHEST]:
        frame = frames.get(token.lemma_.lower()) if token.pos_ == "VERB" else None
        if frame is not None:
            subject = _subject(token)
            return Manner(
                frame=frame,
                agent=_who(draft, subject) if subject is not None else None,
                recipient=_recipient(draft, token),
                cue=Span(token.idx, token.idx + len(token)),
                told=_told(token, subject),
                negated=any(child.lower_ in NEGATIONS for child in token.children),
            )
    return Manner()


def _subject(verb: Token) -> Token | None:
    """Who does it; of a verb in a row the subject of the first."""
    while True:
        for child in verb.children:
            if child.dep_ in SUBJECTS:
                return next(child.children, child) if child.dep_ == "agent" else child
        if verb.dep_ not in ("conj", "xcomp", "advcl") or verb.head is verb:
            return None
        verb = verb.head


def _told(verb: Token, subject: Token | None) -> Span:
    """The words from the subject to the verb, where it stands close before it."""
    end = verb.idx + len(verb)
    near = subject is not None and 0 < verb.i - subject.i <= FURTHEST
    if subject is None or not near:
        return Span(verb.idx, end)
    return Span(subject.left_edge.idx if subject.left_edge.i > verb.i - 12 else subject.idx, end)


def _recipient(draft: Draft, verb: Token) -> str | None:
    for child in verb.children:
        if child.dep_ in ("dobj", "dative") and (who := _who(draft, child)):
            return who
    return None


def _who(draft: Draft, token: Token) -> str | None:
    """The side that a noun or pronoun means, by country where that is known; `all` for both."""
    words = {child.lower_ for child in token.children} | {token.lower_}
    if words & TOGETHER or any(child.dep_ == "conj" for child in token.children):
        return ALL
    meant = list(_meant(draft.entities, token))
    countries = {entity.country for entity in meant if entity.country}
    if len(countries) == 1:
        return countries.pop()
    return meant[0].name.lower().split()[-1] if meant else None


def _meant(entities: Iterable[Entity], token: Token) -> Iterable[Entity]:
    return (
        entity
        for entity in entities
        if any(mention.span.start <= token.idx < mention.span.end for mention in entity.mentions)
    )
