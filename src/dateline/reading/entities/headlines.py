"""Headlines in Title Case, in which the model takes every other word for a name."""

from spacy.tokens import Doc

from dateline.model import Span
from dateline.reading.columns import starts_of
from dateline.reading.entities.sighting import Sighting

LONG_WORD = 4
FEWEST_WORDS = 4
# A sentence of prose stays far below this share of capitals among its long words.
CAPITAL_SHARE = 0.85
LONGEST = 30


def headline_bounds(doc: Doc, blocks: list[Span]) -> list[tuple[int, int]]:
    """Token bounds of the paragraphs whose every long word has a capital."""
    if not blocks or not len(doc):
        return []
    starts = starts_of(doc)
    bounds, at = [], 0
    for block in blocks:
        while at < len(starts) and starts[at] < block.start:
            at += 1
        end = at
        while end < len(starts) and starts[end] < block.end and end - at <= LONGEST:
            end += 1
        if end - at < LONGEST and _is_title_case(doc, at, end):
            bounds.append((at, end))
    return bounds


def _is_title_case(doc: Doc, start: int, end: int) -> bool:
    words = [word for word in doc[start:end].text.split() if len(word) >= LONG_WORD]
    capitals = sum(word.lstrip("'\"(")[:1].isupper() for word in words)
    return len(words) >= FEWEST_WORDS and capitals >= CAPITAL_SHARE * len(words)


def settle_headlines(
    doc: Doc, sightings: list[Sighting], bounds: list[tuple[int, int]]
) -> list[Sighting]:
    """The sightings without what headlines alone call a name, and with the surnames in headlines of
    people that the body names.
    """
    if not bounds:
        return sightings
    titled = {i for start, end in bounds for i in range(start, end)}
    body = [one for one in sightings if one.start not in titled]
    if not body:
        return sightings
    forms = {one.form.casefold() for one in body}
    surnames = {one.form.split()[-1] for one in body if one.kind == "person"}
    kept = body + [
        one
        for one in sightings
        if one.start in titled and (one.sure or _is_backed(one, forms, surnames))
    ]
    taken = {i for one in kept for i in range(one.start, one.end)}
    for i in sorted(titled - taken):
        word = doc[i].text.removesuffix("'s")
        if word in surnames and len(word) >= LONG_WORD:
            kept.append(Sighting(i, i + 1, "person", word))
    return kept


def _is_backed(one: Sighting, forms: set[str], surnames: set[str]) -> bool:
    """Whether the body too has a headline's name, or its last word as a surname."""
    if one.form.casefold() in forms:
        return True
    return one.kind == "person" and one.size <= LONG_WORD and one.form.split()[-1] in surnames
