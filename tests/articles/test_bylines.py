"""Names in bylines."""

import pytest

from dateline.articles.bylines import opening_names, split_names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ada Rowan", ["Ada Rowan"]),
        ("Written by Ada Rowan and Ben Flint", ["Ada Rowan", "Ben Flint"]),
        ("von Ada Rowan und Ben Flint", ["Ada Rowan", "Ben Flint"]),
        ("Ada Rowan, Ben Flint; Cy Marsh", ["Ada Rowan", "Ben Flint", "Cy Marsh"]),
        ("ADA ROWAN", ["Ada Rowan"]),
        ("Ada Rowan | ada@example.org", ["Ada Rowan"]),
        ("Ada Rowan in Port Lindon", ["Ada Rowan"]),
        ("By Ada Rowan March 4, 2025 at 7:30", ["Ada Rowan"]),
        ("Ada Rowan (Text)", ["Ada Rowan"]),
        ("https://www.example.org/people/ada", []),
        ("Staff Reporter", []),
        ("ada-rowan", []),
        ("View all posts", []),
        ("admin", []),
        ("Anderson Cooper", ["Anderson Cooper"]),
    ],
)
def test_names_only_are_left_of_a_byline(byline: str, names: list[str]) -> None:
    assert split_names(byline) == names


def test_a_first_paragraph_of_names_alone_is_a_byline() -> None:
    assert opening_names("Ada Rowan / Ben Flint") == ("Ada Rowan", "Ben Flint")


def test_a_first_paragraph_that_says_something_is_no_byline() -> None:
    assert opening_names("The harbour reopened on Tuesday.") == ()
