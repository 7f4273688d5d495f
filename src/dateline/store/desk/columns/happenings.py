"""Counting happenings: rows that tell the same one are one, their number is told beside.

A happening that two outlets tell counts for each of them, so that what a facet says is what one
finds behind it. One pass finds a row that stands for each happening; of the other rows only those
need a second look whose value is another than that row's, and those are few.
"""

from collections.abc import Callable
from functools import cached_property
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
        places = np.arange(len(rows), dtype=np.int32)
        standing = np.empty(own.max(initial=-1) + 1, dtype=np.int32)
        standing[own] = places
        told = standing[own]
        self._again = np.flatnonzero(told != places)
        self._first, self._told = told == places, told[self._again]

    def __len__(self) -> int:
        return len(self.rows) - len(self._again)

    def count(self, codes: Codes) -> Told:
        """How many happenings and how many reports have each code."""
        own = codes(self.rows)
        reports = np.bincount(own)
        happenings = np.bincount(own[self._first], minlength=len(reports))
        differs = own[self._again] != own[self._told]
        again = self._again[differs]
        _add_once(happenings, own[again], self.happening[self.rows[again]])
        return Told(happenings, reports)

    def count_part(self, places: Ints, names: Ints) -> Told:
        """The same for the names that take part in rows, which are several to a row; the rows by
        their places here.
        """
        reports, several = np.bincount(names), self._several[places]
        happenings = np.bincount(names[~several], minlength=len(reports))
        _add_once(happenings, names[several], self.happening[self.rows[places[several]]])
        return Told(happenings, reports)

    @cached_property
    def _several(self) -> Bools:
        """For each of the rows whether another one tells the same."""
        several = np.zeros(len(self.rows), dtype=np.bool_)
        several[self._again] = True
        several[self._told] = True
        return several


def _add_once(counts: Numbers, codes: Ints, happenings: Ints) -> None:
    """Add one to the count of each code for each happening that it comes with."""
    pairs = codes.astype(np.int64) << 32 | happenings
    pairs.sort()
    once = pairs[np.diff(pairs, prepend=-1) != 0] >> 32
    counts += np.bincount(once, minlength=len(counts))
