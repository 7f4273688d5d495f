"""From what the rules found to records: spans with clean edges, manner, polarity, speakers."""

from typing import Literal

from spacy.tokens import Token

from dateline.model import Span, Statement
from dateline.reading.mentions import MentionIndex, before_comma
from dateline.reading.statements.found import Found
from dateline.reading.statements.medium import date_of, medium_of
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.trees import runs, trimmed

OUTER = frozenset(",;:-–—/…")
RELATIVE = frozenset({"who", "which", "that", "whom"})


def to_statement(scene: Scene, found: Found, number: int, index: MentionIndex) -> Statement | None:
    """The record of one attribution; None where no content is left."""
    pieces = tuple(content_spans(scene, found.content))
    if not pieces:
        return None
    source = span_of(scene, found.source)
    cue = span_of(scene, found.cue)
    ends = [*pieces, *([source] if source else []), *([cue] if cue else [])]
    return Statement(
        id=f"s{number}",
        span=Span(min(span.start for span in ends), max(span.end for span in ends)),
        rule=found.rule,
        confidence=found.confidence,
        kind=found.kind,
        speakers=tuple(speakers_of(found, index)),
        source=source,
        cue=cue,
        content=pieces,
        manner=manner_of(scene, found),
        polarity=polarity_of(scene, found),
        medium=medium_of(scene, found),
        date=date_of(scene, found),
    )


def content_spans(scene: Scene, content: set[int]) -> list[Span]:
    """The content in unbroken stretches, without loose punctuation at their edges."""
    spans = []
    for first, last in runs(content):
        kept = trimmed(scene.doc, set(range(first, last + 1)), OUTER)
        if any(scene.doc[i].text[0].isalnum() or len(scene.doc[i]) > 1 for i in kept):
            spans.append(_span(scene, min(kept), max(kept)))
    return spans


def _span(scene: Scene, first: int, last: int) -> Span:
    return Span(scene.doc[first].idx, scene.doc[last].idx + len(scene.doc[last]))


def span_of(scene: Scene, indices: set[int]) -> Span | None:
    """From the first to the last of the indices, None where there are none."""
    kept = trimmed(scene.doc, indices) or indices
    return _span(scene, min(kept), max(kept)) if kept else None


def manner_of(scene: Scene, found: Found) -> Literal["direct", "indirect", "mixed"]:
    """In quotation marks, in the article's words, or both."""
    words = [i for i in found.content if scene.doc[i].is_alpha or scene.doc[i].like_num]
    quoted = sum(1 for i in words if scene.quotation_at[i] >= 0)
    if not quoted:
        return "indirect"
    return "direct" if quoted == len(words) else "mixed"


def polarity_of(scene: Scene, found: Found) -> Literal["affirmed", "denied", "declined"]:
    """Whether the speaker affirms the content, denies it or would not say."""
    verb = found.cue_head
    if verb is None:
        return "affirmed"
    lemma = verb.lemma_.lower()
    if lemma in scene.words.lists["denying"]:
        return "denied"
    if lemma in scene.words.lists["declining"]:
        return "declined"
    negated = any(token.dep_ == "neg" for token in verb.children)
    if negated and found.kind == "speech":
        return "declined"
    return "affirmed"


def speakers_of(found: Found, index: MentionIndex) -> list[str]:
    """Ids of the entities that the source's head means, conjuncts included."""
    if found.source_head is None:
        return []
    heads = [_behind(found.source_head)]
    heads += [token for token in heads[0].conjuncts if token.i in found.source]
    return list(dict.fromkeys(entity for head in heads for entity in index.headed_by(head)))


def _behind(head: Token) -> Token:
    """The noun that a relative pronoun stands for."""
    if head.lower_ not in RELATIVE:
        return head
    verb = head.head
    while verb.dep_ in ("aux", "auxpass", "conj", "xcomp") and verb.head != verb:
        verb = verb.head
    if verb.dep_ != "relcl":
        return head
    before = before_comma(head) if head.lower_ == "which" else None
    return before if before is not None and before.pos_ == "PROPN" else verb.head
