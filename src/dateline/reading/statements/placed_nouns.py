"""Nouns that report by their place in the sentence: "the question is whether", "a critic of"."""

from spacy.tokens import Token

from dateline.ontology.speech import Kind
from dateline.reading.statements.complements import ABOUT, by_whom, noun_content
from dateline.reading.statements.cues import verb_cue
from dateline.reading.statements.found import Found
from dateline.reading.statements.objects import make_found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.sources import source_words, subject_of
from dateline.reading.statements.trees import child, children, is_verb, phrase, trimmed

LINKS = frozenset({"that", "whether", "if", "what", "how", "why", "who", "when", "where"})


def placed_noun(scene: Scene, noun: Token, kind: Kind | None) -> Found | None:
    """The attribution of a noun that drew something from somebody, takes sides, or is said to be
    what its verb's clause tells; None for others.
    """
    if (found := _met_with(scene, noun) or _taking_sides(scene, noun)) is not None:
        return found
    return _is_that(scene, noun, kind) if kind is not None else None


def _is_that(scene: Scene, noun: Token, kind: Kind) -> Found | None:
    """ "Her argument is that ...", "the question is whether ...": None for others."""
    verb, owner = noun.head, child(noun, "poss")
    if noun.dep_ != "nsubj" or verb.lemma_ != "be" or noun.i > verb.i:
        return None
    clause = next((c for c in children(verb, "ccomp") if c.i > verb.i), None)
    if clause is None or clause.left_edge.lower_ not in LINKS:
        return None
    content = phrase(clause)
    first = owner.right_edge.i + 1 if owner is not None else noun.left_edge.i
    head = owner if owner is not None else by_whom(noun)
    cue = set(range(first, noun.i + 1)) | verb_cue(verb)
    source = source_words(head, without=content | cue) if head is not None else set()
    return Found(
        rule="noun",
        kind=kind if head is not None else "stance",
        cue_head=noun,
        cue=cue - source,
        content=trimmed(scene.doc, content),
        source_head=head,
        source=source,
    )


def follower(scene: Scene, noun: Token) -> Found | None:
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
    if by is None or subject is None or noun_content(scene, noun, None):
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
