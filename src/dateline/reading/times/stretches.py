"""The days of a duration that is tied to the calendar: `the past two years`."""

from datetime import date

from dateline.reading.times.anchor import Anchor
from dateline.reading.times.meaning import Amount, Stretch
from dateline.reading.times.moment import Moment, add_days, add_months, step, widen
from dateline.reading.times.relative import DAYS_IN, MONTHS_IN, YEARS_IN


def stretch_days(
    stretch: Stretch, anchor: Anchor, outer: Moment | None
) -> tuple[date, date] | None:
    """First and last day of a stretch; None where it is tied to nothing or its length is open."""
    if outer is not None:
        return _at_an_end(outer.days(), stretch.amount, last=stretch.turn is not None)
    turn = stretch.turn
    if turn is None or turn.step == 0 or stretch.amount.number is None:
        return None
    if turn.told and anchor.told is not None:
        return _beside(stretch.amount, turn.step, anchor.told)
    now = anchor.now
    days = now.days() if now else None
    if days is None:
        return None
    moved = move(days[0], stretch.amount, turn.step)
    if moved is None:
        return None
    return (moved, days[0]) if turn.step < 0 else (days[0], moved)


def _at_an_end(
    days: tuple[date, date] | None, amount: Amount, *, last: bool
) -> tuple[date, date] | None:
    """The first so many units of a period, or its last."""
    if days is None:
        return None
    if last:
        after = add_days(days[1], 1)
        first = move(after, amount, -1) if after else None
        return (first, days[1]) if first and first <= days[1] else None
    end = move(days[0], amount, 1)
    before = add_days(end, -1) if end else None
    return (days[0], before) if before and before >= days[0] else None


def _beside(amount: Amount, way: int, told: Moment) -> tuple[date, date] | None:
    """The whole units next to the date told last: `last year ... the previous two years`."""
    held = widen(told, amount.unit)
    if held is None or amount.number is None:
        return None
    near, far = step(held, way), step(held, way * max(1, int(amount.number)))
    if near is None or far is None:
        return None
    first, last = (far.days(), near.days()) if way < 0 else (near.days(), far.days())
    return (first[0], last[1]) if first and last else None


def move(day: date, amount: Amount, way: int) -> date | None:
    """A day moved by an amount; None where the amount is open or too large."""
    if amount.number is None or amount.number > 100_000:
        return None
    count = way * amount.number
    if amount.unit in YEARS_IN:
        return add_months(day, round(count * 12 * YEARS_IN[amount.unit]))
    if amount.unit in MONTHS_IN:
        return add_months(day, round(count * MONTHS_IN[amount.unit]))
    if amount.unit in DAYS_IN:
        return add_days(day, round(count * DAYS_IN[amount.unit]))
    return day
