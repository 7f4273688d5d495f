"""Figures: value, bound, unit, noun, measure, status and links."""

from collections.abc import Callable

import pytest

from dateline.model import Figure
from dateline.reading.draft import Draft

Read = Callable[..., Draft]


@pytest.fixture(scope="session")
def figures(read_text: Read) -> Callable[[str], list[Figure]]:
    """The figures of a text."""
    return lambda text: read_text(text, date="2025-01-28").figures


Figures = Callable[[str], list[Figure]]


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("At least 20 miners died.", 20, None, "at_least"),
        ("More than 300 houses burned.", 300, None, "more_than"),
        ("Up to 40 guards left the town.", None, 40, "at_most"),
        ("Just under 800 nurses signed.", None, 800, "less_than"),
        ("Some 50 boats were lost.", 50, 50, "about"),
        ("Between 20 and 30 goats were sold.", 20, 30, "range"),
        ("The storm cut off 20-30 villages.", 20, 30, "range"),
        ("The port lost 12 cranes.", 12, 12, "exact"),
        ("Dozens of farmers marched.", 24, 99, "range"),
        ("About 100 people or more came.", 100, 100, "about"),
    ],
)
def test_words_around_a_number_bound_it(
    figures: Figures, text: str, low: int | None, high: int | None, bound: str
) -> None:
    [figure] = figures(text)
    assert (figure.value.low, figure.value.high, figure.bound) == (low, high, bound)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The bridge cost $1.2bn.", 1_200_000_000, "USD"),
        ("Donors gave €40m.", 40_000_000, "EUR"),
        ("They paid KSh 3 million.", 3_000_000, "KES"),
        ("The road is 35 miles long.", 35, "[mi_i]"),
        ("Prices rose 4.5 per cent.", 4.5, "%"),
        ("The pipe is 30m long.", 30, "m"),
        ("The night was -5°C.", -5, "Cel"),
        ("A pass costs six dollars and twenty cents.", 6.2, "USD"),
        ("The child is three years old.", 3, "a"),
    ],
)
def test_units_and_currencies_have_their_codes(
    figures: Figures, text: str, value: float, unit: str
) -> None:
    [figure] = figures(text)
    assert (figure.value.low, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "The talks began on 12 October 2023.",
        "The M23 group left.",
        "It was the 3rd attempt.",
        "The court cited Article 60.",
        "They met at 11:30 pm in the capital.",
        "The team won 2-1.",
        "In 2019 the mine was closed.",
        "She lives at 14 Harbour Street.",
        "Call 0845 125 2222 for help.",
        "Anna Berg, 49, said she was tired.",
        "No one was hurt.",
    ],
)
def test_numbers_that_count_nothing_are_no_figures(figures: Figures, text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The blast killed 16 people.", "killed"),
        ("Twelve sailors were wounded.", "injured"),
        ("Floods forced 900 people to flee; 700 people are homeless.", "displaced"),
        ("Police arrested 40 demonstrators.", "detained"),
        ("Troops seized 40 rifles.", "other"),
        ("Some 600 soldiers arrived.", "troops"),
        ("Another 250 police officers arrived.", "police"),
        ("Cholera is spreading, with 546 new cases.", "infected"),
        ("The state gave 3 million euros.", "money"),
        ("The death toll rose to 97.", "killed"),
        ("The quake took the lives of 163 villagers.", "killed"),
    ],
)
def test_the_governing_words_tell_the_measure(figures: Figures, text: str, measure: str) -> None:
    assert figures(text)[-1].measure == measure


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kenya promised 1,000 officers.", "promised"),
        ("The hospital needs 300 nurses.", "required"),
        ("The ministry will build 125 schools.", "planned"),
        ("Officials fear that 200 people have died.", "estimated"),
        ("The ministry built 125 schools.", "actual"),
    ],
)
def test_the_words_above_tell_the_status(figures: Figures, text: str, status: str) -> None:
    assert figures(text)[0].status == status


def test_a_noun_keeps_its_modifiers(figures: Figures) -> None:
    [figure] = figures("The town hosts 600 Zambian police officers.")
    assert figure.noun == "Zambian police officers"


def test_an_elided_noun_is_taken_from_the_figure_before(figures: Figures) -> None:
    first, second = figures("The bomb hit a bus, killing 16 people and wounding 32.")
    assert (first.measure, second.measure) == ("killed", "injured")
    assert second.noun == "people"


def test_a_share_points_to_its_total(figures: Figures) -> None:
    total, share = figures("The raid killed 40 people, including 15 children.")
    assert share.part_of == total.id
    assert share.measure == "killed"


def test_figures_that_add_up_are_shares(figures: Figures) -> None:
    total, first, second = figures("They held 23 pirates. The men were 12 Somalis and 11 Yemenis.")
    assert first.part_of == second.part_of == total.id


def test_a_repeat_points_to_the_first_mention(figures: Figures) -> None:
    first, second = figures("The fire killed 89 people. All 89 people were guests.")
    assert second.same_as == first.id


def test_a_change_is_two_figures(figures: Figures) -> None:
    values = [figure.value.low for figure in figures("Deaths rose by 40 to 120.")]
    assert values == [40, 120]


def test_the_evidence_covers_bound_number_and_noun(figures: Figures) -> None:
    text = "Aid reached more than 5,600 families."
    [figure] = figures(text)
    assert figure.span.of(text) == "more than 5,600 families"


def test_a_number_without_a_certain_value_keeps_its_words(figures: Figures) -> None:
    text = f"The clerk counted {'9' * 400} votes."
    [figure] = figures(text)
    assert (figure.value.low, figure.value.high) == (None, None)
    assert "999" in figure.span.of(text)


def test_people_driven_away_are_displaced(figures: Figures) -> None:
    [figure] = figures("The raid drove thousands of villagers away.")
    assert figure.measure == "displaced"


def test_those_arrested_are_people_told_of_before_and_no_things(figures: Figures) -> None:
    text = "Two barges brought food. Villagers blocked the quay. Police arrested 15 of them."
    arrested = figures(text)[-1]
    assert (arrested.noun, arrested.measure, arrested.part_of) == ("Villagers", "detained", None)


def test_the_dead_are_no_share_of_the_injured(figures: Figures) -> None:
    text = "The quake killed 34 people and left 120 injured. Twelve of the dead were nuns."
    dead, injured, nuns = figures(text)
    assert (nuns.part_of, injured.part_of) == (dead.id, None)


def test_a_bare_number_counts_what_its_subject_names(figures: Figures) -> None:
    [figure] = figures("The number of soldiers rose to 900.")
    assert figure.measure == "troops"


def test_scores_count_people_and_not_a_game(figures: Figures) -> None:
    [figure] = figures("Scores were injured in the crush at the gate.")
    assert (figure.value.low, figure.value.high, figure.measure) == (40, 99, "injured")
    assert figures("The scores were level at half time.") == []


def test_how_a_body_is_called_counts_nothing(figures: Figures) -> None:
    assert figures("The 27-nation bloc and the 15-member council met.") == []


def test_the_whole_of_a_share_does_not_take_its_measure(figures: Figures) -> None:
    share, whole = figures("Three of the 40 passengers were killed.")
    assert (share.measure, whole.measure) == ("killed", "other")
    share, whole = figures("Two of the 12 people killed were children.")
    assert (share.measure, whole.measure) == ("killed", "killed")


def test_what_a_participle_says_of_a_number_is_its_status(figures: Figures) -> None:
    text = "The mission has 600 police officers in Gonaives of the 1,000 promised by Kenya."
    assert [figure.status for figure in figures(text)] == ["actual", "promised"]


def test_those_killed_by_counted_gunmen_are_no_gunmen(figures: Figures) -> None:
    _, killed = figures("At least 20 gunmen attacked the village, killing 16.")
    assert (killed.measure, killed.noun) == ("killed", None)


def test_a_clause_joined_by_and_keeps_its_own_verb(figures: Figures) -> None:
    _, freed = figures("Four attackers were killed and two of the nurses were freed.")
    assert freed.measure != "killed"


def test_a_number_of_dead_counts_the_dead(figures: Figures) -> None:
    [figure] = figures("The rebels put the number of dead soldiers at 20.")
    assert figure.measure == "killed"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kenya said it would send two helicopters to Haiti.", "planned"),
        ("The minister said the war would cost $3 million.", "estimated"),
        ("She said Kenya would send 400 officers if others paid.", "estimated"),
        ("The minister told reporters that 40 people would die.", "estimated"),
    ],
)
def test_a_reported_would_is_a_plan_where_it_tells_an_act(
    figures: Figures, text: str, status: str
) -> None:
    assert [figure.status for figure in figures(text)] == [status]


def test_things_that_catch_fire_have_caught_no_illness(figures: Figures) -> None:
    [figure] = figures("Two buildings also caught fire during the cholera outbreak.")
    assert figure.measure == "other"


def test_those_arrested_in_a_clause_of_their_own_are_no_shops(figures: Figures) -> None:
    text = "Hundreds of shops have been looted, and more than 200 people have been arrested."
    assert [figure.measure for figure in figures(text)] == ["other", "detained"]
