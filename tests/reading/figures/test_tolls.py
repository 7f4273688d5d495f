"""Tolls: what an article as a whole counts."""

from collections.abc import Callable

import pytest

from dateline.reading.draft import Draft

Read = Callable[..., Draft]
Tolls = Callable[[str], dict[str, tuple[float | None, float | None]]]


@pytest.fixture(scope="session")
def tolls(read_text: Read) -> Tolls:
    """The ranges of a text's tolls, by measure."""

    def read(text: str) -> dict[str, tuple[float | None, float | None]]:
        draft = read_text(text, date="2025-01-28")
        return {toll.measure: (toll.value.low, toll.value.high) for toll in draft.tolls}

    return read


def test_a_total_told_again_is_counted_once(tolls: Tolls) -> None:
    text = "A strike killed 12 people. The hospital said that 12 people were killed."
    assert tolls(text)["killed"] == (12, 12)


def test_a_share_is_not_added_to_its_total(tolls: Tolls) -> None:
    assert tolls("The strike killed 12 people, including four children.")["killed"] == (12, 12)


def test_a_story_is_added_up(tolls: Tolls) -> None:
    text = "The gunman killed four clerks and a porter and wounded three others."
    assert tolls(text) == {"killed": (5, 5), "injured": (3, 3)}


def test_an_attacker_who_dies_is_one_of_the_dead(tolls: Tolls) -> None:
    text = "He killed six clerks and wounded two more before killing himself."
    assert tolls(text) == {"killed": (7, 7), "injured": (2, 2)}


def test_other_sources_widen_an_open_end(tolls: Tolls) -> None:
    text = "The raid killed at least 20 herders. A medic said 24 herders were killed."
    assert tolls(text)["killed"] == (20, 24)


def test_people_without_a_number_count_by_the_settings_table(tolls: Tolls) -> None:
    text = "The shelling killed two millers and injured a number of shopkeepers."
    assert tolls(text) == {"killed": (2, 2), "injured": (2, 2)}


def test_dozens_in_a_toll_are_once_to_twice_their_size(tolls: Tolls) -> None:
    assert tolls("Dozens of passengers were injured in the crash.")["injured"] == (12, 24)


def test_an_article_without_victims_has_no_toll(tolls: Tolls) -> None:
    assert tolls("The council opened 12 schools.") == {}
