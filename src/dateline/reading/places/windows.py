"""Every run of words that the gazetteer knows, with the candidates of its name."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from dateline.ontology.places import read_words
from dateline.reading.columns import starts_of, text_of, words_of
from dateline.reading.places.gazetteer import Candidate, Gazetteer, name_key
from dateline.reading.places.gazetteer.candidate import PEOPLE
from dateline.reading.places.gazetteer.keys import short_key

LONGEST = 6
# "d'Ivoire", "'Aden": a capital behind an apostrophe.
ELIDED = re.compile(r"[A-Za-z]?['\u02bb][A-Z]")
SHORTEST_WORD = 3
KNOWN_TOWN = 100_000
LONGEST_SHORT = 8

Window = tuple[int, int]
Found = dict[Window, tuple[str, tuple[Candidate, ...]]]
"""Key and candidates by window."""


def is_name_word(token: Token) -> bool:
    """Whether a token may open or close a name: it has a capital at its head."""
    text = token.text
    return text[0].isupper() or bool(ELIDED.match(text))


def look_up(doc: Doc, gazetteer: Gazetteer) -> Found:
    """The runs of words that name places of the gazetteer, shorter and longer ones alike."""
    windows: dict[Window, list[str]] = {}
    text, words, starts = text_of(doc), words_of(doc), starts_of(doc)
    names = [bool(word[0].isupper() or ELIDED.match(word)) for word in words]
    for start, is_name in enumerate(names):
        if is_name:
            for window in _windows(words, start, names):
                last = window[1] - 1
                keys = _keys(text[starts[start] : starts[last] + len(words[last])])
                if keys:
                    windows[window] = keys
    found = gazetteer.find({key for keys in windows.values() for key in keys})
    results: Found = {}
    for window, keys in windows.items():
        candidates = _merged([found.get(key, ()) for key in keys])
        if candidates:
            results[window] = keys[-1], candidates
    return results


def _merged(lists: list[tuple[Candidate, ...]]) -> tuple[Candidate, ...]:
    """The candidates of a window's keys. A name that is a people's and only a small town's besides
    is the people's.
    """
    candidates = tuple(c for found in lists for c in found)
    people = tuple(c for c in candidates if c.kind == PEOPLE)
    if people and all(c.kind == PEOPLE or c.population < KNOWN_TOWN for c in candidates):
        return people
    return candidates


def _windows(words: Sequence[str], start: int, names: list[bool]) -> Iterator[Window]:
    connectors = read_words().connectors
    for end in range(start + 1, min(start + LONGEST, len(words)) + 1):
        last = end - 1
        if last > start and not names[last] and words[last].lower() not in connectors:
            return
        if names[last] or (words[last] == "'s" and end - start > 2):
            yield start, end


def _keys(text: str) -> list[str]:
    keys = []
    if len(text) <= LONGEST_SHORT and ("." in text or text.isupper()):
        keys.append(short_key(text))
    if len(text) >= SHORTEST_WORD:
        keys.append(name_key(text))
    return keys
