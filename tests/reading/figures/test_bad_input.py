"""Bad input: a right value, or none with the words kept; never a crash."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.reading.draft import Draft
from dateline.reading.figures.find import find_counts
from dateline.reading.figures.numerals import find_numerals
from dateline.reading.reader import ArticleReader

Read = Callable[..., Draft]
NUMBERS = st.text(alphabet="0123456789.,-/ $€%９½kmbn()", max_size=40)
WORDS = st.lists(
    st.sampled_from(
        [
            "one",
            "two",
            "twenty",
            "hundred",
            "thousand",
            "million",
            "half",
            "a",
            "dozen",
            "dozens",
            "of",
            "and",
            "third",
            "in",
            "3",
            "people",
            "tens",
            "several",
            "killed",
            "billions",
            "between",
            "to",
            "or",
            "-",
            "including",
            "others",
            "zero",
        ]
    ),
    max_size=14,
).map(" ".join)


@pytest.mark.parametrize(
    "text",
    [
        "1,00,000 people came.",
        "1.000,50 euros were paid.",
        "It ended 2-1.",
        "９００ soldiers came.",
        "It was on 31 February of year 0.",
        "1/0 of the people left.",
        "$ million",
        "",
        "12",
    ],
)
def test_odd_numbers_never_stop_a_reading(read_text: Read, text: str) -> None:
    draft = read_text(text)
    assert all(figure.span.of(text) for figure in draft.figures)


@given(st.one_of(NUMBERS, WORDS, st.text(max_size=60)))
@settings(max_examples=150, deadline=None)
def test_numerals_lie_within_any_text(text: str) -> None:
    for numeral in find_numerals(text):
        assert 0 <= numeral.start < numeral.end <= len(text)


@pytest.mark.fuzz
@given(st.one_of(NUMBERS, WORDS, st.text(max_size=120)))
@settings(
    max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_counts_lie_within_any_text(reader: ArticleReader, text: str) -> None:
    doc = reader._nlp.make_doc(text) if not text.strip() else reader._nlp(text)
    for count in find_counts(doc, text, []):
        assert 0 <= count.span_start < count.span_end <= len(text)
