"""Spans of days as people write them: a day, a month, a year, or from one day to another."""

from collections.abc import Callable
from datetime import date, timedelta


def period(start: str | None, end: str | None, *, day: Callable[[str], str], month: str) -> str:
    """`27 January 2025`, `January 2025`, `2024`, `1 January 2025 to 5 January 2025`, and `by 31
    January 2025` where only the end is known; empty where nothing is. `day` writes a day, `month`
    is how strftime writes a month.
    """
    if start is None:
        return "" if end is None else f"by {day(end)}"
    if end in (None, start):
        return day(start)
    try:
        first, last = date.fromisoformat(start), date.fromisoformat(end or start)
    except ValueError:
        return f"{start} to {end}"
    after = last + timedelta(days=1)
    if first.day == after.day == 1:
        if first.month == after.month == 1 and after.year == first.year + 1:
            return f"{first:%Y}"
        if (after.year - first.year) * 12 + after.month - first.month == 1:
            return f"{first:{month}}"
    return f"{day(start)} to {day(end or start)}"
