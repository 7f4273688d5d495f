"""Nouns and adjectives that report: "the claim that", "criticism of", "is confident that"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.ontology.speech import Kind
from dateline.reading.columns import strings
from dateline.reading.statements.cues import verb_cue
from dateline.reading.statements.found import Found
from dateline.reading.statements.objects import has_to, make_found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.sources import source_words, subject_of
from dateline.reading.statements.trees import child, children, is_verb, phrase, trimmed

ABOUT = frozenset({"of", "about", "for", "on", "over", "against", "at", "to", "toward", "towards"})
# What an adjective that reports is of its verb.
PREDICATES = frozenset({"acomp", "attr", "ROOT"})
PLACED = frozenset({"ORG", "GPE", "FAC", "LOC"})
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
        return _follower(scene, noun)
    if (met := _met_with(scene, noun) or _taking_sides(scene, noun)) is not None:
        return met
    content = _noun_content(scene, noun, kind)
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
        head = _by(noun)
    cue -= content
    source = source_words(head, without=content | cue) if head is not None else set()
    named = scene.doc[min(content)].lower_ == "that"
    if head is None and not (named and kind == "speech"):
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


def _follower(scene: Scene, noun: Token) -> Found | None:
    """ "has long been a critic of the plan": a stance of the subject."""
    verb, of = noun.head, next((p for p in children(noun, "prep") if p.i == noun.i + 1), None)
    if of is None or noun.dep_ != "attr" or of.lower_ not in ("of", "in", "for"):
        return None
    content = phrase(of) - {of.i}
    cue = verb_cue(verb) | set(range(verb.i, of.i + 1))
    return make_found(scene, verb, content, "stance", "noun", cue - content)


def _met_with(scene: Scene, noun: Token) -> Found | None:
    """ "drew praise from the unions": their stance on the subject; None for others."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_.lower() not in scene.words.lists["suffer"]:
        return None
    if noun.lemma_.lower() not in scene.words.noun_frames["of"]:
        return None
    preps = [*children(noun, "prep"), *children(verb, "prep")]
    link = next((p for p in preps if p.lower_ == "from" and p.i > noun.i), None)
    by, subject = child(link, "pobj") if link is not None else None, subject_of(verb)
    if by is None or subject is None or _noun_content(scene, noun, None):
        return None
    return Found(
        rule="noun",
        kind="stance",
        cue_head=noun,
        cue=verb_cue(verb) | set(range(verb.i, noun.i + 1)),
        content=trimmed(scene.doc, phrase(subject)),
        source_head=by,
        source=source_words(by, without=set()),
    )


def _taking_sides(scene: Scene, noun: Token) -> Found | None:
    """ "spoke in favour of the plan": a stance of the verb's subject; None for others."""
    link, of = noun.head, child(noun, "prep")
    if noun.dep_ != "pobj" or link.lower_ != "in" or link.i != noun.i - 1 or of is None:
        return None
    if noun.lower_ not in scene.words.lists["taking-sides"] or of.i != noun.i + 1:
        return None
    holder = link.head
    head = subject_of(holder) if is_verb(holder) else holder if holder.pos_ == "NOUN" else None
    if head is None or of.lower_ not in ABOUT | {"with"}:
        return None
    cue = {link.i, noun.i, of.i} | (verb_cue(holder) if holder.i == link.i - 1 else set())
    content = phrase(of) - {of.i}
    return Found(
        rule="noun",
        kind="stance",
        cue_head=noun,
        cue=cue,
        content=trimmed(scene.doc, content),
        source_head=head,
        source=source_words(head, without=content | cue | phrase(link)),
    )


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


def _by(noun: Token) -> Token | None:
    """The noun behind "from", "by" or "among": criticism from unions."""
    for prep in children(noun, "prep"):
        if prep.lower_ in ("from", "by", "among"):
            return child(prep, "pobj")
    return None


def _noun_content(scene: Scene, noun: Token, kind: Kind | None) -> set[int]:
    lemma = noun.lemma_.lower()
    frames = scene.words.noun_frames
    for clause in children(noun, "acl", "ccomp", "relcl"):
        mark = child(clause, "mark")
        if kind and clause.dep_ != "relcl" and mark is not None and mark.lower_ == "that":
            return phrase(clause)
        if clause.dep_ != "relcl" and has_to(clause) and lemma in frames["to"]:
            return phrase(clause)
    if lemma in frames["of"]:
        for prep in children(noun, "prep"):
            thing = child(prep, "pobj", "pcomp")
            if prep.lower_ in ABOUT and prep.i == noun.i + 1 and thing is not None:
                placed = prep.lower_ == "at" and thing.ent_type_ in PLACED
                timed = thing.ent_type_ in ("DATE", "TIME")
                return set() if timed or placed else phrase(prep) - {prep.i}
    return set()


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
