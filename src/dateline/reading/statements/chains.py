"""Cues of several words: "declined to comment on", "issued a statement saying"."""

from spacy.tokens import Token

from dateline.reading.statements.found import Found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.sources import source_words, subject_of
from dateline.reading.statements.trees import is_verb

# What an outer cue may be for the verb behind its "to" to be part of it.
OUTER = frozenset({"infinitive", "adjective"})
# Rules whose content is told apart from their cue, so that they may end a longer one.
INNER = frozenset({"clause", "object", "object-as", "preposition", "infinitive", "gerund"})
RELATIVE = frozenset({"that", "which"})
# The most words between a verb that publishes and what the document says.
REACH = 14


def join_chains(scene: Scene, founds: list[Found]) -> list[Found]:
    """The statements, those whose content is another's cue joined to it, and those that a document
    makes given to who published it.
    """
    by_cue = {f.cue_head.i: f for f in founds if f.cue_head is not None and f.rule in INNER}
    joined: list[Found] = []
    for found in founds:
        goal = _goal(scene, found)
        inner = by_cue.get(goal.i) if goal is not None else None
        if inner is not None and inner is not found:
            _join(found, inner)
            joined.append(inner)
    founds = [found for found in founds if not any(found is inner for inner in joined)]
    for found in founds:
        _name_publisher(scene, found)
    return founds


def _goal(scene: Scene, found: Found) -> Token | None:
    """The infinitive that a cue leads to: "comment" of "declined to comment on"; None for cues that
    do not speak of speaking.
    """
    verb = found.cue_head
    if found.rule not in OUTER or verb is None or not found.content:
        return None
    if not _hedges(scene, found):
        return None
    first = min(found.content)
    goal = scene.doc[first].head
    opens = scene.doc[first].lower_ == "to" and goal.i - first <= 2 and is_verb(goal)
    return goal if opens else None


def _hedges(scene: Scene, found: Found) -> bool:
    """Whether a cue tells how ready somebody is to speak and not what was said."""
    cue = found.cue_head
    declines = cue is not None and cue.lemma_.lower() in scene.words.lists["declining"]
    return declines or found.rule == "adjective"


def _join(found: Found, inner: Found) -> None:
    """Let a cue take up the one that it leads to."""
    content = set(inner.content)
    found.cue |= set(range(min(found.content), max(inner.cue) + 1)) - content
    found.content = content
    found.quotations |= inner.quotations


def _name_publisher(scene: Scene, found: Found) -> None:
    """Give "issued a statement saying" to who issued it."""
    cue, head = found.cue_head, found.source_head
    if cue is None or head is None or found.rule not in INNER:
        return
    noun = cue.head if cue.dep_ in ("acl", "relcl") else None
    if noun is None or noun.i > cue.i or (head.i != noun.i and head.lower_ not in RELATIVE):
        return
    verb = noun.head
    words = scene.words
    if noun.lemma_.lower() not in words.carriers or noun.dep_ != "dobj" or not is_verb(verb):
        return
    if verb.lemma_.lower() not in words.lists["publish"] or cue.i - verb.i > REACH:
        return
    publisher = subject_of(verb)
    if publisher is None or publisher.i > verb.i:
        return
    found.cue |= set(range(verb.i, cue.i))
    found.cue -= found.content
    found.source_head = publisher
    found.source = source_words(publisher, without=found.content | found.cue)
