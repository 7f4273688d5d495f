"""How alike articles are to those of their time, worked out when it is first asked."""

from collections.abc import Collection, Iterable, Iterator
from itertools import repeat

import numpy as np
from sqlalchemy import Connection

from dateline.linking.stories import FLOOR
from dateline.linking.vectors import WINDOW, Floats, Numbers, Packed, Window, days_near
from dateline.store.linking.vectors import vectors_of, vectors_on

MOST = 50_000  # vectors kept in memory for later questions: 50 MB
SPAN = 2 * WINDOW  # days of the articles that are asked about together

Pairs = list[tuple[int, int, float]]


class Neighbourhood:
    """The vectors of the days that were asked about. Good for as long as no article is added to
    the index or taken from it.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._loaded: list[Packed] = []
        self._days: set[int] = set()
        self._window = Window([])
        self._found: dict[int, tuple[Numbers, Floats]] = {}

    def of(
        self, numbers: Collection[int], floor: float, *, among: Collection[int] | None = None
    ) -> Pairs:
        """Pairs (one of `numbers`, another article, likeness) at `floor` or above; the other one is
        any article, or one of `among`. FLOOR is the lowest floor.
        """
        self._work_out(number for number in numbers if number not in self._found)
        allowed = None if among is None else np.fromiter(among, np.int64, len(among))
        pairs: Pairs = []
        for number in numbers:
            others, values = self._found.get(number, NONE)
            good = values >= floor
            if allowed is not None:
                good &= np.isin(others, allowed)
            pairs += zip(repeat(number), others[good].tolist(), values[good].tolist())
        return pairs

    def _work_out(self, numbers: Iterable[int]) -> None:
        for group in _together(vectors_of(self._connection, numbers)):
            self._load({day for one in group for day in days_near(one.day)})
            for one in group:
                self._found[one.article] = self._window.likenesses(one, FLOOR)

    def _load(self, days: set[int]) -> None:
        """Have the vectors of these days at hand, and of those before if there is room."""
        missing = days - self._days
        if not missing:
            return
        new = vectors_on(self._connection, sorted(missing))
        if len(self._loaded) + len(new) > MOST and self._days:
            self._days = set()
            self._loaded = []
            new = vectors_on(self._connection, sorted(days))
        self._days |= days
        self._loaded += new
        self._window = Window(self._loaded)


NONE: tuple[Numbers, Floats] = (np.empty(0, np.int64), np.empty(0))


def _together(vectors: list[Packed]) -> Iterator[list[Packed]]:
    """Vectors in groups of days near each other, so that few days need be in memory at once."""
    group: list[Packed] = []
    for one in sorted(vectors, key=lambda one: one.day):
        if group and one.day > group[0].day + SPAN:
            yield group
            group = []
        group.append(one)
    if group:
        yield group
