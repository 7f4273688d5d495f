"""What is no date gives no date, and never a crash."""

from collections.abc import Callable
from functools import cache

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from dateline.model import Article
from dateline.reading.draft import Draft
from dateline.reading.times import find_times

PIECES = (
    "31 February,2025-13-45,0000-00-00,year 0,0 BC,30 February 2024,99:99,25 o'clock,13 p.m.,"
    "the 0th,the 45th of May,1/1/0000,99/99/9999,Q9 2024,fiscal 0,last,next,ago,before,after,of,"
    "the,in,every,Monday,May,March,second,quarter,century,the 99th century,9999,December 9999,"
    "10000 years ago,a million decades later,year,weeks,-,–,',’,.,:,BC,AD,am,p.m.,'99,2000s,1,12,"
    "31,2024,Easter,Ramadan,morning,end,early,since,until,and,to,half,½,3 1/2,0/0,９００,²,٣,"
    "twenty,thousand,\n," + "7" * 400
).split(",")


@pytest.mark.parametrize(
    "words",
    ["31 February 2024", "30 February", "2025-13-45", "2024-02-30", "99/99/2024"],
)
def test_a_day_that_is_not_has_no_value(read_text: Callable[..., Draft], words: str) -> None:
    draft = read_text(f"The letter of {words} was lost.", date="2024-02-29")
    assert all(time.start is None and time.value is None for time in draft.times)


@pytest.mark.parametrize("words", ["year 0", "0 BC", "7" * 400, "9" * 400 + " years ago"])
def test_numbers_without_a_year_are_no_dates(read_text: Callable[..., Draft], words: str) -> None:
    draft = read_text(f"It happened in {words} or so.", date="2024-02-29")
    assert all(time.start is None for time in draft.times)


def test_years_beyond_the_calendar_have_no_days(read_text: Callable[..., Draft]) -> None:
    draft = read_text(
        "It ends 9000 years from now, 20 centuries ago or in 490 BC.", date="2024-02-29"
    )
    assert all(time.start is None for time in draft.times if time.value != "0024")


def test_an_empty_text_has_no_times(read_text: Callable[..., Draft]) -> None:
    assert read_text("", date="2024-02-29").times == []


@cache
def blank() -> Language:
    """A pipeline that cuts words and does nothing else."""
    return spacy.blank("en")


def blank_draft(text: str, published: str | None) -> Draft:
    """A draft whose words have no tags and no tree, as a parser at its worst would give."""
    doc = blank()(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    return Draft(article=Article(id="a", text=text, published=published), doc=doc, blocks=[])


def check(text: str, published: str | None) -> None:
    draft = blank_draft(text, published)
    draft.times = find_times(draft)
    for time in draft.times:
        assert 0 <= time.span.start < time.span.end <= len(text)
        assert (time.start is None) == (time.end is None)
        assert time.start is None or time.start <= (time.end or "")


def test_the_last_monday_of_the_first_day_of_all_is_no_day() -> None:
    check("last Monday and the Sunday of the weekend", "0001-01-01")
    check("They will meet next Monday, on Sunday", "9999-12-31")


TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)
STAMPS = st.sampled_from([None, "2024-02-29", "0001-01-01", "9999-12-31", "2024-02-29T23:59+14:00"])


@given(TEXTS, STAMPS)
@settings(max_examples=150, deadline=None)
def test_any_words_of_time_give_ordered_days_and_no_crash(text: str, stamp: str | None) -> None:
    check(text, stamp)


@pytest.mark.fuzz
@given(st.one_of(TEXTS, st.text(max_size=200)), STAMPS)
@settings(max_examples=3_000, deadline=None)
def test_a_long_run_of_them_does_neither(text: str, stamp: str | None) -> None:
    check(text, stamp)
