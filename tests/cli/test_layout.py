"""How the terminal writes days."""

import pytest

from dateline.cli.layout import event_days

TOLD = "2025-01-28T07:30:00+03:00"


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2025-01-27", "2025-01-27", "27 Jan 2025"),
        ("2025-01-27", None, "27 Jan 2025"),
        ("2025-01-27", "2025-02-02", "27 Jan 2025 to 2 Feb 2025"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2024-12-01", "2024-12-31", "Dec 2024"),
        ("2024-02-01", "2024-02-29", "Feb 2024"),
        ("2024-01-01", "2024-02-29", "1 Jan 2024 to 29 Feb 2024"),
        (None, "2025-01-31", "by 31 Jan 2025"),
        (None, None, "told 28 Jan 2025"),
    ],
)
def test_an_event_shows_when_it_was_as_exactly_as_the_text_says(start, end, shown):
    assert event_days(start, end, TOLD) == shown


def test_without_any_day_there_is_no_date():
    assert event_days(None, None, None) == "no date"
