"""Columns of one kind of record: arrays of numbers that stand for values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]


class Codes(dict[Any, int]):
    """Every value of a column with the number that stands for it; 0 is None."""

    def __init__(self) -> None:
        super().__init__()
        self.values_: list[Any] = []
        self._ranks = np.zeros(0, dtype=np.int32)
        self[None]

    def __missing__(self, value: Any) -> int:
        self[value] = code = len(self.values_)
        self.values_.append(value)
        return code

    def encode(self, values: Sequence[Any]) -> Ints:
        """The numbers of values; a new value gets a new number."""
        return np.fromiter(map(self.__getitem__, values), dtype=np.int32, count=len(values))

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
            order = sorted(range(1, len(self.values_)), key=self.values_.__getitem__)
            ranks = np.zeros(len(self.values_), dtype=np.int32)
            ranks[order] = np.arange(1, len(order) + 1, dtype=np.int32)
            self._ranks = ranks
        return self._ranks


@dataclass(frozen=True)
class Table:
    """The rows of one kind of record."""

    article: Ints
    """The number of the article of each row."""

    columns: dict[str, Ints]
    """The codes of each row, by column."""

    parts: dict[str, tuple[Ints, Ints]]
    """Who takes part in the rows: for each part the rows, and the codes of the names."""

    def without(self, articles: Iterable[int]) -> "Table":
        """The rows of other articles."""
        keep = ~np.isin(self.article, np.fromiter(articles, dtype=np.int32))
        place = np.cumsum(keep, dtype=np.int32) - 1
        parts = {}
        for part, (rows, names) in self.parts.items():
            kept = keep[rows]
            parts[part] = place[rows[kept]], names[kept]
        columns = {name: column[keep] for name, column in self.columns.items()}
        return Table(self.article[keep], columns, parts)

    def plus(self, other: "Table") -> "Table":
        """These rows and then the other's."""
        size = np.int32(len(self.article))
        return Table(
            np.concatenate([self.article, other.article]),
            {
                name: np.concatenate([self.columns[name], other.columns[name]])
                for name in self.columns
            },
            {
                part: (
                    np.concatenate([rows, other.parts[part][0] + size]),
                    np.concatenate([names, other.parts[part][1]]),
                )
                for part, (rows, names) in self.parts.items()
            },
        )


@dataclass(frozen=True)
class Articles:
    """What is known of each article, by its number; a number that there is not is not current."""

    current: Bools
    columns: dict[str, Ints]
