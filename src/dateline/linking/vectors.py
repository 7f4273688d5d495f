"""Vectors of words packed into bytes, and how alike one is to every other of its time.

A weight is kept as a whole number. A sum of products of whole numbers is the same in whatever order
it is added up, and so are the means that stories are made by: articles may come in any order.
"""

import zlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np

WINDOW = 7  # days: articles further apart are not of one story
UNIT = 1 << 15  # the weight 1; a sum of 2**23 likenesses is still exact
TERM = np.dtype([("term", "<u4"), ("weight", "<u2")])

Numbers = np.ndarray[tuple[int], np.dtype[np.int64]]
Floats = np.ndarray[tuple[int], np.dtype[np.float64]]
Terms = np.ndarray[tuple[int], np.dtype[np.void]]


def pack(vector: Mapping[str, float]) -> bytes:
    """The hashes of a vector's words with their weights, six bytes a word.

    Two words of one hash are one in a hundred thousand pairs of articles, and count as one word.
    """
    terms = np.empty(len(vector), dtype=TERM)
    terms["term"] = [zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in vector]
    terms["weight"] = np.rint(np.fromiter(vector.values(), np.float64, len(vector)) * UNIT)
    return terms.tobytes()


class Packed(NamedTuple):
    """An article's vector as it is kept."""

    article: int
    day: int
    """The ordinal of its day, 0 where it is unknown."""

    terms: bytes


def days_near(day: int) -> range:
    """The days of the articles that one of this day can be of one story with."""
    return range(day - WINDOW, day + WINDOW + 1) if day else range(1)


class Window:
    """The vectors of all articles of some days, by word."""

    def __init__(self, vectors: Iterable[Packed]) -> None:
        kept = sorted(vectors, key=lambda one: one.day)
        self.numbers: Numbers = np.array([one.article for one in kept], dtype=np.int64)
        self.days: Numbers = np.array([one.day for one in kept], dtype=np.int64)
        terms = np.frombuffer(b"".join(one.terms for one in kept), TERM)
        sizes = [len(one.terms) // TERM.itemsize for one in kept]
        place = np.arange(len(terms), dtype=np.uint64)
        order = np.sort(terms["term"].astype(np.uint64) << np.uint64(32) | place)
        place = (order & np.uint64(0xFFFFFFFF)).astype(np.intp)
        self._terms = (order >> np.uint64(32)).astype(np.uint32)
        self._owners = np.repeat(np.arange(len(kept)), sizes)[place]
        self._weights = terms["weight"][place].astype(np.float64)

    def __len__(self) -> int:
        return len(self.numbers)

    def likenesses(self, one: Packed, floor: float) -> tuple[Numbers, Floats]:
        """The articles of the same time that are alike at `floor` or above, with how alike."""
        own = np.frombuffer(one.terms, TERM)
        start = self._terms.searchsorted(own["term"], "left")
        count = self._terms.searchsorted(own["term"], "right") - start
        total = int(count.sum())
        # Each word's run of places in the index, one run after the other.
        places = np.repeat(start - (np.cumsum(count) - count), count) + np.arange(total)
        products = self._weights[places] * np.repeat(own["weight"].astype(np.float64), count)
        sums = np.bincount(self._owners[places], products, len(self))
        near = days_near(one.day)
        first, last = self.days.searchsorted([near.start, near.stop])
        found = first + np.flatnonzero(sums[first:last] >= floor * UNIT * UNIT)
        found = found[self.numbers[found] != one.article]
        return self.numbers[found], sums[found] / (UNIT * UNIT)
