"""Every run of words that the gazetteer knows, with the candidates of its name."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.ontology.places import read_words
from dateline.reading.places.gazetteer import Candidate, Gazetteer, name_key
from dateline.reading.places.gazetteer.keys import short_key

LONGEST = 6
SHORTEST_WORD = 3
LONGEST_SHORT = 8

Window = tuple[int, int]
Found = dict[Window, tuple[Candidate, ...]]


def is_name_word(token: Token) -> bool:
    """Whether a token may open or close a name: it has a capital at its head."""
    first = token.text[0]
    return first.isupper() or (len(token) > 2 and first in "'\u02bb" and token.text[1].isupper())


def look_up(doc: Doc, gazetteer: Gazetteer) -> Found:
    """The runs of words that name places of the gazetteer, shorter and longer ones alike."""
    windows: dict[Window, list[str]] = {}
    names = [is_name_word(token) for token in doc]
    for token in doc:
        if names[token.i]:
            for window in _windows(doc, token.i, names):
                keys = _keys(doc, window)
                if keys:
                    windows[window] = keys
    found = gazetteer.find({key for keys in windows.values() for key in keys})
    results: Found = {}
    for window, keys in windows.items():
        candidates = tuple(c for key in keys for c in found.get(key, ()))
        if candidates:
            results[window] = candidates
    return results


def _windows(doc: Doc, start: int, names: list[bool]) -> Iterator[Window]:
    connectors = read_words().connectors
    for end in range(start + 1, min(start + LONGEST, len(doc)) + 1):
        last = end - 1
        if last > start and not names[last] and doc[last].lower_ not in connectors:
            return
        if names[last] or doc[last].lower_ == "'s":
            yield start, end


def _keys(doc: Doc, window: Window) -> list[str]:
    start, end = window
    last = doc[end - 1]
    text = doc.text[doc[start].idx : last.idx + len(last)]
    keys = []
    if len(text) <= LONGEST_SHORT and ("." in text or text.isupper()):
        keys.append(short_key(text))
    if len(text) >= SHORTEST_WORD:
        keys.append(name_key(text))
    return keys
