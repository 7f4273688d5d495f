"""Tolls: what an article as a whole counts."""

from collections.abc import Callable

import pytest

from dateline.reading.draft import Draft

Read = Callable[..., Draft]
Tolls = Callable[[str], dict[str, tuple[float | None, float | None]]]


@pytest.fixture(scope="session")
def tolls(read_text: Read) -> Tolls:
    """The ranges of a text's best tolls, by measure."""

    def read(text: str) -> dict[str, tuple[float | None, float | None]]:
        draft = read_text(text, date="2025-01-28")
        best_last = reversed(draft.tolls)
        return {toll.measure: (toll.value.low, toll.value.high) for toll in best_last}

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


def test_who_closes_an_open_end_has_a_toll_too(read_text: Read) -> None:
    text = "The raid killed at least 20 herders. A medic said 24 herders were killed."
    draft = read_text(text, date="2025-01-28")
    assert [toll.said_by for toll in draft.tolls] == [None, draft.statements[0].id]


def test_people_without_a_number_count_by_the_settings_table(tolls: Tolls) -> None:
    text = "The shelling killed two millers and injured a number of shopkeepers."
    assert tolls(text) == {"killed": (2, 2), "injured": (2, 2)}


def test_dozens_in_a_toll_are_once_to_twice_their_size(tolls: Tolls) -> None:
    assert tolls("Dozens of passengers were injured in the crash.")["injured"] == (12, 24)


def test_an_article_without_victims_has_no_toll(tolls: Tolls) -> None:
    assert tolls("The council opened 12 schools.") == {}


def test_sources_that_disagree_have_a_toll_each_with_who_says_so(read_text: Read) -> None:
    text = (
        "The mayor said that 41 villagers died in the flood. A nurse said that 46 villagers died."
    )
    draft = read_text(text, date="2025-01-28")
    found = [(toll.value.low, toll.value.high, toll.said_by) for toll in draft.tolls]
    first, second = draft.statements
    assert found == [(41, 41, first.id), (46, 46, second.id)]


def test_a_source_that_says_the_same_again_has_no_toll_of_its_own(read_text: Read) -> None:
    text = "The mayor said that 41 villagers died. A nurse said that 41 villagers died."
    assert len(read_text(text, date="2025-01-28").tolls) == 1


def test_a_count_of_another_year_is_no_rival(read_text: Read) -> None:
    text = "The mayor said 41 miners died in 2024. A union leader said 46 miners died in 2023."
    draft = read_text(text, date="2025-01-28")
    assert [toll.value.low for toll in draft.tolls] == [41]


def test_the_toll_counts_the_dead_whoever_puts_it_there(tolls: Tolls) -> None:
    assert tolls("Nurses at the clinic put the toll at 46.") == {"killed": (46, 46)}


def test_those_named_behind_including_are_not_added(tolls: Tolls) -> None:
    text = "The strike killed 13, among them five women and a doctor."
    assert tolls(text)["killed"] == (13, 13)


def test_a_count_of_before_is_not_added(tolls: Tolls) -> None:
    assert tolls("The number of dead rose to 120 from 97 on Sunday.")["killed"] == (120, 120)


def test_two_sources_in_one_sentence_are_not_summed(read_text: Read) -> None:
    draft = read_text(
        "The army said it killed 45 militants; residents said at least nine civilians died."
    )
    assert [(toll.value.low, toll.value.high) for toll in draft.tolls] == [(45, 45), (9, None)]
    assert len({toll.said_by for toll in draft.tolls}) == 2


def test_a_man_shot_dead_with_his_sons_is_counted(tolls: Tolls) -> None:
    assert tolls("A man and his two sons were shot dead in Cali.")["killed"] == (3, 3)


def test_those_who_escaped_unhurt_are_no_toll(tolls: Tolls) -> None:
    assert "injured" not in tolls("None of the 85 passengers was hurt.")


def test_a_toll_stays_open_where_the_words_leave_it_so(tolls: Tolls) -> None:
    text = "At least 12 people were killed and fewer than 30 people were injured in the blast."
    assert tolls(text) == {"killed": (12, None), "injured": (None, 30)}
