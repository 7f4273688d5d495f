"""Which two accounts of a story are its two sides."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

from dateline.linking.accounts.speakers import SMALLEST
from dateline.model import Reading


class Sides(NamedTuple):
    """Two accounts: articles by number, and where both are one article, two speakers by name."""

    a: int
    b: int
    a_speaker: str | None = None
    b_speaker: str | None = None


def choose_sides(readings: Mapping[int, Reading], copies: set[tuple[int, int]]) -> Sides | None:
    """The two sides of a story; None where one side alone is told.

    Two outlets of two countries where there are such, else two speakers of two countries that one
    article gives room, else two outlets. Copies of one text are one account.
    """
    apart = [pair for pair in combinations(sorted(readings), 2) if pair not in copies]
    return (
        _longest(readings, apart, lambda reading: reading.article.outlet_country)
        or _two_speakers(readings)
        or _longest(readings, apart, lambda reading: reading.article.outlet)
    )


def _longest(
    readings: Mapping[int, Reading],
    pairs: Iterable[tuple[int, int]],
    trait: Callable[[Reading], str | None],
) -> Sides | None:
    """The pair whose shorter article is longest, of those that differ in a trait they have."""

    def differ(pair: tuple[int, int]) -> bool:
        first, second = (trait(readings[number]) for number in pair)
        return first is not None and second is not None and first != second

    def shorter(pair: tuple[int, int]) -> tuple[int, tuple[int, int]]:
        return min(len(readings[number].article.text) for number in pair), pair

    found = max(filter(differ, pairs), key=shorter, default=None)
    return None if found is None else Sides(*found)


def _two_speakers(readings: Mapping[int, Reading]) -> Sides | None:
    best: tuple[int, Sides] | None = None
    for number, reading in readings.items():
        by_id = {entity.id: entity for entity in reading.entities}
        sizes = _said(reading)
        for one, other in combinations(sizes, 2):
            first, second = by_id[one].country, by_id[other].country
            size = min(sizes[one], sizes[other])
            foreign = first is not None and second is not None and first != second
            if foreign and size >= SMALLEST and (best is None or size > best[0]):
                best = size, Sides(number, number, by_id[one].name, by_id[other].name)
    return None if best is None else best[1]


def _said(reading: Reading) -> Counter[str]:
    """How many characters of an article each speaker's words have."""
    sizes: Counter[str] = Counter()
    for statement in reading.statements:
        if statement.kind == "speech" and len(statement.speakers) == 1:
            sizes[statement.speakers[0]] += statement.span.end - statement.span.start
    return sizes
