"""The parser's names: which one a run of words stands in, and where in it."""

from dataclasses import dataclass

from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Held:
    """The parser's name that holds a run of words."""

    label: str
    """spaCy's label, such as `ORG`; empty where the words stand in no name."""
    start: int
    end: int
    place: str
    """Where the run stands in the name: `whole`, `head`, `middle`, `tail`, or empty in none."""


NOWHERE = Held("", 0, 0, "")


def held_by(doc: Doc, start: int, end: int) -> Held:
    """The name around the tokens `start` to `end`; a leading "the" counts as no part of it."""
    label = doc[start].ent_type_ or doc[end - 1].ent_type_
    if not label:
        return NOWHERE
    first = start if doc[start].ent_type_ else end - 1
    last = first + 1
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    while last < len(doc) and doc[last].ent_iob_ == "I":
        last += 1
    if doc[first].lower_ == "the" and last - first > 1 and first < start:
        first += 1
    if doc[last - 1].text in ("'s", "'") and last > end:
        last -= 1
    if start <= first and last <= end:
        return Held(label, first, last, "whole")
    if start <= first:
        return Held(label, first, last, "head")
    return Held(label, first, last, "tail" if last <= end else "middle")
