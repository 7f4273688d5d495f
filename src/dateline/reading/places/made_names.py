"""Names that are places by the words with them: "Gillis Street", "the town of Minova"."""

from collections.abc import Iterator

from spacy.tokens import Doc

from dateline.ontology.places import read_words
from dateline.reading.columns import strings
from dateline.reading.places.gazetteer import name_key
from dateline.reading.places.toponym import Toponym
from dateline.reading.places.windows import Found, is_name_word

LONGEST = 3
TOWNS = frozenset(
    {"town", "towns", "village", "villages", "city", "hamlet", "suburb", "settlement", "island",
     "district", "province"}
)  # fmt: skip
"""Nouns behind whose "of" the name of such a place stands."""


def made_names(doc: Doc, found: Found, taken: dict[int, Toponym]) -> Iterator[Toponym]:
    """Each such name. It stays without a point where the gazetteer has none of it."""
    kinds = read_words().made_names
    for i, word in enumerate(strings(doc, "LOWER")):
        if word not in kinds or i in taken or not is_name_word(doc[i]):
            continue
        token = doc[i]
        start = token.i
        while start > 0 and token.i - start < LONGEST and _goes_on(doc, start - 1):
            start -= 1
        if start < token.i:
            yield _toponym(doc, start, token.i + 1, found)


def told_names(doc: Doc, taken: dict[int, Toponym]) -> Iterator[Toponym]:
    """Names of towns that no gazetteer has, where the text says what they are: "the town of X"."""
    for i, word in enumerate(strings(doc, "LOWER")):
        if word != "of" or not 0 < i < len(doc) - 1 or doc[i - 1].text not in TOWNS:
            continue
        end = i + 1
        while end < len(doc) and end - i <= LONGEST and _is_name_part(doc, end):
            end += 1
        if end > i + 1 and not any(one in taken for one in range(i + 1, end)):
            yield Toponym(i + 1, end, name_key(doc[i + 1 : end].text), (), "made")


def _is_name_part(doc: Doc, i: int) -> bool:
    token = doc[i]
    return is_name_word(token) and token.pos_ == "PROPN" and token.ent_type_ != "PERSON"


def _toponym(doc: Doc, start: int, end: int, found: Found) -> Toponym:
    """The longest end of the words that the gazetteer knows, else all of them."""
    for first in range(start, end - 1):
        if (first, end) in found:
            key, candidates = found[first, end]
            return Toponym(first, end, key, candidates, "designator")
    _, candidates = found.get((start, end - 1), ("", ()))
    kind = doc[end - 1].lower_
    if kind == "county":
        candidates = tuple(c for c in candidates if c.is_unit)  # "Tipperary County"
    elif kind != "township":
        candidates = ()  # a street or river is not the place that it is named for
    return Toponym(start, end, name_key(doc[start:end].text), candidates, "made")


def _goes_on(doc: Doc, i: int) -> bool:
    """Whether a token belongs to the name that follows it."""
    token = doc[i]
    return is_name_word(token) and not token.is_sent_start and token.lower_ != "the"
