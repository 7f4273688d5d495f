"""The line that opens a wire story."""

import pytest

from dateline.articles.dateline import find_dateline


@pytest.mark.parametrize(
    ("opening", "place", "day", "agency"),
    [
        (
            "PORT-AU-PRINCE, Jan 28 (Reuters) - Gangs fled.",
            "PORT-AU-PRINCE",
            "2025-01-28",
            "Reuters",
        ),
        ("LVIV, Ukraine (AP) — Trains stopped.", "LVIV, Ukraine", None, "AP"),
        ("GENEVA (28 January 2024) – Talks opened.", "GENEVA", "2024-01-28", None),
        ("Goma, 27 January 2025 - Shops closed.", "Goma", "2025-01-27", None),
        ("(Reuters) - Rain fell.", None, None, "Reuters"),
        (
            "UNITED NATIONS, Dec. 31 (Xinhua) -- Envoys met.",
            "UNITED NATIONS",
            "2024-12-31",
            "Xinhua",
        ),
        ("BRUSSELS — Ministers met.", "BRUSSELS", None, None),
    ],
)
def test_each_form_gives_place_day_and_agency(
    opening: str, place: str | None, day: str | None, agency: str | None
) -> None:
    found = find_dateline(opening, published="2025-01-30T08:00")
    assert found is not None
    assert (found.place, found.date, found.agency) == (place, day, agency)


@pytest.mark.parametrize(
    "opening",
    [
        "The union (in May) - and its members - walked out.",
        "UPDATE — Ministers met.",
        "BBC - the broadcaster - said so.",
        "The council met on Tuesday.",
        "A well-known port closed.",
    ],
)
def test_an_ordinary_opening_has_no_dateline(opening: str) -> None:
    assert find_dateline(opening, published="2025-01-30") is None


def test_a_day_without_year_stays_unknown_without_a_publication_date() -> None:
    found = find_dateline("NAIROBI, Jan 28 (Reuters) - Rain fell.")
    assert found is not None
    assert found.date is None
