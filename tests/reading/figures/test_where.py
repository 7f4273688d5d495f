"""The place of a figure: from its clause, its sentence, or the article."""

from collections.abc import Callable

import pytest

from dateline.reading.draft import Draft

Read = Callable[..., Draft]
Wheres = Callable[[str], list[tuple[str | None, str | None]]]


@pytest.fixture(scope="session")
def wheres(read_text: Read) -> Wheres:
    """The name of each figure's place and where it was found."""

    def read(text: str) -> list[tuple[str | None, str | None]]:
        draft = read_text(text, date="2025-01-28")
        names = {place.id: place.name for place in draft.places}
        return [(names.get(figure.place or ""), figure.place_from) for figure in draft.figures]

    return read


def test_a_figure_counts_where_its_clause_says(wheres: Wheres) -> None:
    assert wheres("A storm killed 12 people in Malawi.") == [("Malawi", "clause")]


def test_each_number_of_a_list_has_the_place_that_its_words_lead_to(wheres: Wheres) -> None:
    text = "The flu killed 12 people in Malawi, 15 in Zambia and 20 in Kenya."
    assert [name for name, _ in wheres(text)] == ["Malawi", "Zambia", "Kenya"]


def test_a_sentence_without_a_place_takes_the_one_spoken_of_most(wheres: Wheres) -> None:
    text = (
        "A storm hit Malawi on Monday. Roads in Malawi were cut. Aid was flown in from Norway. "
        "Twelve people died."
    )
    assert wheres(text) == [("Malawi", "article")]


def test_a_speaker_abroad_does_not_say_where(wheres: Wheres) -> None:
    text = "A storm hit Malawi on Monday. Roads in Malawi were cut. Norway said 12 people had died."
    assert wheres(text) == [("Malawi", "article")]


def test_the_people_counted_tell_their_own_place(wheres: Wheres) -> None:
    text = "Norway wrote to Zambia. Norway offered tents. Some 200,000 Zambians lost their homes."
    assert wheres(text)[-1][0] == "Zambia"


def test_an_article_without_places_leaves_the_place_open(wheres: Wheres) -> None:
    assert wheres("A storm killed 12 people.") == [(None, None)]


def test_what_is_counted_now_has_no_period_of_last_year(read_text: Read) -> None:
    text = "A raid killed 300 people last year, and 2,000 farmers are now homeless."
    died, homeless = read_text(text, date="2025-01-28").figures
    assert (died.period is not None, homeless.period) == (True, None)


def test_a_place_behind_another_number_is_that_numbers(wheres: Wheres) -> None:
    text = "Angola counted its sick: 35,000 people fell ill in Benguela, half of them in Luanda."
    assert [name for name, _ in wheres(text)] == ["Benguela", "Luanda"]
