"""Tells a history from news: a history's years lie far before the day of publication."""

from collections.abc import Iterable
from datetime import date

from dateline.reading.times.meaning import Meaning, Point

# A text is a narrative when it names at least so many years, most of them older than FAR years.
# Fitted on WikiWars against TimeBank, AQUAINT and MEANTIME.
ENOUGH = 6
FAR = 4
SHARE = 0.75


def is_narrative(meanings: Iterable[Meaning], today: date | None) -> bool:
    """Whether an article tells a past of its own; without a day of publication any year decides."""
    years = [
        -one.year if one.bc else one.year
        for one in meanings
        if isinstance(one, Point) and one.year is not None
    ]
    if today is None:
        return bool(years)
    far = sum(today.year - year > FAR for year in years)
    return len(years) >= ENOUGH and far >= SHARE * len(years)
