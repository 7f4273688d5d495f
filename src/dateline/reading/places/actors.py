"""Names of countries and capitals that stand for those who rule them: "Moscow said"."""

from spacy.tokens import Doc, Token

from dateline.ontology.places import read_words
from dateline.reading.places.gazetteer import Candidate
from dateline.reading.places.toponym import Toponym

STEPS = 6
RULING = frozenset(["nsubj", "poss"])  # a capital that does or has something


def is_actor(doc: Doc, toponym: Toponym, place: Candidate) -> bool:
    """Whether the words mean those who rule the place, and not where something happens."""
    if not (place.is_country or place.feature == "P.PPLC"):
        return False
    if toponym.container is not None or toponym.contents or toponym.part:
        return False
    root = doc[toponym.start : toponym.end].root
    if place.is_country:
        return toponym.is_people or not is_located_token(root)
    return root.dep_ in RULING


def is_located_token(token: Token) -> bool:
    """Whether the nearest preposition above a name is one of place, or no verb stands above it at
    all, as in a dateline.
    """
    for _ in range(STEPS):
        if token.dep_ == "pobj":
            if token.head.lower_ in read_words().spatial:
                return True
            token = token.head.head
        elif token.dep_ in ("conj", "appos", "compound", "nmod", "amod", "npadvmod"):
            token = token.head
        else:
            return token.dep_ == "ROOT" and token.pos_ == "PROPN"
    return False
