"""Passives: "is expected to resign", "was accused of fraud", "it was announced that"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.ontology.speech import Kind
from dateline.reading.statements.cues import verb_cue
from dateline.reading.statements.found import Found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.sources import source_words, subject_of
from dateline.reading.statements.trees import child, children, is_verb, phrase, trimmed

COMPLEMENTS = ("xcomp", "ccomp", "oprd", "prep", "attr", "acomp", "dobj")

WIDE = ("clause", "person", "object")
LOOKS = ("xcomp", "ccomp", "oprd", "acomp", "attr")


def find_passives(scene: Scene) -> Iterator[Found]:
    """Attributions of passive verbs; the speaker is the agent where one is named."""
    for verb in scene.verbs:
        if verb.lemma_.lower() in scene.words.lists["seeming"] and not scene.quoted(verb):
            seeming = _seeming(scene, verb)
            if seeming is not None:
                yield seeming
            continue
        if (asked := _asked(scene, verb) or _quoted_as(scene, verb)) is not None:
            yield asked
            continue
        subject = _subject(verb)
        if subject is None or scene.quoted(verb):
            continue
        kind = _kind(scene, verb)
        if kind is not None:
            yield _passive(scene, verb, subject, kind)


def _subject(verb: Token) -> Token | None:
    """What a passive is about: its subject, or the noun that a participle with a complement
    describes.
    """
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and child(verb, "aux", "auxpass") is None:
        complement = child(verb, "xcomp", "agent", "prep")
        behind = verb.head.i < verb.i and verb.head.dep_ != "ROOT"
        return verb.head if complement is not None and behind else None
    return child(verb, "nsubjpass")


def _asked(scene: Scene, verb: Token) -> Found | None:
    """ "Asked about the dam, ..." and "was pressed on the dam": what somebody unnamed asked."""
    lemma = verb.lemma_.lower()
    if verb.tag_ != "VBN" or lemma not in scene.words.pairs["about"] or scene.quoted(verb):
        return None
    if child(verb, "nsubj", "dobj", "agent") is not None:
        return None
    for prep in children(verb, "prep"):
        if prep.i == verb.i + 1 and lemma in scene.words.pairs.get(prep.lower_, ()):
            cue = verb_cue(verb) | {prep.i}
            content = trimmed(scene.doc, phrase(prep) - {prep.i})
            return Found("passive", "stance", verb, cue, content) if content else None
    return None


def _quoted_as(scene: Scene, verb: Token) -> Found | None:
    """ "The dam is safe, the mayor was quoted as saying": None where the words stand behind."""
    subject, before = child(verb, "nsubjpass"), child(verb, "ccomp")
    saying = next((t for p in children(verb, "prep") for t in children(p, "pcomp")), None)
    if subject is None or before is None or saying is None or before.i > subject.i:
        return None
    if saying.head.lower_ != "as" or child(saying, "ccomp", "dobj") is not None:
        return None
    if scene.words.kind("clause", saying.lemma_.lower()) != "speech":
        return None
    return Found(
        rule="passive",
        kind="speech",
        cue_head=verb,
        cue=verb_cue(verb) | set(range(verb.i, saying.i + 1)),
        content=trimmed(scene.doc, phrase(before)),
        source_head=subject,
        source=source_words(subject, without=phrase(before)),
    )


def _kind(scene: Scene, verb: Token) -> Kind | None:
    lemma = verb.lemma_.lower()
    words = scene.words
    complement = any(c.dep_ in ("xcomp", "ccomp", "oprd") and c.i > verb.i for c in verb.children)
    if complement:
        return (
            words.kind("clause", lemma)
            or words.kind("person", lemma)
            or words.kind("object", lemma)
        )
    for prep in children(verb, "prep"):
        if lemma in words.pairs.get(prep.lower_, ()):
            return "speech" if lemma in words.lists["accusing"] else "stance"
    if verb.dep_ == "acl" and child(verb, "agent") is None:
        return None
    told = words.kind("clause", lemma) or words.kind("object", lemma)
    known = child(verb, "agent") is not None or (
        lemma in words.lists["met"] and child(verb, "nsubjpass") is not None
    )
    return "stance" if told and known else None


def _passive(scene: Scene, verb: Token, subject: Token, kind: Kind) -> Found:
    content = subject_words(subject)
    if verb.dep_ == "acl":
        content = {i for i in content if i < verb.left_edge.i}
    if subject.lower_ == "it" and child(verb, "ccomp") is not None:
        content = set()
    for token in children(verb, *COMPLEMENTS):
        if token.i > verb.i:
            content |= phrase(token)
    agent = child(verb, "agent")
    head = child(agent, "pobj") if agent is not None else None
    complement = _after_agent(scene, verb, agent)
    source = source_words(head, without=complement) if head is not None else set()
    content -= phrase(agent) if agent is not None else set()
    content |= complement
    cue = verb_cue(verb, stop=content)
    lemma = verb.lemma_.lower()
    known = head is not None or lemma in scene.words.lists["reported"]
    return Found(
        rule="passive",
        kind=kind if known else "stance",
        cue_head=verb,
        cue=cue,
        content=trimmed(scene.doc, content - cue),
        source_head=head,
        source=source,
    )


def _seeming(scene: Scene, verb: Token) -> Found | None:
    """How something looks to the writer: "the talks seem to have failed"."""
    subject = child(verb, "expl") or subject_of(verb)
    complement = child(verb, *LOOKS) or _likeness(verb)
    if subject is None or complement is None or complement.i < verb.i:
        return None
    if is_verb(complement) and _tells(scene, complement):
        return None  # "appeared to suggest that" is what the subject says
    content = set() if subject.lower_ in ("it", "there") else subject_words(subject)
    content |= phrase(complement)
    cue = verb_cue(verb, stop=content)
    if complement.dep_ == "prep":
        cue.add(complement.i)
    return Found("seeming", "stance", verb, cue, trimmed(scene.doc, content - cue))


def _likeness(verb: Token) -> Token | None:
    """The "like" of "seems like a threat"."""
    return next((c for c in children(verb, "prep") if c.lower_ == "like"), None)


def _tells(scene: Scene, verb: Token) -> bool:
    """Whether a verb reports what it takes: a clause of a verb of saying, or an object."""
    lemma = verb.lemma_.lower()
    clause = child(verb, "ccomp") is not None and scene.words.kind("clause", lemma) is not None
    thing = child(verb, "dobj") is not None and scene.words.kind("object", lemma) is not None
    return clause or thing


def subject_words(subject: Token) -> set[int]:
    """A subject without the relative clause that a comma sets off."""
    words = phrase(subject)
    for token in children(subject, "relcl", "acl", "appos"):
        comma = token.left_edge.i - 1
        if comma > subject.i and scene_comma(subject, comma):
            words = {i for i in words if i < comma}
    return words


def scene_comma(subject: Token, index: int) -> bool:
    """Whether a comma stands at an index of the subject's document."""
    return subject.doc[index].text in (",", "-", "--", "—", "–")


def _after_agent(scene: Scene, verb: Token, agent: Token | None) -> set[int]:
    """A complement that the parser hung on the agent: "accused by them of theft"."""
    lemma = verb.lemma_.lower()
    if agent is None:
        return set()
    for token in agent.subtree:
        if token.dep_ == "prep" and lemma in scene.words.pairs.get(token.lower_, ()):
            return phrase(token)
    return set()
