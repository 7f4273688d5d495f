"""What a relative time counts from."""

from collections.abc import Callable

import pytest

from dateline.model import Article, Dateline, Time
from dateline.reading.draft import Draft
from dateline.reading.times.anchor import local_day, story_day

# Tuesday.
STORY = "2025-01-28"


def values(draft: Draft) -> dict[str, str | None]:
    return {time.span.of(draft.article.text): time.value for time in draft.times}


def only(draft: Draft) -> Time:
    (time,) = draft.times
    return time


def test_today_is_the_day_in_the_zone_of_the_outlet() -> None:
    assert str(local_day("2024-10-15T20:00+00:00", "+08:00")) == "2024-10-16"
    assert str(local_day("2024-10-15T20:00+00:00", "Asia/Taipei")) == "2024-10-16"
    assert str(local_day("2024-10-15T20:00+00:00", None)) == "2024-10-15"


@pytest.mark.parametrize("stamp", ["2024", "2024-13-45", "yesterday", "", None])
def test_a_stamp_without_a_full_day_gives_no_day(stamp: str | None) -> None:
    assert local_day(stamp, "+08:00") is None


def test_a_dateline_goes_before_the_day_of_publication() -> None:
    line = Dateline(place="GOMA", date="2025-01-27")
    article = Article(id="a", text="", published="2025-01-28T01:00+00:00", dateline=line)
    assert str(story_day(article)) == "2025-01-27"


def test_a_dateline_of_another_year_does_not() -> None:
    line = Dateline(place="GOMA", date="2024-01-27")
    article = Article(id="a", text="", published="2025-01-28", dateline=line)
    assert str(story_day(article)) == "2025-01-28"


def test_without_any_day_a_relative_time_keeps_its_words_only(
    read_text: Callable[..., Draft],
) -> None:
    time = only(read_text("Gunmen attacked the village yesterday."))
    assert (time.value, time.start) == (None, None)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The court will rule on March 3.", "2025-03-03"),
        ("The court ruled on December 3.", "2024-12-03"),
        ("The payment is due on November 30.", "2024-11-30"),
        ("The army has been there since October 7.", "2024-10-07"),
        ("They have until Friday to pay.", "2025-01-31"),
        ("They will vote in June.", "2025-06"),
        ("The bank failed in June.", "2024-06"),
        ("The offer had been due to expire on Friday.", "2025-01-24"),
        ("The talks had been scheduled for Friday.", "2025-01-24"),
    ],
)
def test_tense_and_nearness_choose_the_year(
    read_text: Callable[..., Draft], sentence: str, value: str
) -> None:
    assert only(read_text(sentence, date=STORY)).value == value


def test_a_day_named_in_full_once_stays_in_its_year(read_text: Callable[..., Draft]) -> None:
    text = "The flood of May 9, 2021, killed 40. Those who fled on May 9 have not returned."
    assert values(read_text(text, date=STORY))["May 9"] == "2021-05-09"


def test_later_counts_from_the_date_told_last(read_text: Callable[..., Draft]) -> None:
    text = "He was shot on 3 January 2025. Three days later he died."
    assert values(read_text(text, date=STORY))["Three days later"] == "2025-01-06"


def test_a_distance_from_an_event_is_no_date(read_text: Callable[..., Draft]) -> None:
    time = only(read_text("It came two weeks after the vote.", date=STORY))
    assert (time.type, time.value, time.start) == ("DURATION", "P2W", None)


def test_since_runs_until_the_day_of_the_story(read_text: Callable[..., Draft]) -> None:
    time = only(read_text("The road has been closed since 2016.", date=STORY))
    assert (time.value, time.start, time.end) == ("2016", "2016-01-01", STORY)


def test_the_past_two_years_end_today_and_the_previous_two_before_the_year_told(
    read_text: Callable[..., Draft],
) -> None:
    past = only(read_text("Prices doubled in the past two years.", date=STORY))
    assert (past.start, past.end) == ("2023-01-28", STORY)
    text = "Last year 300 died, more than in the previous two years."
    told = read_text(text, date=STORY).times[1]
    assert (told.start, told.end) == ("2022-01-01", "2023-12-31")


def test_a_history_is_anchored_in_itself(read_text: Callable[..., Draft]) -> None:
    text = (
        "The rising began in 1831. In March 1831 the town fell. In 1832 the king sent troops. "
        "On 4 May they took the bridge. By June 1832 the rebels had fled. The peace of 1833 held "
        "until 1836. In April the king died."
    )
    found = values(read_text(text, date=STORY))
    assert (found["4 May"], found["April"]) == ("1832-05-04", "1836-04")


def test_a_digression_does_not_move_a_history(read_text: Callable[..., Draft]) -> None:
    text = (
        "The rising began in 1831. In March 1831 the town fell. In May 1831 the king sent troops, "
        "as letters found in 1998 show. On 4 June they took the bridge. In July 1831 the rebels "
        "fled. Peace came in 1832."
    )
    assert values(read_text(text, date=STORY))["4 June"] == "1831-06-04"


HISTORY = (
    "The rising began in 1831. In March 1831 the town fell. In 1832 the king sent troops. "
    "In June 1832 the rebels fled. The peace of 1833 held until 1836. "
)


def test_one_year_among_those_of_the_story_does_not_move_it(
    read_text: Callable[..., Draft],
) -> None:
    text = HISTORY + (
        "In May 1837 the king went back, as he had said in 1835. On 4 June he took the bridge. "
        "He left in 1837."
    )
    assert values(read_text(text, date=STORY))["4 June"] == "1837-06-04"


def test_what_will_be_does_not_move_a_history(read_text: Callable[..., Draft]) -> None:
    text = HISTORY + "In May 1837 he said that he will leave in 1839. On 4 June he took the bridge."
    assert values(read_text(text, date=STORY))["4 June"] == "1837-06-04"


def test_years_counted_in_a_history_are_years(read_text: Callable[..., Draft]) -> None:
    text = HISTORY + "The town fell in June 1837. Two years earlier it had been rich."
    assert values(read_text(text, date=STORY))["Two years earlier"] == "1835"


def test_a_winter_in_a_history_is_the_one_to_come(read_text: Callable[..., Draft]) -> None:
    draft = read_text(
        HISTORY + "In November 1837 it snowed. Over the winter many died.", date=STORY
    )
    winter = draft.times[-1]
    assert (winter.value, winter.start, winter.end) == ("1838-WI", "1837-12-01", "1838-02-28")


def test_a_day_of_a_month_told_is_one_of_its_days(read_text: Callable[..., Draft]) -> None:
    draft = read_text(HISTORY + "The town fell in June 1837. That same day it burned.", date=STORY)
    day = draft.times[-1]
    assert (day.value, day.start) == ("1837-06-XX", None)


def test_the_year_ended_on_a_day_is_a_length(read_text: Callable[..., Draft]) -> None:
    text = "In the year ended March 31, 2024, the bank earned nothing."
    assert values(read_text(text, date=STORY)) == {
        "the year": "P1Y",
        "March 31, 2024": "2024-03-31",
    }


def test_a_compared_period_lies_a_year_before_the_one_reported(
    read_text: Callable[..., Draft],
) -> None:
    text = (
        "Profit in the third quarter fell. The firm sold a plant on Monday. It had earned more "
        "in the same period last year. Sales for the quarter rose."
    )
    text += " It rose from that of last year's quarter."
    found = values(read_text(text, date="2024-10-29"))
    assert found["last year's quarter"] == "2023-Q3"
    assert found["the same period last year"] == "2023-Q3"
    assert found["the quarter"] == "2024-Q3"


def test_summer_lies_in_january_south_of_the_equator(read_text: Callable[..., Draft]) -> None:
    article = Article(
        id="a", text="Rain fell all through the summer of 2023.", outlet_country="AUS"
    )
    from dateline.reading.times.anchor import anchor_of

    assert anchor_of(article).southern
