"""How and when something was said, where the text tells."""

import re

from dateline.reading.statements.found import Found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.trees import children, phrase

CARRYING = frozenset(
    {"in", "on", "at", "during", "via", "by", "to", "through", "over", "with", "from"}
)


def medium_of(scene: Scene, found: Found) -> str | None:
    """The name of the medium, such as `interview`; None where the text tells none."""
    verb = found.cue_head
    if verb is None or found.kind != "speech":
        return None
    if verb.lemma_.lower() in ("tweet", "retweet", "post", "blog"):
        return "post"
    for token in [*children(verb, "prep", "dative", "dobj"), *found_source(found)]:
        if token.dep_ == "prep" and token.lower_ not in CARRYING:
            continue
        words = phrase(token) - found.content
        if name := _named(scene, words):
            return name
    return None


def found_source(found: Found) -> list:  # type: ignore[type-arg]
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
    for token in children(verb, "npadvmod", "advmod", "prep"):
        near |= phrase(token)
    near -= found.content | found.source
    if not near:
        return None
    offsets = {scene.doc[i].idx for i in near}
    for time in scene.draft.times:
        if time.span.start in offsets and time.start and time.start == time.end:
            return time.start
    return None
