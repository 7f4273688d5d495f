"""What rows must meet: how many do about, which they are, and whether some given ones do."""

from collections.abc import Hashable
from functools import cached_property
from typing import Protocol

import numpy as np

from dateline.store.desk.columns.table import Bools, Ints, Table


class Condition(Protocol):
    """Something that rows of a table meet or do not."""

    @property
    def key(self) -> Hashable:
        """What tells this condition from others on the same rows."""

    @property
    def size(self) -> int:
        """How many rows meet it, those counted that do not count any more."""

    def rows(self) -> Ints:
        """The rows that meet it, ascending."""

    def keeps(self, rows: Ints) -> Bools:
        """For each of some rows whether it meets it."""


class Equal:
    """A column has one value."""

    def __init__(self, table: Table, column: str, code: int) -> None:
        self.table, self.column, self.code = table, column, code
        self.key = (column, code)
        self._rows = table.rows_of(column, code)

    @property
    def size(self) -> int:
        """How many rows have it."""
        return len(self._rows)

    def rows(self) -> Ints:
        """The rows that have it."""
        return self._rows

    def keeps(self, rows: Ints) -> Bools:
        """Whether each row has it."""
        found: Bools = self.table.columns[self.column][rows] == self.code
        return found


class Within:
    """A column has one of many values."""

    def __init__(self, table: Table, column: str, wanted: Bools, key: Hashable) -> None:
        self.table, self.column, self.wanted = table, column, wanted
        self.key = (column, key)

    @cached_property
    def size(self) -> int:
        """About how many rows have one."""
        codes = self.table.columns[self.column]
        share = np.bincount(codes, minlength=len(self.wanted))[: len(self.wanted)]
        return int(share[self.wanted].sum())

    def rows(self) -> Ints:
        """The rows that have one."""
        codes = self.table.columns[self.column]
        return np.flatnonzero(self.wanted[codes]).astype(np.int32)

    def keeps(self, rows: Ints) -> Bools:
        """Whether each row has one."""
        return self.wanted[self.table.columns[self.column][rows]]


class Among:
    """The row is one of a few, found in another way."""

    def __init__(self, table: Table, rows: Ints, key: Hashable) -> None:
        self.key = key
        self._table = table
        self._rows: Ints = np.sort(rows)  # np.unique takes many times as long
        self._rows = self._rows[np.diff(self._rows, prepend=-1) != 0]

    @property
    def size(self) -> int:
        """How many they are."""
        return len(self._rows)

    def rows(self) -> Ints:
        """They."""
        return self._rows

    def keeps(self, rows: Ints) -> Bools:
        """Whether each row is one of them."""
        return self._inside[rows]

    @cached_property
    def _inside(self) -> Bools:
        inside = np.zeros(len(self._table), dtype=np.bool_)
        inside[self._rows] = True
        return inside
