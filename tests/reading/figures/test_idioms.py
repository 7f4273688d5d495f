"""Turns of speech that hold a number and count nothing."""

from collections.abc import Callable

import pytest

from dateline.reading.draft import Draft

Read = Callable[..., Draft]


@pytest.mark.parametrize(
    "text",
    [
        "The two sides met in the hall.",
        "The two leaders spoke of copper.",
        "It was one of the people who had called.",
        "Trade fell over the previous two years.",
        "The lift was broken half of the time.",
        "The club fell into the bottom three.",
    ],
)
def test_a_turn_of_speech_counts_nothing(read_text: Read, text: str) -> None:
    assert read_text(text, date="2025-01-28").figures == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The two drivers were hurt.", 2),
        ("The flood killed one of the farmers.", 1),
        ("One of the 12 farmers left.", 1),
        ("The mine stood idle for two years.", 2),
        ("At least two countries sent boats.", 2),
        ("Half of the farmers left.", 0.5),
        ("None of the farmers was hurt.", 0),
        ("The pipe is 1⁄8 of a foot wide.", 0.125),
    ],
)
def test_what_looks_like_one_but_counts_is_kept(read_text: Read, text: str, value: float) -> None:
    assert read_text(text, date="2025-01-28").figures[0].value.low == value


def test_a_zero_makes_no_toll(read_text: Read) -> None:
    assert read_text("None of the farmers was hurt.", date="2025-01-28").tolls == []
