"""When: time expressions on the calendar, and the one that governs a clause."""

from dateline.reading.times.finder import find_times
from dateline.reading.times.lookup import FoundTime, TimeIndex

__all__ = ["FoundTime", "TimeIndex", "find_times"]
