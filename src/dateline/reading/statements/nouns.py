"""Nouns and adjectives that report: "the claim that", "criticism of", "is confident that"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.ontology.speech import Kind
from dateline.reading.statements.cues import verb_cue
from dateline.reading.statements.found import Found
from dateline.reading.statements.objects import has_to, make_found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.sources import source_words, subject_of
from dateline.reading.statements.trees import child, children, is_verb, phrase, trimmed

ABOUT = frozenset({"of", "about", "for", "on", "over", "against", "with", "at", "to"})


def find_nouns(scene: Scene) -> Iterator[Found]:
    """Attributions of reporting nouns and adjectives with a complement."""
    for token in scene.doc:
        if scene.quoted(token):
            continue
        if token.pos_ == "NOUN" and (kind := scene.words.nouns.get(token.lemma_.lower())):
            found = _noun(scene, token, kind)
        elif token.dep_ in ("acomp", "attr", "ROOT") and token.lower_ in scene.words.adjectives:
            found = _adjective(scene, token)
        else:
            continue
        if found is not None:
            yield found


def _noun(scene: Scene, noun: Token, kind: Kind) -> Found | None:
    content = _noun_content(noun)
    if not content:
        return None
    cue = {i for i in range(noun.i, min(content))} if min(content) - noun.i <= 2 else {noun.i}
    owner = child(noun, "poss")
    head, verb = owner, noun.head
    if (
        head is None
        and is_verb(verb)
        and noun.dep_ in ("dobj", "attr")
        and verb.lemma_ in scene.words.lists["light"]
    ):
        head = subject_of(verb)
        cue |= set(range(verb.i, noun.i)) | verb_cue(verb)
    if head is None:
        return None
    cue -= content
    return Found(
        rule="noun",
        kind=kind,
        cue_head=noun,
        cue=cue,
        content=trimmed(scene.doc, content),
        source_head=head,
        source=source_words(head, without=content | cue),
    )


def _noun_content(noun: Token) -> set[int]:
    for clause in children(noun, "acl", "ccomp", "relcl"):
        mark = child(clause, "mark")
        if clause.dep_ != "relcl" and mark is not None and mark.lower_ == "that":
            return phrase(clause)
        if clause.dep_ != "relcl" and has_to(clause):
            return phrase(clause)
    for prep in children(noun, "prep"):
        if prep.lower_ in ABOUT and prep.i == noun.i + 1:
            return phrase(prep) - {prep.i}
    return set()


def _adjective(scene: Scene, adjective: Token) -> Found | None:
    verb = adjective.head if adjective.dep_ != "ROOT" else adjective
    clause = next(
        (c for c in adjective.children if c.dep_ in ("ccomp", "xcomp") and c.i > adjective.i), None
    )
    prep = next((c for c in children(adjective, "prep") if c.i == adjective.i + 1), None)
    if clause is not None:
        content, extra = phrase(clause), set()
    elif prep is not None:
        content, extra = phrase(prep) - {prep.i}, {prep.i}
    else:
        return None
    cue = verb_cue(verb, stop=content) | set(range(verb.i, adjective.i + 1)) | extra
    return make_found(scene, verb, content, "stance", "adjective", cue - content)
