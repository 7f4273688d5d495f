"""What stands behind a reporting noun: "the claim that ...", "criticism of ... by ..."."""

from spacy.tokens import Token

from dateline.ontology.speech import Kind
from dateline.reading.statements.objects import has_to
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.trees import child, children, phrase

ABOUT = frozenset({"of", "about", "for", "on", "over", "against", "at", "to", "toward", "towards"})
PLACED = frozenset({"ORG", "GPE", "FAC", "LOC"})


def noun_content(scene: Scene, noun: Token, kind: Kind | None) -> set[int]:
    """Indices of the clause or the object that tells what was said or felt; empty where none is."""
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


def by_whom(noun: Token) -> Token | None:
    """The noun behind "from", "by" or "among": criticism from unions."""
    for prep in children(noun, "prep"):
        if prep.lower_ in ("from", "by", "among"):
            return child(prep, "pobj")
    return None
