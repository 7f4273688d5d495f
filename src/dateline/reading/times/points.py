"""Puts a point on the calendar, filling what its words leave out from the anchor and the tense."""

from dataclasses import replace
from datetime import date, timedelta

from dateline.reading.times.anchor import Anchor
from dateline.reading.times.meaning import Point
from dateline.reading.times.moment import (
    SEASONS,
    Moment,
    day_beside,
    day_moment,
    holding,
    make_day,
)
from dateline.reading.times.named_days import find_day

# A month named in a narrative that lies this many months before the one told last is the next
# year's: "In December ... In January".
NARRATIVE_LEAP = 7
# A winter in a story that has passed this month is the one to come, named for the year it ends in.
EARLY_MONTH = 5
# Days beyond which a day without a year is rarely meant, whatever the tense.
FAR_BACK = 320
FAR_AHEAD = 255
# Days after its end in which a quarter by itself is one that is being reported.
REPORTED = 135


def place_point(point: Point, anchor: Anchor) -> Moment | None:
    """The moment that a point means; None where there is none or its year cannot be told."""
    moment = _place(point, anchor)
    clock = clock_of(point)
    if moment is None or clock is None:
        return moment
    if clock == "24:00":
        return moment.at(clock)
    return moment.at(clock)


def clock_of(point: Point) -> str | None:
    """The time of day behind the T; a Z marks Greenwich time."""
    if point.clock and point.zone == 0:
        return point.clock + "Z"
    return point.clock or point.part


def _place(point: Point, anchor: Anchor) -> Moment | None:
    if point.century is not None:
        year = -(point.century * 100 - 1) if point.bc else (point.century - 1) * 100
        return Moment("century", year)
    if point.decade is not None:
        if point.decade % 100 == 0 and point.decade != 2000:
            return Moment("century", -point.decade if point.bc else point.decade)
        return Moment("decade", -point.decade if point.bc else point.decade)
    if point.year is not None:
        return in_year(point, -point.year if point.bc else point.year)
    if point.month is None and point.day is not None:
        return _day_of_told_month(point.day, anchor)
    if point.month is None and point.weekday is not None:
        return place_weekday(point.weekday, anchor)
    if point == Point(clock=point.clock, part=point.part, zone=point.zone, edge=point.edge):
        if point.part in ("NI", "DT") or (point.part and anchor.narrative):
            return None
        return anchor.told_day if anchor.narrative or anchor.told_day else anchor.now
    return _nearest_year(point, anchor)


def in_year(point: Point, year: int) -> Moment | None:
    """The moment of a point in a year; None where that year has no such day."""
    if year == 0 or year > 9999:
        return None
    if point.named is not None:
        days = find_day(point.named, year)
        return named_moment(days) if days else None
    if point.month is not None and point.day is not None:
        return make_day(year, point.month, point.day)
    if point.month is not None:
        return Moment("month", year, point.month)
    if point.season is not None:
        return Moment("season", year, SEASONS.index(point.season) + 1)
    if point.quarter is not None:
        return Moment("quarter", year, point.quarter)
    if point.half is not None:
        return Moment("half", year, point.half)
    return Moment("year", year)


def named_moment(days: tuple[date, date]) -> Moment:
    """The moment nearest to a named stretch: its day, its week, its weekend or its main month."""
    size = (days[1] - days[0]).days + 1
    if size == 1:
        return day_moment(days[0])
    middle = days[0] + timedelta(days=size // 2)
    if size == 7:
        return holding(days[1], "week")
    if size == 4:
        return holding(middle, "weekend")
    return holding(middle, "month")


def _day_of_told_month(day: int, anchor: Anchor) -> Moment | None:
    told = anchor.then
    if told is None or told.month is None:
        return None
    return make_day(told.year, told.month, day)


def place_weekday(weekday: int, anchor: Anchor) -> Moment | None:
    """A weekday by itself: the latest one, today included, unless the clause looks ahead."""
    now = anchor.now
    days = now.days() if now else None
    if days is None or now is None or now.grain != "day":
        return None
    today = days[0]
    behind = (today.isoweekday() - weekday) % 7
    if anchor.narrative:
        return day_beside(today, (weekday - today.isoweekday()) % 7)
    if anchor.way > 0:
        return day_beside(today, (7 - behind) % 7)
    return day_beside(today, -behind)


def _nearest_year(point: Point, anchor: Anchor) -> Moment | None:
    """The point in the year that tense and nearness speak for."""
    base = anchor.now
    if base is None:
        return None
    known = anchor.years.get((point.month or 0, point.day or 0))
    if known is not None and not anchor.narrative:
        return in_year(point, known)
    if anchor.narrative or anchor.today is None:
        return in_narrative(point, base)
    options = [in_year(point, base.year + offset) for offset in (-1, 0, 1)]
    dated = [(option, days) for option in options if option and (days := option.days())]
    if not dated:
        return None
    return _likely(point, dated, anchor.today, anchor.way)


def _likely(
    point: Point, dated: list[tuple[Moment, tuple[date, date]]], today: date, way: int
) -> Moment:
    """The one of several years' that tense speaks for, unless it lies too far that way."""
    past = [row for row in dated if row[1][0] <= today]
    ahead = [row for row in dated if row[1][1] >= today]
    if point.quarter or point.half:
        way = -1 if past and (today - past[-1][1][1]).days < REPORTED else way or -1
    if way < 0 and past and _distance(past[-1], today) <= FAR_BACK:
        return past[-1][0]
    if way > 0 and ahead and _distance(ahead[0], today) <= FAR_AHEAD:
        return ahead[0][0]
    return min(dated, key=lambda row: _distance(row, today))[0]


def _distance(row: tuple[Moment, tuple[date, date]], today: date) -> int:
    return abs((_middle(row[1]) - today).days)


def in_narrative(point: Point, told: Moment) -> Moment | None:
    """The point in the year told last, or the next where the story has passed it."""
    month = point.month
    year = told.year
    if is_coming_winter(point) and (told.month or 12) > EARLY_MONTH:
        year = year + 1 if year != -1 else 1
    if month and told.month and told.month - month >= NARRATIVE_LEAP:
        year = year + 1 if year != -1 else 1
    return in_year(replace(point, year=None), year)


def is_coming_winter(meaning: object) -> bool:
    """Whether a winter is named without its year, so that it may reach into the next."""
    return isinstance(meaning, Point) and meaning.season == "WI" and meaning.year is None


def _middle(days: tuple[date, date]) -> date:
    return days[0] + (days[1] - days[0]) / 2
