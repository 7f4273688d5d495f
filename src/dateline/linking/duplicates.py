"""Copies: how much of one text stands in another.

A text's shingles are its runs of five words. A copy that was cut, framed with other words or
lightly edited keeps most of its shingles, but the longer text has many more: so the measure is the
share of the *smaller* text that the other has too (containment, Broder 1997), and not Jaccard's,
which a cut copy fails. One shingle in four, chosen by its hash, is enough to find candidates; a
pair is then judged on the passages that the two texts really share.
"""

import re
import zlib
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

import numpy as np

from dateline.model import Span

WORD = re.compile(r"[^\W_]+")
SHINGLE = 5  # words
SAMPLE = np.uint64(4)  # one hash in so many is kept
FACTOR = np.uint64(0x9E3779B97F4A7C15)
# Fitted on the made copies of BASIL's articles (levels 1 to 3, other outlets as hard negatives).
CANDIDATE = 0.2  # share of sampled shingles at which two texts are looked at
PASSAGE = 8  # words: shorter runs are phrases that two texts may share by chance
COPY = 0.53  # share of the smaller text in common passages at which it is a copy
SMALLEST = 20  # words: a shorter text is a copy only where it is the same, word for word


class Shingles:
    """A text as its words and the hashes of their runs of five; the same on every machine."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = [word.lower() for word in WORD.findall(text)]
        numbers = np.fromiter(map(_word_hash, self.words), dtype=np.uint64, count=len(self.words))
        size = max(0, len(self.words) - SHINGLE + 1)
        hashes = np.zeros(size, dtype=np.uint64)
        for offset in range(SHINGLE):  # a polynomial modulo 2**64
            hashes = hashes * FACTOR + numbers[offset : offset + size]
        self.hashes = hashes ^ (hashes >> np.uint64(29))

    def sample(self) -> list[int]:
        """The distinct hashes that are kept in the index, one in four, as signed 64-bit numbers."""
        kept = np.unique(self.hashes[self.hashes % SAMPLE == 0])
        return [int(value) for value in kept.view(np.int64)]

    @cached_property
    def spans(self) -> list[Span]:
        """Where each word stands in the text."""
        return [Span(*match.span()) for match in WORD.finditer(self.text)]


class Copy(NamedTuple):
    """Two texts, one of them copied from the other or both from a third."""

    kind: Literal["exact", "near"]
    """`exact` where every word is the same."""

    overlap: float
    """Share of the smaller text's words that stand in common passages, 0 to 1."""

    passages: list[tuple[Span, Span]]
    """The common passages, in the first text and in the second."""


@lru_cache(maxsize=200_000)
def _word_hash(word: str) -> int:
    data = word.encode()
    return zlib.crc32(data) << 32 | zlib.adler32(data)


def looks_alike(shared: int, *, first: int, second: int) -> bool:
    """Whether two texts that share so many of their sampled shingles need a closer look."""
    smaller = min(first, second)
    return smaller > 0 and shared >= CANDIDATE * smaller


def compare(first: Shingles, second: Shingles) -> Copy | None:
    """How the second text copies the first, or the first the second; None where neither does."""
    if not first.words or not second.words:
        return None
    if first.words == second.words:
        whole = [(_extent(first, 0, len(first.words)), _extent(second, 0, len(second.words)))]
        return Copy("exact", 1.0, whole)
    smaller = min(len(first.words), len(second.words))
    if smaller < SMALLEST:
        return None
    runs = [run for run in _runs(first, second) if run[2] >= PASSAGE]
    overlap = min(1.0, sum(length for _, _, length in runs) / smaller)
    if overlap < COPY:
        return None
    passages = [(_extent(first, i, i + n), _extent(second, j, j + n)) for i, j, n in runs]
    return Copy("near", round(overlap, 4), passages)


def _extent(text: Shingles, start: int, end: int) -> Span:
    return Span(text.spans[start].start, text.spans[end - 1].end)


def _runs(first: Shingles, second: Shingles) -> Iterator[tuple[int, int, int]]:
    """Common runs as (word in first, word in second, words), longest reading from left to right.

    No word of either text is in two runs, so that a phrase said twice is not counted twice.
    """
    where: dict[int, list[int]] = {}
    for j, value in enumerate(second.hashes.tolist()):
        where.setdefault(value, []).append(j)
    hashes = first.hashes.tolist()
    used = [False] * len(second.words)
    i = 0
    while i < len(hashes):
        length, j = _longest(first, second, i, where.get(hashes[i], ()), used)
        if length == 0:
            i += 1
            continue
        for k in range(j, j + length):
            used[k] = True
        yield i, j, length
        i += length


def _longest(
    first: Shingles, second: Shingles, i: int, starts: Iterable[int], used: list[bool]
) -> tuple[int, int]:
    best = (0, -1)
    for j in starts:
        length = 0
        while (
            i + length < len(first.words)
            and j + length < len(second.words)
            and not used[j + length]
            and first.words[i + length] == second.words[j + length]
        ):
            length += 1
        if length >= SHINGLE and length > best[0]:
            best = (length, j)
    return best
