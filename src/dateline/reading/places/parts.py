"""Parts of countries and regions: "southern Israel", "northern and western Mali"."""

from spacy.tokens import Doc

from dateline.ontology.places import read_words
from dateline.reading.places.toponym import Toponym


def mark_parts(doc: Doc, toponyms: list[Toponym]) -> None:
    """Take the adjectives of direction before a country, unit or region into its toponym."""
    directions = read_words().directions
    taken = {i for toponym in toponyms for i in range(toponym.start, toponym.end)}
    for toponym in toponyms:
        first = toponym.start
        if toponym.is_people or not any(c.feature[0] in "AL" for c in toponym.candidates):
            continue
        while first > 0 and first - 1 not in taken and _belongs(doc, first - 1, directions):
            first -= 1
        while doc[first].lower_ in ("and", ",", "the"):
            first += 1
        if first < toponym.start:
            toponym.part = doc[first : toponym.start].text.lower()
            toponym.start = first


def _belongs(doc: Doc, i: int, directions: frozenset[str]) -> bool:
    """Whether a token is a direction, or joins two of them or one to its name."""
    word = doc[i].lower_
    if word in directions:
        return True
    return word == "and" and i > 0 and doc[i - 1].lower_ in directions
