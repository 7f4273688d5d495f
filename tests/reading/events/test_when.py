"""On which days an act falls, and on which it is not said to fall."""

import pytest


def days(draft, kind):
    (event,) = [one for one in draft.events if one.type == kind]
    return event.start, event.end


def test_a_deadline_gives_only_the_end(read_text):
    draft = read_text(
        "Norway will withdraw its troops from Mali by the end of March.", date="2025-01-28"
    )
    assert days(draft, "CONCEDE") == (None, "2025-03-31")


def test_no_later_than_is_a_deadline(read_text):
    draft = read_text("The committee asked the ministry for answers no later than May 10, 2025.")
    assert days(draft, "REQUEST") == (None, "2025-05-10")


OTHERS = [
    "The rebels slept on Monday before the army shelled their base.",
    "The minister said on Monday that the army had shelled the rebels' base.",
    "The general, who had shelled the rebels' base, slept on Monday.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_the_day_of_another_clause_is_not_an_acts_day(read_text, text):
    assert days(read_text(text, date="2025-01-28"), "ASSAULT") == (None, None)


def test_a_year_before_a_noun_dates_that_noun_alone(read_text):
    draft = read_text("Kenya condemned the 2014 annexation of Crimea by Russia.", date="2025-01-28")
    assert days(draft, "ACCUSE") == (None, None)


def test_verbs_that_share_a_subject_share_the_day(read_text):
    draft = read_text(
        "The president visited Ghana and met the rebels on Monday.", date="2025-01-28"
    )
    assert {(one.start, one.end) for one in draft.events} == {("2025-01-27", "2025-01-27")}


def test_a_later_word_for_an_act_tells_its_day(read_text):
    draft = read_text(
        "Kenya held military drills near the border. Uganda called Monday's drills a threat.",
        date="2025-01-28",
    )
    assert days(draft, "MOBILIZE") == ("2025-01-27", "2025-01-27")


def test_a_later_word_for_the_act_of_another_tells_no_day(read_text):
    draft = read_text(
        "Kenya held military drills near the border. France called Chad's Monday drills wrong.",
        date="2025-01-28",
    )
    assert days(draft, "MOBILIZE") == (None, None)


def test_what_a_letter_asks_is_asked_when_it_is_sent(read_text):
    draft = read_text(
        "Lawmakers sent the ministry a letter on Monday demanding answers.", date="2025-01-28"
    )
    assert days(draft, "REQUEST") == ("2025-01-27", "2025-01-27")


def test_what_somebody_is_blamed_for_has_its_own_days(read_text):
    draft = read_text("Kenya blames Sudan for leaks of letters in 2015.", date="2025-01-28")
    assert days(draft, "ACCUSE") == (None, None)


def test_what_a_year_saw_done_was_done_in_it(read_text):
    text = (
        "Last year, Haiti saw a record number of districts in the capital and surrounding areas "
        "fall to armed gangs."
    )
    assert days(read_text(text, date="2025-01-28"), "ASSAULT") == ("2024-01-01", "2024-12-31")
