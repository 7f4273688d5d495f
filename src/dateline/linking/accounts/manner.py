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
    [
        "they",
        "both",
        "leaders",
        "sides",
        "presidents",
        "parties",
        "two",
        "ministers",
        "pair",
    ]
)
SUBJECTS = ("nsubj", "nsubjpass", "agent")
NEGATIONS = frozenset({"not", "n't", "never", "no"})
# A verb further up than this many verbs and nouns says how something else is said.
FURTHEST = 4
STEPS = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})
# Verbs that only say that somebody spoke: what is said to be done stands below them.
SPOKEN = frozenset({"affirm", "inform"})
BELOW = frozenset({"ccomp", "xcomp"})
# "Agreed on the importance of X" is no agreement on X.
WEIGHT = frozenset({"importance", "need", "necessity", "urgency", "value", "significance"})
TO_WHOM = frozenset({"on", "upon", "to", "of", "from"})


def manner_of(draft: Draft, sentence: Sentence, piece: Piece) -> Manner:
    """The manner of a piece: of the nearest verb of dealing in it or above it."""
    inside = draft.doc.char_span(*piece.span, alignment_mode="contract")
    if inside is None or not len(inside):
        return Manner()
    passed: list[Token] = []
    for token in [inside.root, *inside.root.ancestors]:
        frame = _frame(token)
        if frame is not None and len(passed) < FURTHEST:
            lower = _below(token, piece) if frame in SPOKEN else None
            return _manner(draft, lower or token, passed)
        if token.pos_ in STEPS:
            passed.append(token)
    return Manner()


def _frame(token: Token) -> str | None:
    """The frame of a verb of dealing; None of any other word."""
    return load_diplomacy().frames.get(token.lemma_.lower()) if token.pos_ == "VERB" else None


def _below(spoken: Token, piece: Piece) -> Token | None:
    """The verb of dealing in what is said, within the piece: "said that it did not accept"."""
    return next(
        (
            child
            for child in spoken.children
            if child.dep_ in BELOW
            and _frame(child)
            and piece.span.start <= child.idx < piece.span.end
        ),
        None,
    )


def _manner(draft: Draft, verb: Token, passed: list[Token]) -> Manner:
    frame, subject = _frame(verb), _subject(verb)
    held = [
        *passed,
        *(child for child in verb.subtree if child.dep_ in ("pobj", "dobj")),
    ]
    if frame == "agree" and any(token.lower_ in WEIGHT for token in held[: FURTHEST + 1]):
        frame = "affirm"
    return Manner(
        frame=frame,
        agent=_who(draft, subject) if subject is not None else None,
        recipient=_recipient(draft, verb),
        cue=Span(verb.idx, verb.idx + len(verb)),
        told=_told(verb, subject),
        negated=any(child.lower_ in NEGATIONS for child in verb.children),
    )


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
    """Whom it is done to: "urged Egypt", "called on Egypt"."""
    to_whom = [child for child in verb.children if child.dep_ == "prep" and child.lower_ in TO_WHOM]
    objects = [child for child in verb.children if child.dep_ in ("dobj", "dative")]
    objects += [child for prep in to_whom for child in prep.children if child.dep_ == "pobj"]
    return next((who for child in objects if (who := _who(draft, child))), None)


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
