"""A text as numbers: its words, their runs of five (shingles), and those that an index keeps.

All of it is done on whole arrays of characters and words, which is a tenth of the work of going
through them one by one. The numbers are the same on every machine.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import NamedTuple

import numpy as np

WORD = re.compile(r"[^\W_]+")
QUOTATION = re.compile(r"[\"\u201c][^\"\u201d\n]*(?:[\"\u201d]|$)", re.MULTILINE)
SHINGLE = 5  # words
SAMPLE = np.uint64(8)  # one shingle in so many is kept
QUOTED = 0.4  # weight of a word in quotation marks beside one of the outlet's own
FACTOR = 0x9E3779B97F4A7C15  # odd, so that it has an inverse modulo 2**64
INVERSE = pow(FACTOR, -1, 1 << 64)
MIX = np.uint64(0xBF58476D1CE4E5B9)
PLANE = 0x10000  # characters whose kind is kept in a table; the others are rare
LEAST = 4096  # characters for which powers are made at once

Bools = np.ndarray[tuple[int], np.dtype[np.bool_]]
Floats = np.ndarray[tuple[int], np.dtype[np.float64]]
Hashes = np.ndarray[tuple[int], np.dtype[np.uint64]]
Numbers = np.ndarray[tuple[int], np.dtype[np.int64]]
Spans = np.ndarray[tuple[int, int], np.dtype[np.int64]]
Places = np.ndarray[tuple[int], np.dtype[np.intp]]


class Shingles:
    """A text as its words and the hashes of their runs of five."""

    def __init__(self, text: str) -> None:
        self.text = text
        codes = np.frombuffer(_lower(text).encode("utf-32-le", "surrogatepass"), np.uint32)
        inside = _in_words(codes, text)
        edges = np.flatnonzero(inside[1:] != inside[:-1])
        self.starts: Places = edges[::2]
        """Where each word begins in the text."""
        self.ends: Places = edges[1::2]
        """Where each word has ended."""
        self.words = _word_hashes(codes, self.starts, self.ends)
        """The hash of each word in lower case."""
        self.hashes = _shingle_hashes(self.words)
        """The hash of each run of five words, named by the first one's place."""

    def __len__(self) -> int:
        return len(self.words)

    def sample(self) -> Numbers:
        """The distinct hashes for the index, one in eight of all, as signed 64-bit numbers."""
        return np.unique(self.hashes[self.hashes % SAMPLE == 0].view(np.int64))

    @cached_property
    def order(self) -> Places:
        """The places of the hashes, the smallest hash first."""
        return np.argsort(self.hashes, kind="stable")

    @cached_property
    def ordered(self) -> Hashes:
        """The hashes in their order."""
        return self.hashes[self.order]

    @cached_property
    def weights(self) -> Floats:
        """The weight of each word."""
        spans = [quotation.span() for quotation in QUOTATION.finditer(self.text)]
        if not spans:
            return np.ones(len(self.words))
        first, last = np.searchsorted(self.starts, spans).T
        return np.where(covered(len(self.words), first, last), QUOTED, 1.0)

    @cached_property
    def weight(self) -> float:
        """What all words weigh together."""
        return float(self.weights.sum())

    def extents(self, first: Places, last: Places) -> Spans:
        """Where runs of words start and end in the text, given their first and last words."""
        return np.column_stack([self.starts[first], self.ends[last]])


def covered(size: int, starts: Places, ends: Places) -> Bools:
    """Which of so many words lie in one of the runs, each from its start to before its end."""
    opened = np.bincount(starts, minlength=size + 1) - np.bincount(ends, minlength=size + 1)
    return opened[:size].cumsum() > 0


def _lower(text: str) -> str:
    """The text in lower case, character for character: where one becomes two it stays as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := one.lower()) == 1 else one for one in text)


@cache
def _letters() -> Bools:
    """Which characters of the first plane are letters or digits."""
    letters = np.zeros(PLANE, dtype=np.bool_)
    for word in WORD.finditer("".join(map(chr, range(PLANE)))):
        letters[word.start() : word.end()] = True
    return letters


def _in_words(codes: "np.ndarray[tuple[int], np.dtype[np.uint32]]", text: str) -> Bools:
    """Whether each character is part of a word, with one on either side that is not."""
    inside = np.zeros(len(codes) + 2, dtype=np.bool_)
    inside[1:-1] = _letters().take(codes, mode="clip")  # the last of the plane is no letter
    for place in np.flatnonzero(codes >= PLANE):
        inside[place + 1] = text[place].isalnum()
    return inside


@cache
def _powers(factor: int, count: int) -> Hashes:
    """The powers of a factor modulo 2**64, from the first to before the one of that number."""
    powers = np.full(count, factor, dtype=np.uint64)
    powers[0] = 1
    return np.cumprod(powers, dtype=np.uint64)


def _word_hashes(
    codes: "np.ndarray[tuple[int], np.dtype[np.uint32]]", starts: Places, ends: Places
) -> Hashes:
    """The hash of each word: a polynomial of its characters, from the sums up to each character."""
    count = max(LEAST, 1 << len(codes).bit_length())
    sums = np.zeros(len(codes) + 1, dtype=np.uint64)
    np.cumsum(codes * _powers(FACTOR, count)[: len(codes)], out=sums[1:])
    shifted = sums[ends] - sums[starts]
    return _mixed(shifted * _powers(INVERSE, count)[starts])


def _shingle_hashes(words: Hashes) -> Hashes:
    size = max(0, len(words) - SHINGLE + 1)
    hashes = np.zeros(size, dtype=np.uint64)
    for offset in range(SHINGLE):
        hashes = hashes * np.uint64(FACTOR) + words[offset : offset + size]
    return _mixed(hashes)


def _mixed(hashes: Hashes) -> Hashes:
    """Hashes whose every bit depends on every bit (a step of splitmix64)."""
    hashes = (hashes ^ (hashes >> np.uint64(30))) * MIX
    return hashes ^ (hashes >> np.uint64(31))


class Shared(NamedTuple):
    """Pairs of articles with what they share, a place of the three arrays each."""

    new: Numbers
    """A new article."""

    other: Numbers
    """Another new one, or one that the index knew; a pair of new ones comes once."""

    number: Numbers
    """How many sampled shingles both have."""


def count_shared(new: Mapping[int, Numbers], kept: Iterable[tuple[int, int]]) -> Shared:
    """What new articles share with each other, and with those that the index gave for their
    shingles, each with the shingle.
    """
    sizes = [len(sample) for sample in new.values()]
    hashes = np.concatenate([*new.values(), np.empty(0, np.int64)])
    order = np.argsort(hashes, kind="stable")
    owners = np.repeat(np.fromiter(new, np.int64, len(new)), sizes)[order]
    hashes = hashes[order]
    old = np.array(list(kept), dtype=np.int64).reshape(-1, 2)
    asked = np.concatenate([hashes, old[:, 0]])
    first = hashes.searchsorted(asked, "left")
    count = hashes.searchsorted(asked, "right") - first
    others = np.repeat(np.concatenate([owners, old[:, 1]]), count)
    mine = owners[np.repeat(first - (np.cumsum(count) - count), count) + np.arange(len(others))]
    once = mine < others  # two new ones meet twice
    once[int(count[: len(hashes)].sum()) :] = True
    pairs, counts = np.unique(mine[once] << 32 | others[once], return_counts=True)
    return Shared(pairs >> 32, pairs & 0xFFFFFFFF, counts)
