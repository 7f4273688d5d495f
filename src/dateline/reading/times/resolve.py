"""Holds the meaning of an expression against the anchor: its type, value, first and last day."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dateline.reading.times.anchor import Anchor
from dateline.reading.times.letters import letters
from dateline.reading.times.meaning import (
    Amount,
    Inside,
    Meaning,
    NthUnit,
    Point,
    Repeat,
    Shift,
    Stretch,
    Told,
    Turned,
    Vague,
)
from dateline.reading.times.moment import SEASONS, Moment, step
from dateline.reading.times.named_days import find_day
from dateline.reading.times.points import clock_of, in_year, is_coming_winter, place_point
from dateline.reading.times.relative import place_nth, place_shift, place_told, place_turned
from dateline.reading.times.stretches import stretch_days

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A time expression on the calendar; `moment` is what later words may count from."""

    type: TimexType
    value: str | None
    days: tuple[date, date] | None = None
    moment: Moment | None = None


def resolve(meaning: Meaning, anchor: Anchor) -> Resolved:
    """What an expression means here; its value is None where the calendar or the text has no
    answer.
    """
    if isinstance(meaning, Vague):
        return Resolved("DATE", meaning.value)
    if isinstance(meaning, Repeat):
        return Resolved("SET", meaning.value)
    if isinstance(meaning, Amount):
        return Resolved("DURATION", amount_value(meaning))
    if isinstance(meaning, Stretch):
        return _stretch(meaning, anchor)
    moment = locate(meaning, anchor)
    kind: TimexType = "TIME" if has_clock(meaning) else "DATE"
    if moment is None and isinstance(meaning, NthUnit) and meaning.unit != "day":
        return Resolved("DURATION", letters(1, meaning.unit))
    if moment is None:
        return Resolved(kind, _without_moment(meaning) or _unknown_day(meaning, anchor))
    return Resolved(kind, moment.value, _days(meaning, moment, anchor), moment)


def amount_value(amount: Amount) -> str:
    """The TIMEX3 duration of an amount."""
    if amount.high is not None and amount.high != amount.number:
        return letters(None, amount.unit)
    return letters(amount.number, amount.unit)


def locate(meaning: Meaning, anchor: Anchor) -> Moment | None:
    """The moment of a dated meaning; None for durations, sets and what cannot be told."""
    if isinstance(meaning, Point):
        return place_point(meaning, anchor)
    if isinstance(meaning, Turned):
        return place_turned(meaning, anchor)
    if isinstance(meaning, Shift):
        base = locate(meaning.base, anchor) if meaning.base else None
        return None if meaning.base and base is None else place_shift(meaning, anchor, base)
    if isinstance(meaning, Inside):
        outer = locate(meaning.outer, anchor)
        return place_inside(meaning.point, outer) if outer else None
    if isinstance(meaning, NthUnit):
        outer = locate(meaning.outer, anchor) if meaning.outer else None
        return place_nth(meaning, anchor, outer)
    if isinstance(meaning, Told):
        return place_told(meaning, anchor)
    return None


def place_inside(point: Point, outer: Moment) -> Moment | None:
    """A weekday of a week, a month of a year, a time of a day."""
    clock = clock_of(point)
    days = outer.days()
    if point.weekday and days and outer.grain == "week":
        day = days[0] + timedelta(days=point.weekday - 1)
        return Moment("day", day.year, day.month, day.day, clock)
    if point.year_only and not point.quarter and not point.half:
        return outer.at(clock) if clock else outer
    made = in_year(point, outer.year)
    return made.at(clock) if made and clock else made


def has_clock(meaning: Meaning) -> bool:
    """Whether an expression names a time of day."""
    if isinstance(meaning, Point):
        return bool(meaning.clock or meaning.part)
    if isinstance(meaning, Inside):
        return has_clock(meaning.point)
    return isinstance(meaning, Shift) and meaning.amount.unit in ("hour", "minute", "second")


def _without_moment(meaning: Meaning) -> str | None:
    """The value of a date off the calendar: vague, or a time on an unknown day."""
    if isinstance(meaning, Shift):
        return "PAST_REF" if meaning.way < 0 else "FUTURE_REF"
    if isinstance(meaning, Point) and meaning == Point(
        clock=meaning.clock, part=meaning.part, zone=meaning.zone, edge=meaning.edge
    ):
        return f"XXXX-XX-XXT{meaning.clock or meaning.part}"
    return None


def _unknown_day(meaning: Meaning, anchor: Anchor) -> str | None:
    """`that same day` where only the month or the year of the story is told: `1948-06-XX`."""
    told = anchor.told
    if told is None or told.grain not in ("month", "year") or told.clock:
        return None
    if isinstance(meaning, Shift) or getattr(meaning, "unit", None) != "day":
        return None
    return told.value + ("-XX" if told.grain == "month" else "-XX-XX")


def _stretch(meaning: Stretch, anchor: Anchor) -> Resolved:
    from_moment = locate(meaning.outer, anchor) if meaning.outer else None
    return Resolved(
        "DURATION", amount_value(meaning.amount), stretch_days(meaning, anchor, from_moment)
    )


def _days(meaning: Meaning, moment: Moment, anchor: Anchor) -> tuple[date, date] | None:
    if isinstance(meaning, Point) and meaning.named is not None:
        return find_day(meaning.named, moment.year) or moment.days()
    if anchor.narrative and is_coming_winter(meaning):
        named = step(moment, -len(SEASONS))
        return named.days(southern=anchor.southern) if named else None
    if _fiscal(meaning):
        return fiscal_days(moment, anchor.fiscal_month)
    return moment.days(southern=anchor.southern)


def _fiscal(meaning: Meaning) -> bool:
    point = meaning.point if isinstance(meaning, Turned) else meaning
    return isinstance(point, Point) and point.fiscal


def fiscal_days(moment: Moment, first_month: int | None) -> tuple[date, date] | None:
    """First and last day of a fiscal year, named for the year it ends in; None where the country's
    is not known.
    """
    if first_month is None or moment.grain != "year" or moment.year < 2:
        return None
    first = date(moment.year - 1, first_month, 1)
    return first, date(moment.year, first_month, 1) - timedelta(days=1)
