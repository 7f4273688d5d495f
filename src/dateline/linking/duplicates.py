"""Copies: how much of one text stands in another.

A text's shingles are its runs of five words. A copy that was cut, framed with other words or
lightly edited keeps most of its shingles, but the longer text has many more: so the measure is the
share of the *smaller* text that the other has too (containment, Broder 1997), and not Jaccard's,
which a cut copy fails. One shingle in eight, chosen by its hash, is enough to find candidates; a
pair is then judged on the passages that the two texts really share. Quoted words weigh less, and
alone they weigh nothing: two outlets that quote one statement have not copied each other.
"""

from typing import Literal, NamedTuple

import numpy as np

from dateline.linking.shingles import QUOTED, SHINGLE, Bools, Numbers, Places, Shingles, covered

Passages = np.ndarray[tuple[int, int, int], np.dtype[np.int64]]

# Fitted on the made copies of BASIL's articles (levels 1 to 3, other outlets as hard negatives).
CANDIDATE = 0.15  # share of sampled shingles at which two texts are looked at: misses none of these
PASSAGE = 8  # words: shorter runs are phrases that two texts may share by chance
COPY = 0.48  # share of the smaller text's weight in common passages at which it is a copy
SMALLEST = 20  # words: a shorter text is a copy only where it is the same, word for word
START = np.zeros(1, dtype=np.intp)  # where the first run begins


class Copy(NamedTuple):
    """Two texts, one of them copied from the other or both from a third."""

    kind: Literal["exact", "near"]
    """`exact` where every word is the same."""

    overlap: float
    """Share of the smaller text that stands in common passages, 0 to 1; quoted words weigh less."""

    passages: Passages
    """Where each common passage starts and ends in the first text, and in the second."""


class Runs(NamedTuple):
    """Words that two texts have in common, run by run from left to right."""

    first: Places
    """The place of each run's first word in the first text."""

    second: Places
    """The same in the second text."""

    lengths: Places
    """Words of each run."""


def looks_alike(shared: Numbers, *, first: Numbers, second: Numbers) -> Bools:
    """Whether two texts that share so many of their sampled shingles need a closer look, for many
    pairs at once.
    """
    smaller = np.minimum(first, second)
    return (smaller > 0) & (shared >= CANDIDATE * smaller)


def compare(first: Shingles, second: Shingles) -> Copy | None:
    """How the second text copies the first, or the first the second; None where neither does."""
    shorter = min(len(first), len(second))
    if not shorter:
        return None
    if np.array_equal(first.words, second.words):
        whole = Runs(np.array([0]), np.array([0]), np.array([shorter]))
        return Copy("exact", 1.0, _passages(first, second, whole))
    if shorter < SMALLEST:
        return None
    runs = _runs(first, second)
    if runs.lengths.sum() < COPY * QUOTED * shorter:
        return None  # too little even if only the passages were unquoted
    smaller = min(first.weight, second.weight)
    shared = min(
        _weight(first, runs.first, runs.lengths), _weight(second, runs.second, runs.lengths)
    )
    if shared == 0 or shared < COPY * smaller:
        return None
    return Copy("near", round(shared / smaller, 4), _passages(first, second, runs))


def _runs(first: Shingles, second: Shingles) -> Runs:
    """The common runs that are long enough for a passage; a shingle that the second text has
    several times is taken to be its first one.
    """
    place = second.ordered.searchsorted(first.hashes)
    np.minimum(place, len(second.ordered) - 1, out=place)
    found = np.flatnonzero(second.ordered[place] == first.hashes)
    there = second.order[place[found]]
    steps = (found[1:] - found[:-1] != 1) | (there[1:] - there[:-1] != 1)
    edges = np.concatenate([START, np.flatnonzero(steps) + 1, [len(found)]])
    lengths = edges[1:] - edges[:-1] + SHINGLE - 1
    long = lengths >= PASSAGE
    starts = edges[:-1][long]
    return Runs(found[starts], there[starts], lengths[long])


def _weight(text: Shingles, starts: Places, lengths: Places) -> float:
    """What the words in some runs weigh, a word in two runs counted once; nothing where all of them
    are quoted.
    """
    weights = text.weights[covered(len(text), starts, starts + lengths)]
    return float(weights.sum()) if (weights > QUOTED).any() else 0.0


def _passages(first: Shingles, second: Shingles, runs: Runs) -> Passages:
    here = first.extents(runs.first, runs.first + runs.lengths - 1)
    there = second.extents(runs.second, runs.second + runs.lengths - 1)
    return np.stack([here, there], axis=1)
