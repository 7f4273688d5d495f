"""Columns of one kind of record: arrays of numbers that stand for values."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from dateline.store.desk.columns.postings import Postings

Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]
Parts = dict[str, tuple[Ints, Ints]]
Made = TypeVar("Made")

LOOSE = 0.05  # share of the rows that may have come or gone before a table is tidied
LEAST = 1000  # rows that may in any case


class Codes(dict[Any, int]):
    """Every value of a column with the number that stands for it; 0 is None."""

    def __init__(self, key: Callable[[Any], Any] | None = None) -> None:
        super().__init__()
        self.values_: list[Any] = []
        self.key = key
        self._ranks = np.zeros(0, dtype=np.int32)
        self._mapped: dict[str, tuple[Ints, list[Any]]] = {}
        self[None]

    def __missing__(self, value: Any) -> int:
        self[value] = code = len(self.values_)
        self.values_.append(value)
        return code

    def encode(self, values: Sequence[Any]) -> Ints:
        """The numbers of values; a new value gets a new number."""
        return np.fromiter(map(self.__getitem__, values), dtype=np.int32, count=len(values))

    def learn(self, values: Sequence[Any]) -> None:
        """Give the values the numbers after those that there are, in their order."""
        first = len(self.values_)
        self.update(zip(values, range(first, first + len(values)), strict=True))
        self.values_ += values

    def find(self, value: Any) -> int:
        """The number of a value, -1 where no row has it."""
        return self.get(value, -1)

    def between(self, since: str | None, until: str | None) -> Bools:
        """For each number, whether its value lies between two others; None does not."""
        return np.array(
            [
                value is not None
                and (since is None or value >= since)
                and (until is None or value <= until)
                for value in self.values_
            ],
            dtype=np.bool_,
        )

    def ranks(self) -> Ints:
        """For each number, where its value stands in order; None comes before all."""
        if len(self._ranks) != len(self.values_):
            values, key = self.values_, self.key or (lambda value: value)
            order = sorted(range(1, len(values)), key=lambda code: key(values[code]))
            ranks = np.zeros(len(values), dtype=np.int32)
            ranks[order] = np.arange(1, len(order) + 1, dtype=np.int32)
            self._ranks = ranks
        return self._ranks

    def mapped(self, name: str, to: Callable[[Any], Any]) -> tuple[Ints, list[Any]]:
        """For each number, that of what `to` makes of its value, 0 for None; and what is made, in
        order from 1. Kept under the name until there are more values.
        """
        known = self._mapped.get(name)
        if known is None or len(known[0]) != len(self.values_):
            given = [None if value is None else to(value) for value in self.values_]
            found = sorted({one for one in given if one is not None})
            numbers = {one: number for number, one in enumerate(found, start=1)}
            codes = np.array([numbers.get(one, 0) for one in given], dtype=np.int32)
            self._mapped[name] = known = codes, [None, *found]
        return known


class Base:
    """What is known of the first rows of a table, made once and kept while further rows come."""

    def __init__(self, rows: int, entries: dict[str, int]) -> None:
        self.rows = rows
        self.entries = entries
        """How many entries each part has of those rows."""
        self._made: dict[str, Any] = {}

    def made(self, name: str, make: Callable[[], Made]) -> Made:
        """What `make` gives, made at the first question."""
        if name not in self._made:
            self._made[name] = make()
        found: Made = self._made[name]
        return found


@dataclass(frozen=True)
class Table:
    """The rows of one kind of record, those of an article together. Rows that count no longer stay
    until many have come and gone.
    """

    article: Ints
    """The number of the article of each row."""

    columns: dict[str, Ints]
    """The codes of each row, by column."""

    parts: dict[str, tuple[Ints, Ints]]
    """Who takes part in the rows: for each part the rows, ascending, and the codes of the names."""

    current: Bools
    """Whether each row counts: it was read last, and its article is no superseded revision."""

    base: Base

    @classmethod
    def of(cls, article: Ints, columns: dict[str, Ints], parts: Parts, current: Bools) -> "Table":
        """A table whose rows are ordered by article."""
        entries = {part: len(rows) for part, (rows, _) in parts.items()}
        return cls(article, columns, parts, current, Base(len(article), entries))

    def __len__(self) -> int:
        return len(self.article)

    def rows_of(self, column: str, code: int) -> Ints:
        """The rows that have a code in a column, ascending."""
        codes, size = self.columns[column], self.base.rows
        postings = self.base.made(column, lambda: Postings(codes[:size]))
        return _joined(postings.of(code), size + np.flatnonzero(codes[size:] == code))

    def rows_with(self, part: str, code: int) -> Ints:
        """The rows in which a name has a part, ascending."""
        rows, names = self.parts[part]
        size = self.base.entries[part]
        postings = self.base.made(f"part {part}", lambda: Postings(names[:size]))
        later = size + np.flatnonzero(names[size:] == code)
        found: Ints = rows[_joined(postings.of(code), later)]
        return found

    def rows_in(self, articles: Iterable[int]) -> Ints:
        """The rows of some articles."""
        numbers = np.fromiter(articles, dtype=np.int32)
        numbers.sort()
        size = self.base.rows
        starts = np.searchsorted(self.article[:size], numbers, side="left")
        ends = np.searchsorted(self.article[:size], numbers, side="right")
        found = [np.arange(start, end) for start, end in zip(starts, ends, strict=True)]
        later = size + np.flatnonzero(np.isin(self.article[size:], numbers))
        return np.concatenate([*found, later]).astype(np.int32)

    def entries_of(self, part: str, rows: Ints) -> tuple[Ints, Ints]:
        """The entries of a part that are of those rows, which ascend: for each the place of its row
        among those, and the name.
        """
        entries, names = self.parts[part]
        size, known = self.base.rows, self.base.entries[part]
        begins = self.base.made(f"begins {part}", lambda: _begins(entries[:known], size))
        at = np.searchsorted(rows, size)
        early, late = rows[:at], rows[at:]
        starts = _joined(begins[early], np.searchsorted(entries, late, side="left"))
        ends = _joined(begins[early + 1], np.searchsorted(entries, late, side="right"))
        many = ends - starts
        ahead = np.cumsum(many, dtype=np.int32) - many
        places = np.repeat(np.arange(len(rows), dtype=np.int32), many)
        found = np.arange(len(places), dtype=np.int32) + (starts - ahead)[places]
        return places, names[found]

    def renewed(self, articles: Collection[int], fresh: "Table") -> "Table":
        """These rows and then the fresh ones, which are all that the articles have now."""
        current = np.concatenate([self.current, fresh.current])
        current[self.rows_in(articles)] = False
        size = np.int32(len(self))
        parts = {
            part: (_joined(rows, fresh.parts[part][0] + size), _joined(names, fresh.parts[part][1]))
            for part, (rows, names) in self.parts.items()
        }
        columns = {
            name: _joined(codes, fresh.columns[name]) for name, codes in self.columns.items()
        }
        article = _joined(self.article, fresh.article)
        table = Table(article, columns, parts, current, self.base)
        waste = len(table) - self.base.rows + np.count_nonzero(~current[: self.base.rows])
        return table.tidied() if waste > max(LOOSE * self.base.rows, LEAST) else table

    def tidied(self) -> "Table":
        """The rows that count, ordered by article."""
        order = np.argsort(self.article, kind="stable")
        order = order[self.current[order]].astype(np.int32)
        place = np.full(len(self), -1, dtype=np.int32)
        place[order] = np.arange(len(order), dtype=np.int32)
        parts = {}
        for part, (rows, names) in self.parts.items():
            kept = self.current[rows]
            rows, names = place[rows[kept]], names[kept]
            by_row = np.argsort(rows, kind="stable")
            parts[part] = rows[by_row], names[by_row]
        columns = {name: codes[order] for name, codes in self.columns.items()}
        return Table.of(self.article[order], columns, parts, self.current[order])


def _joined(first: Ints, second: Any) -> Ints:
    return np.concatenate([first, second]).astype(np.int32, copy=False) if len(second) else first


def _begins(entries: Ints, rows: int) -> Ints:
    """For each row where its entries begin, and at the end how many entries there are."""
    return np.searchsorted(entries, np.arange(rows + 1)).astype(np.int32)


@dataclass(frozen=True)
class Articles:
    """What is known of each article, by its number; a number that there is not is not current."""

    current: Bools
    columns: dict[str, Ints]
