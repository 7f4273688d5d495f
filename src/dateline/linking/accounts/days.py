"""The days that an account names, as far as its words give them: two accounts of one call need no
date of their own to differ on "14 May" and "21 May".
"""

import re
from calendar import month_abbr, month_name
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dateline.model import Span, Time
from dateline.reading.draft import Draft

MONTHS = {
    name.lower(): number
    for names in (month_name, month_abbr)
    for number, name in enumerate(names)
    if name
}
YEARS = 3  # further apart than this are two things, such as the last visit and the one before
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
DAY = re.compile(r"\b([0-3]?\d)(?:st|nd|rd|th)?\b(?!\d)")


class Day(NamedTuple):
    """A date with what is known of it."""

    year: int | None
    month: int | None
    day: int | None
    span: Span

    def differs(self, other: "Day") -> bool:
        """Whether the two cannot be one: told as exactly, to the day, the month or the year, and a
        part that both give is another. Years far apart are those of two things.
        """
        pairs = list(zip(self[:3], other[:3], strict=True))
        alike = all((a is None) == (b is None) for a, b in pairs[1:])
        near = not self.year or not other.year or abs(self.year - other.year) <= YEARS
        return alike and near and any(None not in pair and pair[0] != pair[1] for pair in pairs)


def days_in(draft: Draft, span: Span) -> Iterator[Day]:
    """Every date inside a span whose words or whose place in the calendar say which."""
    for time in draft.times:
        if time.type == "DATE" and span.holds(time.span):
            found = _resolved(time) or _spelled(time.span.of(draft.article.text), time.span)
            if found is not None:
                yield found


def _resolved(time: Time) -> Day | None:
    if time.start is None or time.start != time.end:
        return None
    day = date.fromisoformat(time.start)
    return Day(day.year, day.month, day.day, time.span)


def _spelled(words: str, span: Span) -> Day | None:
    """What a date's own words give; None where they name neither a month nor a year."""
    low = words.lower()
    month = next((MONTHS[word] for word in re.findall(r"[a-z]+", low) if word in MONTHS), None)
    year = YEAR.search(low)
    day = DAY.search(YEAR.sub("", low)) if month else None
    if month is None and year is None:
        return None
    return Day(int(year[0]) if year else None, month, int(day[1]) if day else None, span)
