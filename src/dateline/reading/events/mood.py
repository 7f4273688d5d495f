"""What tense, modals, negation and conditions make of an act."""

from dateline.model.event import EventStatus
from dateline.ontology.verbs.words import grammar_words
from dateline.reading.events.clause import Clause
from dateline.reading.events.coding import Coding
from dateline.reading.events.effects import apply_effect
from dateline.reading.events.tree import Tree

IMPLICATIVE = grammar_words("implicative")
"""Verbs whose infinitive did happen: "was forced to resign"."""

ORDINALS = frozenset({"first", "last", "only", "latest", "second", "third"})
"""Words with which an infinitive tells a fact: "the first country to recognise it"."""


def is_unreal(tree: Tree, verb: int) -> bool:
    """Whether a verb is an infinitive of what is meant, asked or possible, not of what was done."""
    if tree.tag[verb] != "VB" or not _has_to(tree, verb):
        return False
    dep, head = tree.dep[verb], tree.head[verb]
    if dep in ("xcomp", "ccomp"):
        return tree.pos[head] == "VERB" and tree.lemma[head] not in IMPLICATIVE
    if dep == "acl":
        return not any(tree.word[kid] in ORDINALS for kid in (head, *tree.kids[head]))
    return dep in ("advcl", "relcl")


def _has_to(tree: Tree, verb: int) -> bool:
    return any(tree.word[kid] == "to" and tree.dep[kid] == "aux" for kid in tree.kids[verb])


def noun_status(tree: Tree, noun: int) -> EventStatus:
    """Whether an act that a noun tells is real: not below "hopes to secure the release of"."""
    at = noun
    while tree.head[at] != at and tree.dep[at] not in ("relcl", "nsubj", "nsubjpass"):
        at = tree.head[at]
        if tree.pos[at] in ("VERB", "AUX"):
            return "hypothetical" if is_unreal(tree, at) else "occurred"
    return "occurred"


def status_of(tree: Tree, clause: Clause) -> EventStatus:
    """Whether the clause's own mood lets its act be: occurred, ongoing or hypothetical."""
    verb = clause.verb
    words = {tree.word[kid] for kid in tree.kids[verb] if tree.dep[kid] == "mark"}
    if words & {"if", "unless", "whether", "lest", "until"}:
        return "hypothetical"
    if tree.tag[verb] == "VBG" and any(
        tree.dep[kid] == "aux" and tree.lemma[kid] == "be" for kid in tree.kids[verb]
    ):
        return "ongoing"
    return "occurred"


def with_mood(tree: Tree, clause: Clause, coding: Coding) -> Coding | None:
    """The coding under its verb's modal and negation; None where that tells no act."""
    modal, negated = clause.modal, clause.negated
    infinitive = tree.tag[clause.verb] == "VB" and tree.dep[clause.verb] in ("xcomp", "ccomp")
    if negated and (modal in ("will", "would", "can", "cannot", "could")):
        if coding.type in ("REJECT", "ACCUSE", "REQUEST", "THREATEN"):
            return coding.but(status="denied", path=(*coding.path, "negated"))
        return apply_effect(coding, "refuse", why=f"{modal} not")
    if negated:
        return coding.but(status="denied", path=(*coding.path, "negated"))
    if modal == "will":
        return apply_effect(coding, "plan", why="will")
    if modal == "would":
        return apply_effect(coding, "plan", why="would")
    if modal in ("may", "might", "could", "can"):
        return coding.but(status="hypothetical", path=(*coding.path, modal))
    if modal in ("should", "must", "ought"):
        return coding.but(status="called_for", path=(*coding.path, modal))
    if is_unreal(tree, clause.verb) and coding.rule in ("verb", "verb+noun"):
        return coding.but(status="hypothetical", path=(*coding.path, "not yet done"))
    if not infinitive and _going_to(tree, clause.verb):
        return apply_effect(coding, "plan", why="to come")
    return coding


def _going_to(tree: Tree, verb: int) -> bool:
    """Whether an infinitive hangs on nothing but "is to" or "set to": "is to visit"."""
    return tree.tag[verb] == "VB" and tree.dep[verb] == "ROOT" and _has_to(tree, verb)
