"""Several rules may see one attribution: keep the best of each, and mark what is nested."""

from dateline.reading.statements.found import Found
from dateline.reading.statements.medium import is_worded
from dateline.reading.statements.scene import Scene

# Rules whose statements are kept inside another's words: cue chains such as "told them that the
# minister had said".
NESTING = frozenset({"clause", "quotation", "aside"})

# Quoted words that make a stance speech: fewer are a name or a turn of phrase.
OWN_WORDS = 6
SAID = frozenset({"infinitive", "clause", "quotation"})
# Rules of stances that may be told from a statement or an interview.
WORDED = SAID | {"object", "object-as", "preposition", "gerund", "idiom"}


def settle(scene: Scene, founds: list[Found]) -> list[Found]:
    """One attribution a cue, in the order of the text; stances inside another's words left out."""
    kept: dict[int, Found] = {}
    for found in founds:
        found.content -= scene.datelines
        found.source -= scene.datelines
        if not found.content or not (found.cue or found.rule == "uncued"):
            continue
        key = found.cue_head.i if found.cue_head is not None else -min(found.content) - 1
        if key not in kept:
            kept[key] = found
    _drop_doubles(kept)
    for found in kept.values():
        _raise_to_speech(scene, found)
    order = sorted(
        kept.values(), key=lambda found: (min(found.content), min(found.cue, default=-1))
    )
    _mark_nested(order)
    return [found for found in order if _worth(scene, found)]


def _mark_nested(founds: list[Found]) -> None:
    for found in founds:
        found.nested = any(
            other is not found and found.cue <= other.content and found.cue for other in founds
        )


def _worth(scene: Scene, found: Found) -> bool:
    """Whether a nested attribution is kept: only words that somebody else is said to have said."""
    if not found.nested:
        return True
    head, cue = found.source_head, found.cue_head
    if found.kind != "speech" or head is None or cue is None or found.rule not in NESTING:
        return False
    if scene.quoted(cue):
        return head.pos_ == "PROPN"
    return cue.tag_ != "VB" and head.lower_ not in ("that", "which", "who", "it")


def _raise_to_speech(scene: Scene, found: Found) -> None:
    """A stance with the speaker's own words in quotation marks is speech, and one whose words the
    text places: "in a statement".
    """
    if found.cue_head is None or scene.quoted(found.cue_head):
        return
    quoted = sum(1 for i in found.content if scene.quotation_at[i] >= 0 and scene.doc[i].is_alpha)
    if quoted >= OWN_WORDS and found.source and found.rule in SAID:
        found.kind = "speech"
    if found.kind == "stance" and found.source and found.rule in WORDED and is_worded(scene, found):
        found.kind = "speech"


def _drop_doubles(kept: dict[int, Found]) -> None:
    """Leave out a noun whose clause a verb beside it already has: "said in a statement that"."""
    for key, found in list(kept.items()):
        if found.rule == "noun" and any(
            other.rule in NESTING
            and found.content <= other.content
            and not found.cue <= other.content
            for other in kept.values()
        ):
            del kept[key]
