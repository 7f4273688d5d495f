"""Times as people read them: in the reader's zone, the source's beside."""

import pytest

from dateline.errors import SettingError
from dateline.settings import Settings
from dateline.web.dates import day, days, moment, own_moment


def test_a_time_is_in_the_readers_zone_with_the_sources_beside():
    shown = moment("2025-01-28T07:30:00+03:00", zone="Europe/Oslo")
    assert shown == "28 January 2025, 05:30 (07:30 UTC+03:00 at the source)"


def test_where_the_day_differs_the_sources_day_is_said():
    shown = moment("2025-01-28T01:30:00+09:00", zone="UTC")
    assert shown == "27 January 2025, 16:30 (28 January 2025, 01:30 UTC+09:00 at the source)"


def test_a_time_of_the_readers_own_offset_stands_once():
    assert moment("2025-01-28T07:30:00+03:00", zone="Africa/Nairobi") == "28 January 2025, 07:30"


def test_a_time_without_an_offset_is_not_moved():
    assert moment("2025-01-28T07:30", zone="Asia/Tokyo") == "28 January 2025, 07:30"
    assert moment("2025-01-28", zone="Asia/Tokyo") == day("2025-01-28") == "28 January 2025"
    assert moment(None) == "undated" and moment("soon") == "soon"


def test_times_of_the_desk_are_in_the_readers_zone_alone():
    assert own_moment("2025-01-28T22:30:00+00:00", zone="Asia/Tokyo") == "29 January 2025, 07:30"


def test_a_zone_that_there_is_not_is_refused_in_a_line(monkeypatch):
    monkeypatch.setenv("DATELINE_ZONE", "Mars/Olympus")
    with pytest.raises(SettingError, match=r"no such time zone.*DATELINE_ZONE"):
        Settings.from_environment()


def test_a_span_of_days_breaks_between_two_days_and_not_within_one():
    shown = days("2025-01-27", "2025-02-02")
    assert [one.replace("\u00a0", " ") for one in shown.split(" to ")] == [
        "27 January 2025",
        "2 February 2025",
    ]
    assert days("2025-01-01", "2025-01-31") == "January 2025"
    assert days(None, None) == ""
