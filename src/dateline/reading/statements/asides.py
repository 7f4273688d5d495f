"""Cues set into or behind a sentence: "The bridge, he said, is safe", "..., the mayor said."."""

from spacy.tokens import Token

from dateline.reading.statements.scene import Scene
from dateline.reading.statements.trees import child, is_verb, phrase

MODIFIERS = frozenset({"aux", "neg", "advmod", "npadvmod", "dative", "dobj", "prep", "prt", "intj"})
BREAKS = frozenset({",", "-", "--", "–", "—", "―", '"', "''", "'", "?", "!", "..."})


def aside_of(scene: Scene, verb: Token, subject: Token | None) -> set[int] | None:
    """Indices of the clause that holds a cue set off from its content; None where it is no aside.

    An aside has a break on its left and a break or the sentence's end on its right.
    """
    if subject is None or subject.head != verb:
        return None
    parts = phrase(subject) | {verb.i}
    for token in verb.children:
        if token.dep_ in MODIFIERS and not _holds_quotation(scene, verb, token):
            parts |= phrase(token)
    if subject.right_edge.i == verb.i - 2 and scene.doc[verb.i - 1].text == ",":
        parts.add(verb.i - 1)  # "a spokeswoman, Anna Berg, said"
    first = last = verb.i
    while first - 1 in parts:
        first -= 1
    while last + 1 in parts:
        last += 1
    first = _past_quotation(scene, verb, first)
    sentence = verb.sent
    if first <= sentence.start or scene.doc[first - 1].text not in BREAKS:
        return None
    if subject.i < first or subject.i > last:
        return None
    after = scene.doc[last + 1] if last + 1 < sentence.end else None
    if after is not None and after.text not in BREAKS and after.text not in (".", ";", ":"):
        return None
    if after is not None and _leads(scene, verb, first, last):
        return None
    return set(range(first, last + 1))


def _leads(scene: Scene, verb: Token, first: int, last: int) -> bool:
    """Whether a cue leads on to a quotation behind a comma: "When it rained, he said, "No" ."""
    own = scene.quotation_at[verb.i]
    near = last + 2
    opens = near < len(scene.doc) and scene.quotation_at[near] not in (-1, own)
    return opens and scene.quotation_at[first - 1] in (-1, own)


def _holds_quotation(scene: Scene, verb: Token, token: Token) -> bool:
    return scene.quoted(token) and not scene.quoted(verb)


def _past_quotation(scene: Scene, verb: Token, first: int) -> int:
    """The first index that is not in another quotation than the verb."""
    own = scene.quotation_at[verb.i]
    while first < verb.i and scene.quotation_at[first] != own:
        first += 1
    return first


def around_aside(scene: Scene, verb: Token, clause: Token | None, aside: set[int]) -> set[int]:
    """The content on both sides of an aside, bounded by the clause that it is set into."""
    sentence = verb.sent
    region = set(range(sentence.start, sentence.end))
    if _joined(scene, verb, aside):
        clause = verb.head
    top = _top(verb, clause)
    if top.dep_ != "ROOT":
        region = phrase(top) | aside
        if top.dep_ in ("conj", "advcl", "parataxis", "ccomp"):
            region |= {i for i in range(min(region), min(aside))}
    left = {i for i in region if i < min(aside)}
    right = {i for i in region if i > max(aside)}
    left = _after_colon(scene, left)
    if not _goes_on(scene, verb, clause, right) or _closed(scene, verb, left, right):
        right = set()
    return left | right


def _joined(scene: Scene, verb: Token, aside: set[int]) -> bool:
    """Whether the parser joined a cue to its content as if it were a further clause: "the tool
    helps, the mayor said on Monday, and has been used".
    """
    before = scene.doc[min(aside) - 2]
    return verb.dep_ == "conj" and is_verb(verb.head) and before.dep_ != "cc"


def _top(verb: Token, clause: Token | None) -> Token:
    if clause is not None and verb.head == clause:
        return clause
    return verb


def _after_colon(scene: Scene, left: set[int]) -> set[int]:
    """What stands behind a colon or dash that opens a quotation is the content alone."""
    for index in sorted(left, reverse=True):
        token = scene.doc[index]
        if token.text in (":", "-", "--", "–", "—", ";") and index + 1 in left:
            opens = scene.quotation_at[index + 1] >= 0 and scene.quotation_at[index] < 0
            if opens or (token.text == ";" and scene.quotation_at[index] < 0):
                return {i for i in left if i > index}
    return left


def _closed(scene: Scene, verb: Token, left: set[int], right: set[int]) -> bool:
    """Whether the content is one whole quotation before the aside, and what follows is the
    writer's.
    """
    own = scene.quotation_at[verb.i]
    words = [i for i in left if scene.doc[i].is_alpha]
    after = [i for i in sorted(right) if scene.doc[i].is_alpha]
    if not words or not after or own >= 0:
        return False
    return all(scene.quotation_at[i] >= 0 for i in words) and scene.quotation_at[after[0]] < 0


def _goes_on(scene: Scene, verb: Token, clause: Token | None, right: set[int]) -> bool:
    """Whether the words behind an aside carry on the content."""
    words = [i for i in sorted(right) if scene.doc[i].is_alpha]
    if not words:
        return False
    if clause is not None and clause.i in right:
        return True
    opening = scene.doc[words[0]]
    if opening.lower_ in scene.words.lists["besides"] or opening.tag_ == "VBG":
        return False
    if clause is not None and opening.dep_ != "cc":
        return bool(phrase(clause) & right)
    return any(
        child(scene.doc[i], "nsubj", "nsubjpass") is not None
        and scene.doc[i].dep_ in ("conj", "ROOT", "ccomp", "parataxis")
        for i in words
    )
