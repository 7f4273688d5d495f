"""Builds the meaning of a pattern that fits; each file registers the builders of its subject."""

from dateline.reading.times.building import clocks, dates, durations, ranges, turns
from dateline.reading.times.building.registry import BUILDERS, WORDS_BUILDERS, build

__all__ = [
    "BUILDERS",
    "WORDS_BUILDERS",
    "build",
    "clocks",
    "dates",
    "durations",
    "ranges",
    "turns",
]
