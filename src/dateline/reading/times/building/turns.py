"""Builds dates told by steps: `last year`, `three days earlier`, `the second week`."""

from dataclasses import replace
from typing import cast

from dateline.reading.times.building.registry import (
    Kinds,
    builder,
    meaning_of,
    turn_of,
    unit_of,
)
from dateline.reading.times.grammar import Found
from dateline.reading.times.meaning import (
    Amount,
    Inside,
    NthUnit,
    Point,
    Shift,
    Stretch,
    Told,
    Turn,
    Turned,
)


@builder
def turned(found: Found) -> Kinds | None:
    """`last year`."""
    unit = cast(str, found.string("unit"))
    turn = turn_of(found)
    words = [word.text.lower() for _, word in found.words]
    if unit in ("second", "minute", "hour"):
        return None
    if "units" in found.words[-1][1].kinds:
        return {"stretch": Stretch(Amount(None, unit), turn)}
    if turn.stretch and "past" in words and not found.has("'this'"):
        return {"stretch": Stretch(Amount(1, unit), turn)}
    if words[0] == "the" and turn.step > 0 and unit == "day":
        turn = replace(turn, told=True)
    made = Turned(turn, unit=unit)
    return {"turned": made, "date": made}


@builder
def turned_date(found: Found) -> Kinds | None:
    """`last Friday`, `next summer`, `last Christmas`, `that January`."""
    inner = meaning_of(found, "date")
    if not isinstance(inner, Point) or inner.century or inner.clock:
        return None
    if inner.year and not inner.edge:
        return None
    made = Turned(turn_of(found), point=inner)
    if inner == Point(weekday=inner.weekday) and made.turn == Turn(-1):
        return {"date": made, "last_weekday": made}
    return {"date": made}


@builder
def turned_part(found: Found) -> Kinds | None:
    """`this morning`, `last night`."""
    code = found.string("part") or found.string("moment_part")
    turn = turn_of(found)
    return {"date": Inside(Point(part=code), Turned(turn, unit="day"))}


@builder
def edge_unit(found: Found) -> Kinds | None:
    """`the end of the year`, `month's end`."""
    unit = cast(str, unit_of(found))
    side = found.string("edge") or ("start" if found.has("'start'") else "end")
    return {"date": Told(unit=unit, edge=side)}


@builder
def the_unit(found: Found) -> Kinds | None:
    """`the quarter`, `the weekend`."""
    unit = cast(str, unit_of(found))
    return {"date": Told(unit=unit), "the_unit": True, "whole": Amount(1, unit)}


@builder
def nth_unit(found: Found) -> Kinds | None:
    """`the second day`."""
    number = -1 if found.has("'final'") else (found.number("ord") or 1)
    made = NthUnit(number, cast(str, found.string("unit")))
    return {"date": made, "nth": made}


@builder
def nth_of(found: Found) -> Kinds | None:
    """`the third week of May`, `the last Sunday of March`."""
    whole = meaning_of(found, "nth")
    if isinstance(whole, NthUnit):
        return {"date": replace(whole, outer=meaning_of(found, "date"))}
    last = meaning_of(found, "last_weekday")
    if isinstance(last, Turned) and last.point:
        return {"date": NthUnit(-1, "day", meaning_of(found, "date"), last.point.weekday)}
    number = -1 if found.has("'final'") else (found.number("ord") or 1)
    weekday = None
    inner = meaning_of(found, "weekday_date")
    if isinstance(inner, Point):
        weekday = inner.weekday
    outer = meaning_of(found, "date")
    return {"date": NthUnit(number, found.string("unit") or "day", outer, weekday)}


@builder
def shift(found: Found) -> Kinds | None:
    """`three days ago`, `weeks later`."""
    turn = cast(Turn, found.all("shift")[0])
    how_much = cast(Amount, meaning_of(found, "amount", "bare"))
    made = Shift(how_much, turn.step, turn.told)
    kinds: Kinds = {"date": made, "shifted": how_much}
    if made.amount == Amount(1, "year") and turn.step < 0:
        kinds["year_ago"] = made
    if found.words[-1][1].text.lower() in ("before", "after"):
        kinds["shifting"] = made
    return kinds


@builder
def from_now(found: Found) -> Kinds | None:
    """`ten days from now`."""
    return {"date": Shift(cast(Amount, meaning_of(found, "amount", "bare")), 1)}


@builder
def in_time(found: Found) -> Kinds | None:
    """`in two weeks' time`."""
    return {"date": Shift(cast(Amount, meaning_of(found, "amount")), 1)}


@builder
def shift_date(found: Found) -> Kinds | None:
    """`two days after Christmas`, `a week from Monday`."""
    base = meaning_of(found, "date")
    shifting = meaning_of(found, "shifting")
    if isinstance(shifting, Shift):
        return {"date": replace(shifting, base=base, told=False)}
    way = -1 if found.has("'before'") else 1
    return {"date": Shift(cast(Amount, meaning_of(found, "amount", "bare")), way, base=base)}


@builder
def eve_date(found: Found) -> Kinds | None:
    """`the day before 28 January`, `the eve of Monday`."""
    base = meaning_of(found, "date")
    shifting = meaning_of(found, "day_after")
    if isinstance(shifting, Shift):
        return {"date": replace(shifting, base=base, told=False)}
    return {"date": base if found.has("'day'") else Shift(Amount(1, "day"), -1, base=base)}


@builder
def day_after(found: Found) -> Kinds | None:
    """`the day before`, told from the date told last."""
    way = 1 if found.has("'after'", "'later'") else -1
    made = Shift(Amount(1, unit_of(found) or "day"), way, told=True)
    return {"date": made, "day_after": made}


@builder
def unit_ago(found: Found) -> Kinds | None:
    """`the year-earlier period`."""
    unit = cast(str, found.string("unit"))
    return {"date": Shift(Amount(1, unit), -1, told=True, period=unit == "year")}


@builder
def same_period(found: Found) -> Kinds | None:
    """`the same period last year`: the period told last, a year earlier."""
    by = meaning_of(found, "turned", "year_ago")
    if isinstance(by, Turned) and (by.unit != "year" or by.turn.step != -1):
        return None
    return {"date": Shift(Amount(1, "year"), -1, told=True, period=True)}


@builder
def ago_date(found: Found) -> Kinds | None:
    """`the year-ago third quarter`."""
    inner = meaning_of(found, "date")
    if not isinstance(inner, Point):
        return None
    return {"date": Shift(Amount(1, cast(str, found.string("unit"))), -1, base=inner)}


@builder
def edge(found: Found) -> Kinds | None:
    """`early next year`, `the end of 1990`."""
    inner = meaning_of(found, "date", "turned")
    side = found.string("edge")
    if isinstance(inner, Point | Turned | Shift):
        return {"date": replace(inner, edge=side)}
    return {"date": inner}


@builder
def inside(found: Found) -> Kinds | None:
    """`Friday last week`, `this year's third quarter`."""
    inner, outer = meaning_of(found, "date"), meaning_of(found, "turned")
    if not isinstance(inner, Point) or not isinstance(outer, Turned) or inner.year:
        return None
    return {"date": Inside(inner, outer)}


@builder
def told(found: Found) -> Kinds | None:
    """`at that time`."""
    return {"told": Told(unit="day" if "day" in found.words[-1][1].text else None)}
