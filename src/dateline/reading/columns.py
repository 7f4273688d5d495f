"""A text's tokens by column: one pass over spaCy's arrays, for asking token by token is slow.

spaCy joins a text anew and makes a token's object anew at each call, so the last texts' columns are
kept. They are the reading's own: nobody may change them.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from spacy.tokens import Doc

# The modules of a reading look at one text after the other; one more is read beside it at times.
KEPT = 4


@lru_cache(maxsize=KEPT)
def text_of(doc: Doc) -> str:
    """The text as the parser saw it."""
    return doc.text


@lru_cache(maxsize=KEPT)
def starts_of(doc: Doc) -> Sequence[int]:
    """The offset at which each token starts."""
    return column(doc, "IDX")


@lru_cache(maxsize=KEPT)
def words_of(doc: Doc) -> Sequence[str]:
    """Each token's own words."""
    return strings(doc, "ORTH")


@lru_cache(maxsize=KEPT)
def token_bounds(doc: Doc) -> tuple[Mapping[int, int], Mapping[int, int]]:
    """The tokens that start and that end at each offset."""
    starts = starts_of(doc)
    lengths = column(doc, "LENGTH")
    ends = {
        start + length: i for i, (start, length) in enumerate(zip(starts, lengths, strict=True))
    }
    return {start: i for i, start in enumerate(starts)}, ends


@lru_cache(maxsize=KEPT)
def kids_of(doc: Doc) -> Sequence[Sequence[tuple[int, str]]]:
    """For each token the tokens that hang on it, in order, each with its label."""
    kids: list[list[tuple[int, str]]] = [[] for _ in range(len(doc))]
    for i, (head, label) in enumerate(zip(heads_of(doc), strings(doc, "DEP"), strict=True)):
        if head != i:
            kids[head].append((i, label))
    return kids


@lru_cache(maxsize=KEPT)
def heads_of(doc: Doc) -> Sequence[int]:
    """The number of each token's head; a root's is its own."""
    ahead = doc.to_array("HEAD").astype("int64").tolist() if len(doc) else []
    return [number + steps for number, steps in enumerate(ahead)]


def column(doc: Doc, name: str) -> list[int]:
    """One attribute of every token, by its name in spaCy's `to_array`, as a number."""
    values: list[int] = doc.to_array(name).tolist() if len(doc) else []
    return values


def strings(doc: Doc, name: str) -> list[str]:
    """One attribute of every token in words."""
    keys = column(doc, name)
    store = doc.vocab.strings
    names = {key: store[key] for key in set(keys)}
    return [names[key] for key in keys]
