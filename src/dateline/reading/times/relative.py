"""Places what is said by steps and shifts: `last year`, `three days earlier`, `the second day`."""

from dataclasses import replace

from dateline.reading.times.anchor import Anchor
from dateline.reading.times.meaning import NthUnit, Point, Shift, Told, Turned
from dateline.reading.times.moment import (
    LONG,
    Moment,
    add_days,
    add_months,
    day_beside,
    day_moment,
    holding,
    make_day,
    step,
    widen,
)
from dateline.reading.times.named_days import nth_weekday
from dateline.reading.times.points import clock_of, in_year, place_weekday

# Units counted in days, months or years when a date is moved by them.
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
MONTHS_IN = {"month": 1, "quarter": 3}
YEARS_IN = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}


def place_turned(turned: Turned, anchor: Anchor) -> Moment | None:
    """`last year`, `next Friday`, `that same month`."""
    base = anchor.then if turned.turn.told else anchor.now
    if base is None:
        return None
    if turned.point is not None and not turned.point.fiscal:
        moment = _turned_point(turned.point, turned.turn.step, turned.turn.told, base, anchor)
        clock = clock_of(turned.point)
        return moment.at(clock) if moment and clock else moment
    unit = turned.unit or "day"
    if unit == "day" and base.grain != "day":
        base = anchor.told_day or base
    held = widen(base, unit)
    if held is None or (unit == "day" and held.grain != "day"):
        return None
    return step(held, turned.turn.step)


def _turned_point(
    point: Point, steps: int, told: bool, base: Moment, anchor: Anchor
) -> Moment | None:
    if point.weekday and not point.month:
        return _turned_weekday(point.weekday, steps, base, anchor)
    base_days = base.days()
    if base_days is None:
        return in_year(point, base.year)
    options = [in_year(point, base.year + offset) for offset in (-1, 0, 1)]
    dated = [(option, days) for option in options if option and (days := option.days())]
    if steps < 0:
        past = [option for option, days in dated if days[1] < base_days[0]]
        return past[-1] if past else None
    if steps > 0:
        ahead = [option for option, days in dated if days[0] > base_days[1]]
        return ahead[0] if ahead else None
    return in_year(point, base.year)


def _turned_weekday(weekday: int, steps: int, base: Moment, anchor: Anchor) -> Moment | None:
    days = base.days()
    if days is None or base.grain != "day":
        return None
    today = days[0]
    behind = (today.isoweekday() - weekday) % 7
    if steps < 0:
        return day_beside(today, -(behind or 7))
    if steps > 0:
        return day_beside(today, 7 - behind)
    return place_weekday(weekday, replace(anchor, way=anchor.way or 1))


def place_shift(shift: Shift, anchor: Anchor, base: Moment | None = None) -> Moment | None:
    """`three days ago`, `a year earlier`, `two days after Christmas`; None for an open amount."""
    number = shift.amount.number
    origin = base or (anchor.then if shift.told or _reports(shift, anchor) else anchor.now)
    if shift.period and not anchor.narrative:
        origin = anchor.reported or (widen(anchor.now, "year") if anchor.now else None)
    if number is None or origin is None or shift.amount.high is not None:
        return None
    unit = shift.amount.unit
    if anchor.narrative and base is None and unit in YEARS_IN:
        return _years(origin, round(number * shift.way * YEARS_IN[unit]), explicit=False)
    explicit = base is not None or shift.told or _reports(shift, anchor)
    count = number * shift.way
    if abs(count) > 100_000:
        return None
    if unit in YEARS_IN:
        return _years(origin, round(count * YEARS_IN[unit]), explicit)
    if unit in MONTHS_IN:
        return _months(origin, count * MONTHS_IN[unit], explicit)
    if unit in DAYS_IN:
        return _days(origin, round(count * DAYS_IN[unit]), unit, explicit)
    return None


def _reports(shift: Shift, anchor: Anchor) -> bool:
    """Whether `a year ago` compares with the quarter told last, as business news does."""
    told = anchor.told
    return (
        shift.amount.unit == "year"
        and told is not None
        and told.grain in ("month", "quarter", "half")
    )


def _years(origin: Moment, count: int, explicit: bool) -> Moment | None:
    if explicit and origin.grain not in ("week", "weekend"):
        if origin.grain in LONG:
            return step(Moment("year", origin.year), count)
        moved = step(Moment("year", origin.year), count)
        if moved is None:
            return None
        if origin.grain == "day":
            return make_day(moved.year, origin.number, origin.day)
        return replace(origin, year=moved.year)
    year = widen(origin, "year")
    return step(year, count) if year else None


def _months(origin: Moment, count: float, explicit: bool) -> Moment | None:
    days = origin.days()
    if days is None or count != int(count):
        return None
    if explicit and origin.grain == "day":
        moved = add_months(days[0], int(count))
        return day_moment(moved) if moved else None
    month = widen(origin, "month")
    return step(month, int(count)) if month else None


def _days(origin: Moment, count: int, unit: str, explicit: bool) -> Moment | None:
    days = origin.days()
    if days is None or origin.grain not in ("day", "week", "weekend"):
        return None
    moved = add_days(days[0], count)
    if moved is None:
        return None
    if unit == "day" or (explicit and origin.grain == "day"):
        return day_moment(moved)
    return holding(moved, "week")


def place_nth(nth: NthUnit, anchor: Anchor, outer: Moment | None) -> Moment | None:
    """`the third week of May`, `the last Sunday of March`, `the second quarter of the year`."""
    days = outer.days() if outer else None
    if outer is None or days is None:
        return None
    number = nth.number
    if nth.weekday and outer.grain == "month":
        day = nth_weekday(outer.year, outer.number, nth.weekday, number)
        return day_moment(day) if day.month == outer.number else None
    if nth.unit == "day":
        moved = add_days(days[0] if number > 0 else days[1], number - 1 if number > 0 else 0)
        return day_moment(moved) if moved and days[0] <= moved <= days[1] else None
    if nth.unit in ("week", "weekend"):
        start = add_days(days[0], 7 * (number - 1)) if number > 0 else days[1]
        return holding(start, nth.unit) if start and start <= days[1] else None
    if nth.unit in ("month", "quarter", "year", "decade"):
        first = holding(days[0] if number > 0 else days[1], nth.unit)
        return step(first, number - 1) if number > 0 else first
    return None


def place_told(told: Told, anchor: Anchor) -> Moment | None:
    """`the year`, `that time`: the date told last at its own or a longer grain."""
    if told.unit is None:
        return anchor.told.at(None) if anchor.told else None
    if told.unit == "weekend":
        return _weekend(anchor)
    if told.unit == "day":
        if anchor.told_day is None and told.edge and not anchor.narrative:
            return anchor.now  # "earlier in the day" of a story that tells no other
        return anchor.told_day.at(None) if anchor.told_day else None
    if told.unit == "quarter" and anchor.reported and anchor.reported.grain == "quarter":
        return anchor.reported
    base = anchor.now if told.unit == "year" and not anchor.narrative else anchor.then
    held = widen(base, told.unit) if base else None
    if held is None and anchor.now is not None and not anchor.narrative:
        held = widen(anchor.now, told.unit)
    return held


def _weekend(anchor: Anchor) -> Moment | None:
    now = anchor.now
    days = now.days() if now else None
    if days is None or now is None or now.grain != "day":
        return None
    today = days[0]
    if today.isoweekday() >= 6 or anchor.way > 0:
        return holding(today, "weekend")
    before = add_days(today, -7)
    return holding(before, "weekend") if before else None
