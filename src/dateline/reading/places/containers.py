"""Places that the text itself puts inside others: "Paris, Texas", "the Syrian city of Homs"."""

from math import log10

from spacy.tokens import Doc

from dateline.ontology.places import read_words
from dateline.reading.places.gazetteer import Candidate
from dateline.reading.places.gazetteer.candidate import NAME, SHORT
from dateline.reading.places.toponym import Toponym

FARTHEST = 4
UNEQUAL = 4.2  # "Paris, Texas" is 2; "Georgia, Vermont" 3.2; "China, Japan" 6


def lies_in(inner: Candidate, outer: Candidate) -> bool:
    """Whether a place lies in a country or a first-order unit."""
    if inner.place == outer.place or inner.country != outer.country or inner.is_country:
        return False
    if outer.is_country:
        return True
    return outer.feature == "A.ADM1" and inner.admin1 == outer.admin1 and inner.feature != "A.ADM1"


def link_containers(doc: Doc, toponyms: list[Toponym]) -> None:
    """Set the container of each toponym that the text puts in another."""
    for left, right in zip(toponyms, toponyms[1:], strict=False):
        gap = doc[left.end : right.start]
        if len(gap) > FARTHEST:
            continue
        words = [token.lower_ for token in gap]
        if _is_inside(words):
            _link(left, right)
        elif _is_outside(words, left):
            _link(right, left)
    for first, second, third in zip(toponyms, toponyms[1:], toponyms[2:], strict=False):
        # "Dover, Kent, England": what holds the middle one holds the first.
        if first.container is second and second.container is third:
            third.contents.append(first)


def _is_inside(words: list[str]) -> bool:
    return len(words) == 1 and words[0] in (",", "(", "in")


def _is_outside(words: list[str], left: Toponym) -> bool:
    if words == ["'s"]:
        return True
    if not words:
        return left.is_people
    return words[-1] == "of" and words[-2:-1] != [] and words[-2] in read_words().kind_nouns


def _link(inner: Toponym, outer: Toponym) -> None:
    """Take the left one to lie in the right one where a place of its name does, and not a far
    smaller one than the name means by itself ("China, Japan").
    """
    largest = max((weight(c) for c in inner.candidates), default=0.0)
    inside = [weight(c) for c in inner.candidates if any(lies_in(c, o) for o in outer.candidates)]
    if any(c.is_country and c.kind == NAME for c in inner.candidates) and not _is_unit(outer):
        return  # "PRC's Taiwan", "China, Japan and Korea": a country lies in no other
    if inside and (max(inside) >= largest - UNEQUAL or outer.how == "short"):
        inner.container = outer
        outer.contents.append(inner)


def _is_unit(outer: Toponym) -> bool:
    return any(c.feature == "A.ADM1" and c.kind in (NAME, SHORT) for c in outer.candidates)


def weight(candidate: Candidate) -> float:
    """Inhabitants in powers of ten, a country one more."""
    return log10(candidate.population + 300) + candidate.is_country
