"""Verbs with a clause: "said that ...", "..., he said", "believes ..."."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.ontology.speech import Kind
from dateline.reading.statements.cues import verb_cue
from dateline.reading.statements.found import Found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.sources import source_words, subject_of
from dateline.reading.statements.trees import child, is_verb, phrase, trimmed

ASIDE = frozenset({"nsubj", "aux", "neg", "advmod", "npadvmod", "dative", "dobj", "prep", "prt"})


def find_clauses(scene: Scene) -> Iterator[Found]:
    """Attributions of verbs that take a clause as their content."""
    for verb in scene.doc:
        if not is_verb(verb):
            continue
        clause = clause_of(verb)
        if clause is None:
            continue
        kind = clause_kind(scene, verb, clause)
        if kind is None:
            continue
        found = attribute_clause(scene, verb, clause, kind)
        if found is not None:
            yield found


def clause_of(verb: Token) -> Token | None:
    """The head of the clause that a verb reports, None where it has none."""
    for token in verb.children:
        if token.dep_ == "ccomp" and token.i != verb.i:
            return token
    if verb.dep_ in ("parataxis",) and child(verb, "nsubj") and verb.head is not verb:
        return verb.head
    return None


def clause_kind(scene: Scene, verb: Token, clause: Token) -> Kind | None:
    """Whether a verb with a clause reports words or a stance; None where it reports neither."""
    lemma = verb.lemma_.lower()
    kind = scene.words.kind("clause", lemma)
    if kind is not None:
        return kind
    if lemma in scene.words.lists["act"]:
        return None
    return "stance" if _is_open_cue(verb, clause) else None


def _is_open_cue(verb: Token, clause: Token) -> bool:
    """Whether an unknown verb reports: a subject of its own and a clause with "that"."""
    mark = child(clause, "mark")
    return mark is not None and mark.lower_ == "that" and child(verb, "nsubj") is not None


def attribute_clause(scene: Scene, verb: Token, clause: Token, kind: Kind) -> Found | None:
    """The attribution of a verb and its clause, edges mended; None where nothing is left."""
    head = subject_of(verb)
    if clause is verb.head or clause.i < verb.i:
        content, aside = _content_before(scene, verb, clause)
    else:
        content, aside = _content_after(verb, clause), set()
    if not content:
        return None
    cue = verb_cue(verb, stop=content)
    source: set[int] = set()
    if head is not None and head.i not in content:
        source = source_words(head, without=content | cue | (aside - phrase(head)))
    return Found(
        rule="clause",
        kind=kind,
        cue_head=verb,
        cue=cue,
        content=trimmed(scene.doc, content),
        source_head=head if source else None,
        source=source,
    )


def _content_after(verb: Token, clause: Token) -> set[int]:
    content = phrase(clause)
    return {index for index in content if index > verb.i}


def _content_before(scene: Scene, verb: Token, clause: Token) -> tuple[set[int], set[int]]:
    """A clause that stands before or around its cue ("X, he said, Y"), and the words of the
    aside that holds the cue.
    """
    aside = {verb.i}
    for token in verb.children:
        if token.dep_ in ASIDE or (token.dep_ in ("advcl", "conj", "punct") and token.i > verb.i):
            aside |= phrase(token) if token.dep_ != "punct" else {token.i}
    if clause is verb.head:
        content = phrase(clause) - phrase(verb)
    else:
        content = phrase(clause) - aside
        content |= _left_of(verb, clause, aside)
    sentence = verb.sent
    return {i for i in content if sentence.start <= i < sentence.end}, aside


def _left_of(verb: Token, clause: Token, aside: set[int]) -> set[int]:
    """Words before the clause that the parser hung on the cue: they belong to the content."""
    if verb.dep_ != "ROOT":
        return set()
    first = min(i for i in aside)
    return {
        i
        for token in verb.children
        if token.i < first and token.dep_ not in ASIDE
        for i in phrase(token)
        if i < first
    }
