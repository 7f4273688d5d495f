"""A statement in the making, in tokens."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from dateline.ontology.speech import Kind


@dataclass
class Found:
    """One attribution as a rule found it; sets hold token indices of the draft's parse."""

    rule: str
    kind: Kind
    cue_head: Token | None
    """The verb, noun or preposition that reports; None where a colon does."""

    cue: set[int]
    content: set[int]
    source_head: Token | None = None
    """The head of the speaker's words, a relative pronoun included."""

    source: set[int] = field(default_factory=set)
    quotations: set[int] = field(default_factory=set)
    """Numbers of the quotations that were linked to it."""

    nested: bool = False
    """Whether it stands inside somebody else's words."""

    confidence: float = 0.7
