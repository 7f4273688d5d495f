"""When: time expressions on the calendar."""

from dateline.reading.times.finder import find_times

__all__ = ["find_times"]
