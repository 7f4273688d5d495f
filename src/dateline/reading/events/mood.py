"""What tense, modals, negation and conditions make of an act."""

from dateline.model.event import EventStatus
from dateline.reading.events.clause import Clause
from dateline.reading.events.coding import Coding
from dateline.reading.events.effects import apply_effect
from dateline.reading.events.tree import Tree


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
    if not infinitive and _going_to(tree, clause.verb):
        return apply_effect(coding, "plan", why="to come")
    return coding


def _going_to(tree: Tree, verb: int) -> bool:
    """Whether an infinitive hangs on nothing but "is to" or "set to": "is to visit"."""
    return (
        tree.tag[verb] == "VB"
        and tree.dep[verb] == "ROOT"
        and any(tree.word[kid] == "to" and tree.dep[kid] == "aux" for kid in tree.kids[verb])
    )
