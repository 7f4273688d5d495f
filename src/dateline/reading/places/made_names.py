"""Names that are places by their last word: "Gillis Street", "Naugatuck River"."""

from collections.abc import Iterator

from spacy.tokens import Doc

from dateline.ontology.places import read_words
from dateline.reading.columns import strings
from dateline.reading.places.gazetteer import name_key
from dateline.reading.places.toponym import Toponym
from dateline.reading.places.windows import Found, is_name_word

LONGEST = 3


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
