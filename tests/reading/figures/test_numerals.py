"""Numbers in digits and in words."""

import pytest

from dateline.reading.figures.numerals import find_numerals, read_digits


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,00,000", 100_000),
        ("1.000,50", 1000.5),
        ("９００", 900),
        ("1.1 million", 1_100_000),
        ("half a million", 500_000),
        ("two and a half million", 2_500_000),
        ("three hundred and six", 306),
        ("twenty-five", 25),
        ("a dozen", 12),
        ("forty-two thousand three hundred", 42_300),
        ("1.2bn", 1_200_000_000),
        ("3½", 3.5),
        ("half of", 0.5),
        ("one in four", 0.25),
    ],
)
def test_a_number_has_the_value_that_its_words_say(words: str, value: float) -> None:
    [numeral] = find_numerals(words)
    assert (numeral.low, numeral.high) == (value, value)


@pytest.mark.parametrize("words", ["1,50", "9" * 400, "2/0", "1.5/2", "9" * 5000])
def test_digits_whose_value_cannot_be_told_keep_their_words_without_one(words: str) -> None:
    assert read_digits(words) is None
    [numeral] = find_numerals(f"about {words} people")
    assert numeral.low is None
    assert numeral.end - numeral.start == len(words)


def test_small_numbers_in_a_row_stay_apart() -> None:
    assert [numeral.low for numeral in find_numerals("five six seven")] == [5, 6, 7]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [("dozens", 24, 99), ("tens of thousands", 10_000, 100_000), ("several hundred", 200, 900)],
)
def test_vague_words_have_the_range_of_the_settings_table(words: str, low: int, high: int) -> None:
    [numeral] = find_numerals(words)
    assert (numeral.low, numeral.high, numeral.form) == (low, high, "vague")
