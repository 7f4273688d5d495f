"""Rows in the order of a list: the newest day first, of a day the newest article, then by id."""

import numpy as np

from dateline.store.desk.columns.load import Encoder, by_length
from dateline.store.desk.columns.selection import Selection
from dateline.store.desk.columns.table import Bools, Ints, Table
from dateline.store.desk.position import Position

MANY = 20_000  # rows past which to go through the table in order is quicker than to order them
BLOCK = 1024  # rows of the order that are looked at first; then twice as many, and so on


class Order:
    """How the rows of one kind are listed."""

    def __init__(self, table: Table, encoder: Encoder, day: str) -> None:
        self.table, self.encoder, self.day = table, encoder, day

    def newest(
        self, selection: Selection, *, limit: int, offset: int = 0, after: Position | None = None
    ) -> Ints:
        """The rows of a selection that a list shows."""
        many = offset + limit
        if selection.most > MANY:
            rows = self._first(selection, many, after)
        else:
            rows = self._behind(after, selection.rows)
        ranks = self._day_ranks(rows)
        if 0 < many < len(rows):
            least = np.partition(ranks, -many)[-many]
            rows = rows[ranks >= least]
        return self.ordered(rows)[offset:many]

    def ordered(self, rows: Ints) -> Ints:
        """Rows in order."""
        ids = self.encoder["id"].ranks()[self.table.columns["id"][rows]]
        return rows[np.lexsort((ids, -self.table.article[rows], -self._day_ranks(rows)))]

    def known(self) -> Ints:
        """The rows of the base in order."""
        base = self.table.base
        return base.made(f"order by {self.day}", lambda: self.ordered(_upto(base.rows)))

    def _first(self, selection: Selection, many: int, after: Position | None) -> Ints:
        """The first rows of a selection in order and some more; the order of the base is known."""
        size, order = self.table.base.rows, self.known()
        later = np.arange(size, len(self.table), dtype=np.int32)
        found = [self._behind(after, selection.kept(later))]
        start, block, enough = 0, BLOCK, 0
        while start < size and enough < many:
            rows = self._behind(after, selection.kept(order[start : start + block]))
            found.append(rows)
            enough += len(rows)
            start, block = start + block, 2 * block
        return np.concatenate(found)

    def _day_ranks(self, rows: Ints) -> Ints:
        return self.encoder[self.day].ranks()[self.table.columns[self.day][rows]]

    def _behind(self, after: Position | None, rows: Ints) -> Ints:
        """Those of the rows that come after a position in the list."""
        if after is None or not len(rows):
            return rows
        values, ids = self.encoder[self.day].values_, self.encoder["id"].values_
        same = np.array([value == after.day for value in values], dtype=np.bool_)
        earlier = np.array([_earlier(value, after.day) for value in values], dtype=np.bool_)
        last = by_length(after.id)
        further = np.array([by_length(one) > last for one in ids], dtype=np.bool_)
        days, numbers = self.table.columns[self.day][rows], self.table.article[rows]
        own = further[self.table.columns["id"][rows]]
        ties: Bools = (numbers < after.number) | ((numbers == after.number) & own)
        return rows[earlier[days] | (same[days] & ties)]


def _earlier(value: str | None, day: str | None) -> bool:
    return day is not None and (value is None or value < day)


def _upto(size: int) -> Ints:
    return np.arange(size, dtype=np.int32)
