"""The day of a named day in a year: Easter, the Islamic calendar, nth weekdays, fixed days."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import NotRequired, TypedDict, cast

from dateline.ontology.times import load_table

# Day number (date.toordinal) of 1 Muharram of year 1 in the civil tabular calendar, 19 July 622.
ISLAMIC_EPOCH = date(622, 7, 19).toordinal()


class NamedDay(TypedDict):
    """A row of `named_days.toml`."""

    kind: str
    words: list[str]
    month: NotRequired[int]
    day: NotRequired[int]
    weekday: NotRequired[int]
    nth: NotRequired[int]
    plus: NotRequired[int]
    days: NotRequired[int]


@cache
def named_days() -> tuple[NamedDay, ...]:
    """The rows of the table."""
    return tuple(cast(list[NamedDay], load_table("named_days")["day"]))


def easter(year: int) -> date:
    """Western Easter Sunday, by the algorithm of Meeus, Jones and Butcher."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday on the Gregorian calendar, by Meeus' Julian algorithm."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def islamic_day(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a day of the tabular Islamic calendar; None beyond the calendar."""
    days = day - 1 + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    number = ISLAMIC_EPOCH + days
    return date.fromordinal(number) if 1 <= number <= date.max.toordinal() else None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday (Monday is 1) of a month, from its end where nth is negative."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    after = date(year + month // 12, month % 12 + 1, 1)
    last = after - timedelta(days=1)
    return last - timedelta(days=(last.isoweekday() - weekday) % 7 + 7 * (-nth - 1))


def _fixed(row: NamedDay, year: int) -> date | None:
    return date(year, row["month"], row["day"])


def _nth(row: NamedDay, year: int) -> date | None:
    return nth_weekday(year, row["month"], row["weekday"], row["nth"])


def _easter(row: NamedDay, year: int) -> date | None:
    return easter(year)


def _orthodox(row: NamedDay, year: int) -> date | None:
    return orthodox_easter(year)


def _islamic(row: NamedDay, year: int) -> date | None:
    guess = (year - 622) * 33 // 32
    for islamic_year in (guess, guess + 1, guess + 2):
        day = islamic_day(islamic_year, row["month"], row["day"]) if islamic_year > 0 else None
        if day and day.year == year:
            return day
    return None


KINDS: dict[str, Callable[[NamedDay, int], date | None]] = {
    "fixed": _fixed,
    "nth": _nth,
    "easter": _easter,
    "orthodox": _orthodox,
    "islamic": _islamic,
}


def find_day(number: int, year: int) -> tuple[date, date] | None:
    """First and last day of a named day in a year; None where that year has none or is beyond the
    rules.
    """
    row = named_days()[number]
    if not 1000 <= year <= 3000:
        return None
    first = KINDS[row["kind"]](row, year)
    if first is None:
        return None
    first += timedelta(days=row.get("plus", 0))
    return first, first + timedelta(days=row.get("days", 1) - 1)
