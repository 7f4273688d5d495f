"""Copies: how much of one text stands in another.

A text's shingles are its runs of five words. A copy that was cut, framed with other words or
lightly edited keeps most of its shingles, but the longer text has many more: so the measure is the
share of the *smaller* text that the other has too (containment, Broder 1997), and not Jaccard's,
which a cut copy fails. One shingle in four, chosen by its hash, is enough to find candidates; a
pair is then judged on the passages that the two texts really share. Quoted words weigh less, and
alone they weigh nothing: two outlets that quote one statement have not copied each other.
"""

import re
import zlib
from collections.abc import Iterable
from functools import cached_property
from typing import Literal, NamedTuple

import numpy as np

from dateline.model import Span

WORD = re.compile(r"[^\W_]+")
QUOTATION = re.compile(r"[\"\u201c][^\"\u201d\n]*(?:[\"\u201d]|$)", re.MULTILINE)
SHINGLE = 5  # words
SAMPLE = np.uint64(4)  # one hash in so many is kept
FACTOR = np.uint64(0x9E3779B97F4A7C15)
Numbers = np.ndarray[tuple[int], np.dtype[np.int64]]
Weights = np.ndarray[tuple[int], np.dtype[np.float64]]
# Fitted on the made copies of BASIL's articles (levels 1 to 3, other outlets as hard negatives).
CANDIDATE = 0.2  # share of sampled shingles at which two texts are looked at
PASSAGE = 8  # words: shorter runs are phrases that two texts may share by chance
QUOTED = 0.4  # weight of a word in quotation marks beside one of the outlet's own
COPY = 0.48  # share of the smaller text's weight in common passages at which it is a copy
REMEMBERED = 500_000  # words whose hash is kept at hand
SMALLEST = 20  # words: a shorter text is a copy only where it is the same, word for word


class Shingles:
    """A text as its words and the hashes of their runs of five; the same on every machine."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = _words(text)
        numbers = np.fromiter(map(_HASHES.__getitem__, self.words), np.uint64, len(self.words))
        size = max(0, len(self.words) - SHINGLE + 1)
        hashes = np.zeros(size, dtype=np.uint64)
        for offset in range(SHINGLE):  # a polynomial modulo 2**64
            hashes = hashes * FACTOR + numbers[offset : offset + size]
        self.hashes = hashes ^ (hashes >> np.uint64(29))

    def sample(self) -> list[int]:
        """The distinct hashes that are kept in the index, one in four, as signed 64-bit numbers."""
        kept: list[int] = np.unique(self.hashes[self.hashes % SAMPLE == 0]).view(np.int64).tolist()
        return kept

    @cached_property
    def order(self) -> Numbers:
        """The places of the hashes, the smallest hash first."""
        return np.argsort(self.hashes, kind="stable")

    @cached_property
    def starts(self) -> Numbers:
        """Where each word begins in the text."""
        starts = map(re.Match.start, WORD.finditer(self.text))
        return np.fromiter(starts, np.int64, len(self.words))

    @cached_property
    def weights(self) -> Weights:
        """The weight of each word."""
        weights = np.ones(len(self.words))
        for quotation in QUOTATION.finditer(self.text):
            first, last = np.searchsorted(self.starts, quotation.span())
            weights[first:last] = QUOTED
        return weights

    def extent(self, start: int, end: int) -> Span:
        """Where the words from one to before another stand in the text."""
        last = WORD.match(self.text, int(self.starts[end - 1]))
        assert last is not None
        return Span(int(self.starts[start]), last.end())


class Copy(NamedTuple):
    """Two texts, one of them copied from the other or both from a third."""

    kind: Literal["exact", "near"]
    """`exact` where every word is the same."""

    overlap: float
    """Share of the smaller text that stands in common passages, 0 to 1; quoted words weigh less."""

    passages: list[tuple[Span, Span]]
    """The common passages, in the first text and in the second."""


def _words(text: str) -> list[str]:
    """The words in lower case; as many as stand in the text, also where a letter becomes two."""
    lower = text.lower()
    if len(lower) == len(text):
        return WORD.findall(lower)
    return [word.lower() for word in WORD.findall(text)]


class _Hashes(dict[str, int]):
    """The hash of each word, made when it is first asked for."""

    def __missing__(self, word: str) -> int:
        if len(self) >= REMEMBERED:
            self.clear()
        data = word.encode("utf-8", "surrogatepass")
        self[word] = value = zlib.crc32(data) << 32 | zlib.adler32(data)
        return value


_HASHES = _Hashes()


def looks_alike(shared: int, *, first: int, second: int) -> bool:
    """Whether two texts that share so many of their sampled shingles need a closer look."""
    smaller = min(first, second)
    return smaller > 0 and shared >= CANDIDATE * smaller


def compare(first: Shingles, second: Shingles) -> Copy | None:
    """How the second text copies the first, or the first the second; None where neither does."""
    if not first.words or not second.words:
        return None
    if first.words == second.words:
        whole = [(first.extent(0, len(first.words)), second.extent(0, len(second.words)))]
        return Copy("exact", 1.0, whole)
    shorter = min(len(first.words), len(second.words))
    if shorter < SMALLEST:
        return None
    runs = [run for run in _runs(first, second) if run[2] >= PASSAGE]
    if sum(length for _, _, length in runs) < COPY * QUOTED * shorter:
        return None  # too little even if only the passages were unquoted
    smaller = float(min(first.weights.sum(), second.weights.sum()))
    shared = min(
        _weight(first, [(i, length) for i, _, length in runs]),
        _weight(second, [(j, length) for _, j, length in runs]),
    )
    if shared == 0 or shared < COPY * smaller:
        return None
    passages = [(first.extent(i, i + n), second.extent(j, j + n)) for i, j, n in runs]
    return Copy("near", round(shared / smaller, 4), passages)


def _runs(first: Shingles, second: Shingles) -> list[tuple[int, int, int]]:
    """Common runs as (word in first, word in second, words), from left to right; a shingle that
    the second text has several times is taken to be its first one.
    """
    if not len(first.hashes) or not len(second.hashes):
        return []
    ordered = second.hashes[second.order]
    place = np.minimum(np.searchsorted(ordered, first.hashes), len(ordered) - 1)
    found = np.flatnonzero(ordered[place] == first.hashes)
    there = second.order[place[found]]
    breaks = np.flatnonzero((np.diff(found) != 1) | (np.diff(there) != 1)) + 1
    edges = [0, *breaks.tolist(), len(found)]
    return [
        (int(found[start]), int(there[start]), end - start + SHINGLE - 1)
        for start, end in zip(edges, edges[1:], strict=False)
        if start < end
    ]


def _weight(text: Shingles, runs: Iterable[tuple[int, int]]) -> float:
    """What the words in some runs weigh, a word in two runs counted once; nothing where all of them
    are quoted.
    """
    inside = np.zeros(len(text.words), dtype=bool)
    for start, length in runs:
        inside[start : start + length] = True
    weights = text.weights[inside]
    return float(weights.sum()) if (weights > QUOTED).any() else 0.0
