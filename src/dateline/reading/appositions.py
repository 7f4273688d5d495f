"""What looks like an apposition and is none."""

from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def speaks_apart(name: Token, noun: Token) -> bool:
    """Whether a noun behind a name and a comma is the subject of the next verb, and does not say
    who is named: "the army could attack Goma, an officer warned".
    """
    end, sentence = noun.right_edge.i + 1, name.sent
    if noun.i < name.i or end >= sentence.end or noun.doc[end].tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    subjects = [t for t in noun.doc[end].children if t.dep_ in ("nsubj", "nsubjpass")]
    told_before = any(t.tag_ in FINITE for t in noun.doc[sentence.start : name.i])
    return told_before and all(t.i == noun.i for t in subjects)
