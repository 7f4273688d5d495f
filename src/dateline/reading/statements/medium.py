"""How and when something was said, where the text tells."""

import re

from spacy.tokens import Token

from dateline.reading.statements.found import Found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.trees import child, children, phrase

IN = frozenset({"in", "on", "at", "during", "via"})
CARRYING = frozenset(
    {"in", "on", "at", "during", "via", "by", "to", "through", "over", "with", "from"}
)


def is_worded(scene: Scene, found: Found) -> bool:
    """Whether the text tells where the words of a stance stand: "in a statement, it condemned the
    raid and called for talks".
    """
    verb = found.cue_head
    if verb is not None and verb.tag_ == "VBG" and verb.dep_ == "advcl":
        return False  # "discussing it in a statement, he said": the main verb has the words
    while verb is not None and verb.dep_ == "conj" and child(verb, "nsubj") is None:
        if _stands_in(scene, verb, found):
            return True
        verb = verb.head
    return verb is not None and _stands_in(scene, verb, found)


def _stands_in(scene: Scene, verb: Token, found: Found) -> bool:
    return any(tells_medium(scene, token) for token in _beside(scene, verb, found))


def tells_medium(scene: Scene, prep: Token) -> bool:
    """Whether a preposition leads to something that holds words: "in a statement"."""
    noun = child(prep, "pobj") if prep.lower_ in IN else None
    return noun is not None and noun.lemma_.lower() in scene.words.carriers


def _beside(scene: Scene, verb: Token, found: Found) -> list[Token]:
    """The prepositions on a cue that are not its content, and the one right behind the content."""
    preps = [token for token in children(verb, "prep") if token.i not in found.content]
    behind = max(found.content) + 1
    if behind < verb.sent.end and scene.doc[behind].dep_ == "prep":
        preps.append(scene.doc[behind])
    return preps


def medium_of(scene: Scene, found: Found) -> str | None:
    """The name of the medium, such as `interview`; None where the text tells none."""
    verb = found.cue_head
    if verb is None or found.kind != "speech":
        return None
    if verb.lemma_.lower() in ("tweet", "retweet", "post", "blog"):
        return "post"
    carrying = [*children(verb, "dative", "dobj"), *_beside(scene, verb, found)]
    above = verb
    while above.dep_ == "conj" and child(above, "nsubj") is None:
        above = above.head
        carrying += [token for token in children(above, "prep") if token.i < above.i]
    for token in [*carrying, *found_source(found)]:
        if token.dep_ == "prep" and token.lower_ not in CARRYING:
            continue
        words = phrase(token) - found.content
        if name := _named(scene, words):
            return name
    return None


def found_source(found: Found) -> list[Token]:
    """The head of the source as a list, for a document speaks in its own medium."""
    return [found.source_head] if found.source_head is not None else []


def _named(scene: Scene, indices: set[int]) -> str | None:
    text = " ".join(scene.doc[i].lower_ for i in sorted(indices))
    for words, medium in scene.words.media:
        if words in text and re.search(rf"(?<![\w.]){re.escape(words)}(?![\w.])", text):
            return medium
    return None


def date_of(scene: Scene, found: Found) -> str | None:
    """The day on which it was said, from a time that hangs on the cue; None where none does."""
    verb = found.cue_head
    if verb is None:
        return None
    near = set()
    for token in [*children(verb, "npadvmod", "advmod"), *_beside(scene, verb, found)]:
        near |= phrase(token)
    near -= found.content | found.source
    if not near:
        return None
    offsets = {scene.doc[i].idx for i in near}
    for time in scene.draft.times:
        if time.span.start in offsets and time.start and time.start == time.end:
            return time.start
    return None
