"""Acts that are done by saying: a speaker who says that somebody must act, or is to blame."""

from dateline.ontology.verbs import Lexicon, Sense
from dateline.reading.events.clause import Clause, own_subjects
from dateline.reading.events.coding import Coding
from dateline.reading.events.tree import Tree

DUTIES = frozenset({"must", "should", "ought"})
OWED = frozenset({"need", "have"})
"""Verbs that bind with an infinitive: "has to leave", "needs to leave"."""

BLAMED = frozenset({"responsible", "guilty", "culpable", "complicit", "behind"})
CRITICS = frozenset({"critic", "opponent", "detractor", "accuser"})
BY_SAYING = Sense(name="speech", words=(), part="verb", type="REQUEST")


def said_act(tree: Tree, lexicon: Lexicon, clause: Clause) -> Coding | None:
    """The demand or accusation that a report makes by its content; None where it makes none.

    "France said that Mali must hold elections" is France's request of Mali.
    """
    verb = clause.verb
    if not any(one.effect == "report" for one in lexicon.operators.get(tree.lemma[verb], ())):
        return None
    speakers = clause.subjects
    if not speakers or clause.negated:
        return None
    for below in tree.having(verb, "ccomp"):
        subjects = own_subjects(tree, below)
        told = [one for one in subjects if one not in speakers and tree.pos[one] != "PRON"]
        if not told:
            continue
        if any(tree.lemma[one] in CRITICS for one in speakers):
            return _coding(tree, clause, below, told, "ACCUSE", "disapprove")
        if _owes(tree, below):
            return _coding(tree, clause, below, told, "REQUEST", "change")
        if _blames(tree, below):
            return _coding(tree, clause, below, told, "ACCUSE", "allege")
    return None


def _owes(tree: Tree, verb: int) -> bool:
    auxiliaries = {tree.lemma[kid] for kid in tree.having(verb, "aux")}
    if DUTIES & auxiliaries:
        return "have" not in auxiliaries  # "should have paid" asks for nothing
    return (
        tree.lemma[verb] in OWED
        and tree.tag[verb] in ("VBZ", "VBP")
        and any(tree.dep[kid] == "xcomp" and tree.tag[kid] == "VB" for kid in tree.kids[verb])
    )


def _blames(tree: Tree, verb: int) -> bool:
    return tree.lemma[verb] == "be" and any(
        tree.lemma[kid] in BLAMED and tree.dep[kid] in ("acomp", "prep", "advmod")
        for kid in tree.kids[verb]
    )


def _coding(
    tree: Tree, clause: Clause, below: int, told: list[int], kind: str, mode: str
) -> Coding:
    return Coding(
        token=clause.verb,
        type=kind,
        mode=mode,
        context=(),
        status="occurred",
        sense=BY_SAYING,
        weight=1.5,
        actors=tuple(clause.subjects),
        recipients=tuple(told),
        trigger=tuple(sorted({clause.verb, below})),
        consumed=(below,),
        path=(f"speech {tree.word[clause.verb]} > {tree.word[below]}",),
        rule="speech",
    )
