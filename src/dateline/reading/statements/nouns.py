"""Nouns and adjectives that report: "the claim that", "criticism of", "is confident that"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.ontology.speech import Kind
from dateline.reading.columns import strings
from dateline.reading.statements.complements import by_whom, noun_content
from dateline.reading.statements.cues import verb_cue
from dateline.reading.statements.found import Found
from dateline.reading.statements.objects import make_found
from dateline.reading.statements.placed_nouns import follower, placed_noun
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.sources import source_words, subject_of
from dateline.reading.statements.trees import child, children, is_verb, phrase, trimmed

# What an adjective that reports is of its verb.
PREDICATES = frozenset({"acomp", "attr", "ROOT"})
OWNERS = {"he": "his", "she": "her", "it": "its", "they": "their", "we": "our", "i": "my"}


def find_nouns(scene: Scene) -> Iterator[Found]:
    """Attributions of reporting nouns and adjectives with a complement."""
    doc = scene.doc
    for i, (part, label) in enumerate(zip(strings(doc, "POS"), strings(doc, "DEP"), strict=True)):
        if scene.quotation_at[i] >= 0 or not (part == "NOUN" or label in PREDICATES):
            continue
        token = doc[i]
        if part == "NOUN":
            found = _noun(scene, token, scene.words.nouns.get(token.lemma_.lower()))
        elif _is_attitude(scene, token):
            found = _adjective(scene, token)
        else:
            continue
        if found is not None:
            yield found


def _is_attitude(scene: Scene, token: Token) -> bool:
    words = scene.words
    return token.lower_ in words.adjectives or token.lower_ in words.lists["certain"]


def _noun(scene: Scene, noun: Token, kind: Kind | None) -> Found | None:
    if noun.lemma_.lower() in scene.words.lists["followers"]:
        return follower(scene, noun)
    if (placed := placed_noun(scene, noun, kind)) is not None:
        return placed
    content = noun_content(scene, noun, kind)
    if noun.dep_ == "dobj" and scene.words.kind("object", noun.head.lemma_.lower()):
        return None  # "defended his decision to leave" is the verb's statement
    if not content or noun.dep_ in ("npadvmod", "compound"):
        return None
    cue = set(range(noun.i, min(content))) if min(content) - noun.i <= 2 else {noun.i}
    head, verb = child(noun, "poss"), noun.head
    if head is None and is_verb(verb) and noun.dep_ in ("dobj", "attr"):
        if verb.lemma_.lower() in scene.words.lists["light"] and verb.i < noun.i:
            head = subject_of(verb)
            cue |= set(range(verb.i, noun.i)) | verb_cue(verb)
        elif verb.lemma_.lower() in scene.words.lists["suffer"]:
            cue |= {i for i in phrase(noun) if i < noun.i}
    elif head is not None and (act := _own_act(noun, head)) is not None:
        head, cue = subject_of(act), cue | set(range(act.i, noun.i)) | verb_cue(act)
    elif head is not None and head.right_edge.i < noun.i:
        cue |= {i for i in range(head.right_edge.i + 1, noun.i)}
    if head is None:
        head = by_whom(noun)
    cue -= content
    source = source_words(head, without=content | cue) if head is not None else set()
    named = scene.doc[min(content)].lower_ == "that"
    if head is None and not (named and kind) and not _talked_about(scene, noun):
        return None
    return Found(
        rule="noun",
        kind="speech" if kind == "speech" and named else "stance",
        cue_head=noun,
        cue=cue,
        content=trimmed(scene.doc, content - source),
        source_head=head,
        source=source,
    )


def _talked_about(scene: Scene, noun: Token) -> bool:
    """Whether a noun tells of talk whose speakers nobody names: "questions about the dam"."""
    prep = next((p for p in children(noun, "prep") if p.i == noun.i + 1), None)
    about = prep is not None and prep.lower_ == "about"
    return about and noun.lemma_.lower() in scene.words.noun_frames["about"]


def _own_act(noun: Token, owner: Token) -> Token | None:
    """The verb of "stepped up his attacks on", whose subject is the owner; None for others."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("in", "on") else noun.head
    if owner.tag_ != "PRP$" or not is_verb(verb) or verb.i > noun.i:
        return None
    subject = subject_of(verb) if noun.dep_ in ("dobj", "pobj") else None
    if subject is None or subject.i > verb.i:
        return None
    if subject.pos_ == "PRON" and OWNERS.get(subject.lower_, owner.lower_) != owner.lower_:
        return None
    return verb


def _adjective(scene: Scene, adjective: Token) -> Found | None:
    verb = adjective.head if adjective.dep_ != "ROOT" else adjective
    below = [*adjective.children, *children(verb, "ccomp")]
    clause = next((c for c in below if c.dep_ in ("ccomp", "xcomp") and c.i > adjective.i), None)
    prep = next((c for c in children(adjective, "prep") if c.i == adjective.i + 1), None)
    if clause is not None:
        content, extra = phrase(clause), set()
    elif prep is not None:
        content, extra = phrase(prep) - {prep.i}, {prep.i}
    else:
        return None
    cue = verb_cue(verb, stop=content) | set(range(verb.i, adjective.i + 1)) | extra
    subject = child(verb, "nsubj", "expl")
    if (subject is None or subject.lower_ != "it") and (
        adjective.lower_ not in scene.words.adjectives
    ):
        return None
    if subject is not None and subject.lower_ == "it":
        known = clause is not None and adjective.lower_ in scene.words.lists["certain"]
        cue = (cue | {subject.i}) - content
        content = trimmed(scene.doc, content)
        return Found("adjective", "stance", adjective, cue, content) if known else None
    return make_found(scene, verb, content, "stance", "adjective", cue - content)
