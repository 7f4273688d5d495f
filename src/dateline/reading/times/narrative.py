"""Tells a history from news: a history names its years and does not speak of today."""

from collections.abc import Iterable
from datetime import date

from dateline.reading.times.meaning import Inside, Meaning, Point, Shift, Turned

# A text is a narrative when it names at least so many years, most of them past, and hardly counts
# from the day it was written. Fitted on WikiWars against TimeBank, AQUAINT and MEANTIME.
ENOUGH = 6
SHARE = 0.75
DEICTIC = 0.3
# A year so far from the story's, with the story's back among the next AHEAD, is a digression.
LEAP = 5
AHEAD = 4
GENERATION = 30
# A story that is back in its own year so soon has not left it, however near the other year is.
NEXT = 1


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
        if year == story:
            continue
        if story in ahead[:NEXT] or (abs(year - story) > LEAP and _digresses(year, story, ahead)):
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
    meanings = list(meanings)
    years = [year for one in meanings if (year := year_of(one)) is not None]
    if today is None:
        return bool(years)
    past = sum(year < today.year for year in years)
    deictic = sum(is_deictic(one) for one in meanings)
    return len(years) >= ENOUGH and past >= SHARE * len(years) and deictic <= DEICTIC * len(years)


def is_deictic(meaning: Meaning) -> bool:
    """Whether an expression counts from the day of writing: `yesterday`, `Monday`, `last week`."""
    if isinstance(meaning, Point):
        return bool(meaning.weekday) and not meaning.month
    if isinstance(meaning, Turned):
        return not meaning.turn.told
    if isinstance(meaning, Inside):
        return is_deictic(meaning.outer)
    return isinstance(meaning, Shift) and not meaning.told and meaning.base is None
