"""The rows that meet some conditions, with what was counted of them."""

import threading
from collections.abc import Callable, Hashable, Sequence
from functools import cached_property
from typing import Any, TypeVar

import numpy as np

from dateline.store.desk.columns.conditions import Condition
from dateline.store.desk.columns.happenings import Happenings
from dateline.store.desk.columns.table import Ints, Table

MOST_ROWS = 5_000_000  # of the selections that are kept: 100 MB where all are counted
MOST = 200  # selections that are kept

Found = TypeVar("Found")


class Selection:
    """Rows of a table that count and meet all of some conditions."""

    def __init__(self, table: Table, conditions: Sequence[Condition]) -> None:
        self.table = table
        self.conditions = sorted(conditions, key=lambda one: one.size)
        self.most = self.conditions[0].size if self.conditions else len(table)
        """How many rows there can be."""
        self._counted: dict[Hashable, Any] = {}

    @cached_property
    def rows(self) -> Ints:
        """Which they are, ascending: the fewest that meet one condition, asked for the others."""
        if not self.conditions:
            return np.flatnonzero(self.table.current).astype(np.int32)
        return self.kept(self.conditions[0].rows(), self.conditions[1:])

    def kept(self, rows: Ints, conditions: Sequence[Condition] | None = None) -> Ints:
        """Those of some rows that count and meet the conditions, all where none are given."""
        rows = rows[self.table.current[rows]]
        for one in self.conditions if conditions is None else conditions:
            rows = rows[one.keeps(rows)]
        return rows

    def happenings(self, happening: Ints) -> Happenings:
        """What the rows tell, each happening once; for each row of the table its happening."""
        return self.once("happenings", lambda: Happenings(happening, self.rows))

    def once(self, name: Hashable, make: Callable[[], Found]) -> Found:
        """What was made of the rows under that name; made at the first question."""
        if name not in self._counted:
            self._counted[name] = make()
        found: Found = self._counted[name]
        return found


class Selections:
    """The selections that were asked for last: what pages ask is made of the same few."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[Hashable, Selection] = {}
        self._rows = 0

    def of(self, kind: str, table: Table, conditions: Sequence[Condition]) -> Selection:
        """The rows of a kind that meet all conditions."""
        key = kind, frozenset(one.key for one in conditions)
        with self._lock:
            found = self._kept.pop(key, None)
            if found is None:
                found = Selection(table, conditions)
                self._rows += found.most
            self._kept[key] = found
            while len(self._kept) > 1 and (len(self._kept) > MOST or self._rows > MOST_ROWS):
                self._rows -= self._kept.pop(next(iter(self._kept))).most
        return found
