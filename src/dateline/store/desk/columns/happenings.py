"""Counting happenings: rows that tell the same one are one, their number is told beside.

A happening that two outlets tell counts for each of them, so that what a facet says is what one
finds behind it. One pass finds a row that stands for each happening; of the other rows only those
need a second look whose value is another than that row's, and those are few.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.store.desk.columns.table import Bools, Ints

Numbers = NDArray[np.intp]
Codes = Callable[[Ints], Ints]
"""The code of each row in a column."""


class Told(NamedTuple):
    """By code: how many happenings have it, and in how many reports."""

    happenings: Numbers
    reports: Numbers


def numbered(occurrence: Ints) -> Ints:
    """For each row the number of its happening; what is linked with nothing is one by itself."""
    alone = occurrence == 0
    own = np.cumsum(alone, dtype=np.int32) + occurrence.max(initial=0)
    return np.where(alone, own, occurrence).astype(np.int32)


class Happenings:
    """What some rows tell."""

    def __init__(self, happening: Ints, rows: Ints) -> None:
        self.happening = happening
        self.rows = rows
        own = happening[rows]
        standing = np.empty(own.max(initial=-1) + 1, dtype=np.int32)
        standing[own] = rows
        told = standing[own]
        again = told != rows
        self.first, self.again, self.told = rows[~again], rows[again], told[again]

    def __len__(self) -> int:
        return len(self.first)

    def count(self, codes: Codes) -> Told:
        """How many happenings and how many reports have each code."""
        own, other = codes(self.again), codes(self.told)
        reports = np.bincount(codes(self.rows))
        happenings = np.bincount(codes(self.first), minlength=len(reports))
        differs = own != other
        _add_once(happenings, own[differs], self.happening[self.again[differs]])
        return Told(happenings, reports)

    def count_part(self, rows: Ints, names: Ints) -> Told:
        """The same for the names that take part in rows, which are several to a row."""
        reports, several = np.bincount(names), self._several(rows)
        happenings = np.bincount(names[~several], minlength=len(reports))
        _add_once(happenings, names[several], self.happening[rows[several]])
        return Told(happenings, reports)

    def _several(self, rows: Ints) -> Bools:
        """For each row whether another one tells the same."""
        several = np.zeros(len(self.happening), dtype=np.bool_)
        several[self.again] = True
        several[self.told] = True
        found: Bools = several[rows]
        return found


def _add_once(counts: Numbers, codes: Ints, happenings: Ints) -> None:
    """Add one to the count of each code for each happening that it comes with."""
    pairs = codes.astype(np.int64) << 32 | happenings
    pairs.sort()
    once = pairs[np.diff(pairs, prepend=-1) != 0] >> 32
    counts += np.bincount(once, minlength=len(counts))
