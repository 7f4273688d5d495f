"""What tense, modals, negation and conditions make of an act."""

from dateline.model.event import EventStatus
from dateline.ontology.verbs.words import grammar_words
from dateline.reading.events.clause import Clause
from dateline.reading.events.coding import Coding
from dateline.reading.events.effects import apply_effect
from dateline.reading.events.tree import NOUNS, Tree

IMPLICATIVE = grammar_words("implicative")
"""Verbs whose infinitive did happen: "was forced to resign"."""

GOING_ON = frozenset({"continue", "persist", "last", "drag"})
"""Verbs whose present tells what still goes on: "talks continue"."""

DOUBTFUL_CONTENT = grammar_words("doubtful_content")
"""Nouns whose content nobody vouches for: "the accusation that it had sheltered rebels"."""

CHARGING = grammar_words("charging")
"""Words whose "of" or "for" says what somebody is charged with, not what happened."""

DOUBTFUL = frozenset({"possible", "likely", "unlikely", "probable", "conceivable", "feared"})
UNREAL_MODIFIERS = frozenset(
    {"possible", "planned", "potential", "threatened", "imminent", "future", "feared", "looming"}
)
UNREAL_HEADS = frozenset(
    {"fear", "risk", "possibility", "prospect", "danger", "idea", "chance", "likelihood", "spectre"}
)
"""Nouns whose act has not happened: "fears of an attack"."""

CONFLICT = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"})
ORDINALS = frozenset({"first", "last", "only", "latest", "second", "third"})
"""Words with which an infinitive tells a fact: "the first country to recognise it"."""


def is_unreal(tree: Tree, verb: int) -> bool:
    """Whether a verb is an infinitive of what is meant, asked or possible, not of what was done, or
    a participle of such an infinitive: "to help them in restoring order".
    """
    above = _above_participle(tree, verb)
    if above is not None:
        return is_unreal(tree, above)
    if tree.tag[verb] not in ("VB", "VBN") or not _has_to(tree, verb):
        return False
    if any(tree.lemma[kid] == "have" and tree.dep[kid] == "aux" for kid in tree.kids[verb]):
        return False  # "are said to have attacked"
    dep, head = tree.dep[verb], tree.head[verb]
    if dep in ("xcomp", "ccomp"):
        return tree.pos[head] == "VERB" and tree.lemma[head] not in IMPLICATIVE
    if dep == "acl":
        return not any(tree.word[kid] in ORDINALS for kid in (head, *tree.kids[head]))
    return dep in ("advcl", "relcl")


def _above_participle(tree: Tree, verb: int) -> int | None:
    """The verb that a participle's clause hangs on; None for other verbs."""
    first = verb
    while tree.dep[first] == "conj" and tree.tag[tree.head[first]] == "VBG":
        first = tree.head[first]
    if tree.tag[first] != "VBG" or tree.dep[first] not in ("advcl", "pcomp"):
        return None
    above = tree.head[first] if tree.dep[first] == "advcl" else tree.head[tree.head[first]]
    return above if tree.pos[above] == "VERB" and above != verb else None


def _has_to(tree: Tree, verb: int) -> bool:
    return any(tree.word[kid] == "to" and tree.dep[kid] == "aux" for kid in tree.kids[verb])


def noun_status(tree: Tree, noun: int) -> EventStatus:
    """Whether an act that a noun tells is real: not below "hopes to secure the release of"."""
    if any(tree.word[kid] == "no" and tree.dep[kid] == "det" for kid in tree.kids[noun]):
        return "denied"
    if any(tree.word[kid] in UNREAL_MODIFIERS for kid in tree.kids[noun]):
        return "hypothetical"
    if tree.dep[noun] == "pobj" and tree.lemma[tree.head[tree.head[noun]]] in UNREAL_HEADS:
        return "hypothetical"
    at = noun
    while tree.head[at] != at and tree.dep[at] not in ("relcl", "nsubj", "nsubjpass"):
        at = tree.head[at]
        if tree.pos[at] in ("VERB", "AUX"):
            return "hypothetical" if is_unreal(tree, at) else "occurred"
    return "occurred"


def status_of(tree: Tree, clause: Clause) -> EventStatus:
    """Whether the clause's own mood lets its act be: occurred, ongoing, denied or hypothetical."""
    verb = clause.verb
    words = {tree.word[kid] for kid in tree.kids[verb] if tree.dep[kid] in ("mark", "advmod")}
    if words & {"if", "unless", "whether", "lest", "until"} or _is_doubted(tree, verb):
        return "hypothetical"
    if _is_content(tree, verb):
        return "hypothetical"
    if words & {"almost", "nearly"} or _is_left_undone(tree, verb):
        return "denied"
    if tree.tag[verb] == "VBG" and any(
        tree.dep[kid] == "aux" and tree.lemma[kid] == "be" for kid in tree.kids[verb]
    ):
        return "ongoing"
    if tree.lemma[verb] in GOING_ON and tree.tag[verb] in ("VBZ", "VBP", "VBG"):
        return "ongoing"
    return "occurred"


def _is_doubted(tree: Tree, verb: int) -> bool:
    """Whether a verb is asked about, or said to be possible: "it is likely that ..."."""
    if tree.dep[verb] == "ROOT":
        return any(tree.word[kid] == "?" for kid in tree.kids[verb])
    above = tree.head[verb]
    beside = [above, *tree.having(above, "acomp")]
    return tree.dep[verb] == "ccomp" and any(tree.word[one] in DOUBTFUL for one in beside)


def _is_content(tree: Tree, verb: int) -> bool:
    """Whether a verb is what a noun of doubt says, or what somebody is charged with."""
    while tree.dep[verb] == "conj" and tree.tag[verb] == tree.tag[tree.head[verb]] == "VBG":
        verb = tree.head[verb]
    above = tree.head[verb]
    if tree.tag[verb] == "VBG" and tree.dep[verb] == "conj":
        return any(tree.lemma[one] in DOUBTFUL_CONTENT for one in tree.having(above, "dobj"))
    if tree.dep[verb] in ("acl", "ccomp", "relcl") and tree.pos[above] in NOUNS:
        return tree.is_marked(verb, "that") and tree.lemma[above] in DOUBTFUL_CONTENT
    if tree.dep[verb] not in ("pcomp", "pobj"):
        return False
    holder = tree.head[above]
    if tree.pos[holder] in NOUNS:
        return tree.lemma[holder] in DOUBTFUL_CONTENT
    return tree.word[above] in ("of", "for", "with") and tree.lemma[holder] in CHARGING


def _is_left_undone(tree: Tree, verb: int) -> bool:
    """Whether a verb stands behind "without" or "instead of"."""
    above = tree.head[verb]
    if tree.dep[verb] != "pcomp":
        return False
    before: str = tree.word[tree.head[above]]
    return tree.word[above] == "without" or before == "instead"


def with_mood(tree: Tree, clause: Clause, coding: Coding) -> Coding | None:
    """The coding under its verb's modal and negation; None where that tells no act."""
    modal, negated = clause.modal, clause.negated
    if negated and (modal in ("will", "would", "can", "cannot", "could")):
        if coding.type in ("REJECT", "ACCUSE", "REQUEST", "THREATEN") or coding.type in CONFLICT:
            return coding.but(status="denied", path=(*coding.path, "negated"))
        return apply_effect(coding, "refuse", why=f"{modal} not")
    if negated:
        return coding.but(status="denied", path=(*coding.path, "negated"))
    if modal == "will":
        will = apply_effect(coding, "plan", why="will")
        if will is not None and coding.status == "hypothetical":
            return will.but(status="hypothetical")
        return will
    if modal == "would":
        return apply_effect(coding, "plan", why="would")
    if modal in ("may", "might", "could", "can"):
        return coding.but(status="hypothetical", path=(*coding.path, modal))
    if modal in ("should", "must", "ought"):
        return coding.but(status="called_for", path=(*coding.path, modal))
    if coding.type == "PROTEST" and _is_purpose(tree, clause.verb):
        return coding  # "drove into the capital to protest": they did
    if is_unreal(tree, clause.verb) and coding.rule in ("verb", "verb+noun"):
        return coding.but(status="hypothetical", path=(*coding.path, "not yet done"))
    if _going_to(tree, clause.verb):
        return apply_effect(coding, "plan", why="to come")
    return coding


def _is_purpose(tree: Tree, verb: int) -> bool:
    """Whether an infinitive says what a deed that was done is done for."""
    above = tree.head[verb]
    return tree.dep[verb] == "advcl" and tree.tag[above] in ("VBD", "VBZ", "VBP")


def _going_to(tree: Tree, verb: int) -> bool:
    """Whether an infinitive hangs on nothing but "is to", "set to" or "about to": "is to visit"."""
    if tree.tag[verb] != "VB" or not _has_to(tree, verb):
        return False
    above = tree.head[verb]
    hung = tree.dep[verb] in ("xcomp", "ccomp")
    return tree.dep[verb] == "ROOT" or (hung and tree.lemma[above] in ("be", "about"))
