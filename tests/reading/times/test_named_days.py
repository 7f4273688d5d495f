"""Days with a name, held against almanacs."""

from datetime import date

import pytest

from dateline.reading.times.named_days import (
    easter,
    find_day,
    islamic_day,
    named_days,
    nth_weekday,
    orthodox_easter,
)


def number_of(words: str) -> int:
    return next(number for number, row in enumerate(named_days()) if words in row["words"])


@pytest.mark.parametrize(
    ("year", "day"), [(1961, "1961-04-02"), (2008, "2008-03-23"), (2024, "2024-03-31")]
)
def test_easter_is_where_almanacs_have_it(year: int, day: str) -> None:
    assert easter(year).isoformat() == day


@pytest.mark.parametrize(("year", "day"), [(2021, "2021-05-02"), (2024, "2024-05-05")])
def test_orthodox_easter_is_where_almanacs_have_it(year: int, day: str) -> None:
    assert orthodox_easter(year).isoformat() == day


@pytest.mark.parametrize(
    ("words", "year", "first"),
    [
        ("ramadan", 2024, "2024-03-11"),
        ("eid al-adha", 2023, "2023-06-28"),
        ("thanksgiving", 2024, "2024-11-28"),
        ("labor day", 2025, "2025-09-01"),
        ("election day", 2024, "2024-11-05"),
        ("good friday", 2025, "2025-04-18"),
        ("memorial day", 2024, "2024-05-27"),
    ],
)
def test_a_named_day_is_within_a_day_of_the_almanac(words: str, year: int, first: str) -> None:
    days = find_day(number_of(words), year)
    slack = 1 if named_days()[number_of(words)]["kind"] == "islamic" else 0
    assert days is not None
    assert abs((days[0] - date.fromisoformat(first)).days) <= slack


def test_ramadan_lasts_thirty_days_in_the_table() -> None:
    days = find_day(number_of("ramadan"), 2024)
    assert days is not None
    assert (days[1] - days[0]).days == 29


def test_a_year_beyond_the_rules_has_no_named_day() -> None:
    assert find_day(number_of("easter"), 12) is None


def test_the_first_of_muharram_of_year_one_is_in_july_622() -> None:
    assert islamic_day(1, 1, 1) == date(622, 7, 19)


def test_the_last_weekday_of_december_does_not_leave_the_year() -> None:
    assert nth_weekday(2024, 12, 2, -1) == date(2024, 12, 31)
