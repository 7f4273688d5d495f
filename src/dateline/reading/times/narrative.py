"""Tells a history from news: a history's years lie far before the day of publication."""

from collections.abc import Iterable
from datetime import date

from dateline.reading.times.meaning import Meaning, Point

# A text is a narrative when it names at least so many years, most of them older than FAR years.
# Fitted on WikiWars against TimeBank, AQUAINT and MEANTIME.
ENOUGH = 6
FAR = 4
SHARE = 0.75
# A year so far from the story's, with the story's back among the next AHEAD, is a digression.
LEAP = 5
AHEAD = 4
GENERATION = 30


def year_of(meaning: Meaning) -> int | None:
    """The year that an expression names, negative before Christ; None where it names none."""
    if not isinstance(meaning, Point) or meaning.year is None:
        return None
    return -meaning.year if meaning.bc else meaning.year


def lone_years(dated: list[tuple[int, int]]) -> list[int]:
    """The numbers of those whose year is far from the one before, where the story comes back."""
    lone: list[int] = []
    story = dated[0][1] if dated else 0
    for at, (number, year) in enumerate(dated):
        ahead = [other for _, other in dated[at + 1 : at + 1 + AHEAD]]
        if abs(year - story) > LEAP and _digresses(year, story, ahead):
            lone.append(number)
        else:
            story = year
    return lone


def _digresses(year: int, story: int, ahead: list[int]) -> bool:
    """Whether the story comes back, or the year is very far and the next does not stay with it."""
    if any(abs(other - story) <= LEAP for other in ahead):
        return True
    stays = bool(ahead) and abs(ahead[0] - year) <= LEAP
    return abs(year - story) > GENERATION and not stays


def is_narrative(meanings: Iterable[Meaning], today: date | None) -> bool:
    """Whether an article tells a past of its own; without a day of publication any year decides."""
    years = [year for one in meanings if (year := year_of(one)) is not None]
    if today is None:
        return bool(years)
    far = sum(today.year - year > FAR for year in years)
    return len(years) >= ENOUGH and far >= SHARE * len(years)
