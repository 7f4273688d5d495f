"""Time expressions of our own sentences, held against the calendar."""

from collections.abc import Callable

import pytest

from dateline.reading.draft import Draft

# Tuesday.
STORY = "2025-01-28"


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("Rebels took the town on Monday.", "Monday", "2025-01-27"),
        ("The talks will resume on Monday.", "Monday", "2025-02-03"),
        ("He was killed on Tuesday.", "Tuesday", "2025-01-28"),
        ("Last year more than 5,000 died.", "Last year", "2024"),
        ("They met three days ago.", "three days ago", "2025-01-25"),
        ("They met six weeks ago.", "six weeks ago", "2024-W51"),
        ("It happened on 3 February 2021.", "3 February 2021", "2021-02-03"),
        ("It happened on Feb. 3, 2021.", "Feb. 3, 2021", "2021-02-03"),
        ("Exports fell in the third quarter of 2024.", "the third quarter of 2024", "2024-Q3"),
        ("He came to power in the 1990s.", "the 1990s", "199"),
        ("It was built in the 19th century.", "the 19th century", "18"),
        ("The clinic burned down yesterday.", "yesterday", "2025-01-27"),
        ("The army shelled the camp on Friday night.", "Friday night", "2025-01-24TNI"),
        ("The bus will leave at 9 a.m. on Wednesday.", "9 a.m. on Wednesday", "2025-01-29T09:00"),
        ("They fought for three days.", "three days", "P3D"),
        ("They march every Friday.", "every Friday", "XXXX-WXX-5"),
        ("The two sides recently agreed.", "recently", "PAST_REF"),
        ("Shelling resumed on Easter Sunday, 2024.", "Easter Sunday, 2024", "2024-03-31"),
        ("They will vote next month.", "next month", "2025-02"),
        ("Prices rose last December.", "last December", "2024-12"),
        ("Trade will slow in the coming years.", "the coming years", "PXY"),
        ("It rained through the two previous weeks.", "the two previous weeks", "P2W"),
        ("They won the months-long fight.", "the months-long", "PXM"),
        ("It rained in the latter half of 2024.", "the latter half of 2024", "2024-H2"),
        ("He fled in the first year of the war.", "the first year", "P1Y"),
        ("The shops are shut for the time being.", "the time being", "PRESENT_REF"),
        ("He will go in the second half of next year.", "the second half of next year", "2026-H2"),
        ("They hoped for peace by the year two thousand.", "the year two thousand", "2000"),
        ("Later in the summer, another ship came.", "Later in the summer", "2024-SU"),
        ("He died in the early hours of Sunday.", "the early hours of Sunday", "2025-01-26TMO"),
        ("He was shot earlier in the day.", "earlier in the day", STORY),
        ("It broke the 1784 Treaty of Oldtown.", "the 1784", "1784"),
    ],
)
def test_an_expression_has_its_value(
    read_text: Callable[..., Draft], sentence: str, words: str, value: str
) -> None:
    draft = read_text(sentence, date=STORY)
    found = {time.span.of(sentence): time.value for time in draft.times}
    assert found == {words: value}


def test_a_period_has_its_first_and_last_day(read_text: Callable[..., Draft]) -> None:
    (time,) = read_text("Last year more than 5,000 died.", date=STORY).times
    assert (time.start, time.end) == ("2024-01-01", "2024-12-31")


def test_a_day_that_does_not_exist_keeps_its_words_without_a_value(
    read_text: Callable[..., Draft],
) -> None:
    (time,) = read_text("The bill was dated 31 February 2024.", date=STORY).times
    assert (time.value, time.start) == (None, None)


def test_an_age_is_no_time(read_text: Callable[..., Draft]) -> None:
    assert read_text("A 6-year-old boy was hurt.", date=STORY).times == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It rained from 15 to 22 February 2021.", ["2021-02-15", "2021-02-22"]),
        ("They met on May 6 and 7, 2021.", ["2021-05-06", "2021-05-07"]),
        ("The siege (499-493 BC) was long.", ["BC0499", "BC0493"]),
        ("The drought of 1990-94 was long.", ["1990", "1994"]),
        ("It ran from December to March 2021.", ["2020-12", "2021-03"]),
    ],
)
def test_both_ends_of_a_range_are_told(
    read_text: Callable[..., Draft], sentence: str, expected: list[str]
) -> None:
    assert [time.value for time in read_text(sentence, date=STORY).times] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The 24th Infantry Brigade moved in.",
        "Prices fell and may fall again.",
        "The march on the palace ended.",
        "A second strike followed.",
        "Some 2000 soldiers were sent.",
        "He fired as soon as they came.",
        "The annual report is out.",
        "The driver, in his early 30s, was hurt.",
        "They say that a second vote was held.",
        "At the same time, the price of bread rose.",
    ],
)
def test_what_only_looks_like_a_time_is_none(
    read_text: Callable[..., Draft], sentence: str
) -> None:
    assert read_text(sentence, date=STORY).times == []
