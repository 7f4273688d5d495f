"""Builds times of day, and hangs them on dates."""

from dataclasses import replace

from dateline.reading.times.building.registry import (
    Kinds,
    builder,
    meaning_of,
)
from dateline.reading.times.grammar import Found
from dateline.reading.times.meaning import (
    Inside,
    Point,
    Turn,
    Turned,
)


@builder
def tonight(found: Found) -> Kinds | None:
    """The night of today."""
    return {"date": Inside(Point(part="NI"), Turned(Turn(0), unit="day"))}


@builder
def overnight(found: Found) -> Kinds | None:
    """The night before the day of publication."""
    return {"date": Inside(Point(part="NI"), Turned(Turn(0), unit="day"))}


@builder
def clock(found: Found) -> Kinds | None:
    """A time of day in 24 hours."""
    moment = found.string("moment")
    zone = next((value for value in found.all("zone") if isinstance(value, float)), None)
    if moment:
        return {"clock": Point(clock=moment, zone=zone)}
    text = found.string("hhmm") or f"{found.number('int') or 0:02d}"
    hours = found.all("num")
    if hours and isinstance(hours[0], float):
        return _decimal_hour(hours[0], found, zone)
    hour, _, rest = text.partition(":")
    return _clock(int(hour), rest, found, zone)


def _decimal_hour(value: float, found: Found, zone: float | None) -> Kinds | None:
    """`5.30 p.m.` is half past five."""
    hour = int(value)
    minutes = round((value - hour) * 100)
    return _clock(hour, f"{minutes:02d}" if minutes else "", found, zone)


def _clock(hour: int, rest: str, found: Found, zone: float | None) -> Kinds | None:
    ampm = found.string("ampm")
    if ampm and not 1 <= hour <= 12 and not (ampm == "pm" and hour < 24):
        return None
    if ampm == "pm" and hour < 12:
        hour += 12
    if ampm == "am" and hour == 12:
        hour = 0
    minutes = rest or "00"
    if hour > 24 or any(int(part) > 59 for part in minutes.split(":")):
        return None
    return {"clock": Point(clock=f"{hour:02d}:{minutes}", zone=zone)}


@builder
def join(found: Found) -> Kinds | None:
    """A time of day on a date."""
    base = meaning_of(found, "date")
    at = meaning_of(found, "clock")
    inner = at if isinstance(at, Point) else Point()
    code = found.string("part") or found.string("moment_part")
    if code:
        inner = replace(inner, part=code)
    if inner.clock and inner.part:
        inner = _daytime(inner)
    if base is None:
        return {"clock": inner}
    if isinstance(base, Point) and not (base.clock or base.part or base.year_only):
        fields = {"part": inner.part, "clock": inner.clock, "zone": inner.zone}
        return {"date": replace(base, **fields)}  # type: ignore[arg-type]
    if isinstance(base, Point):
        return None
    return {"date": Inside(inner, base)}


def _daytime(point: Point) -> Point:
    """`seven o'clock in the evening` is 19:00."""
    hour, _, rest = (point.clock or "").partition(":")
    late = (
        point.part in ("AF", "EV", "NI")
        and int(hour) < 12
        and not (point.part == "NI" and int(hour) < 5)
    )
    return replace(point, part=None, clock=f"{int(hour) + 12 * late:02d}:{rest}")


@builder
def early_hours(found: Found) -> Kinds | None:
    """`the early hours of Sunday` are its morning, the late ones its night."""
    base = meaning_of(found, "date")
    code = found.string("part") or ("MO" if found.string("edge") == "start" else "NI")
    if base is None or (isinstance(base, Point) and base.year_only):
        return None
    if isinstance(base, Point):
        return {"date": base if base.clock or base.part else replace(base, part=code)}
    return {"date": Inside(Point(part=code), base)}


@builder
def edge_part(found: Found) -> Kinds | None:
    """`late afternoon`."""
    return {"part_time": Point(part=found.string("part"), edge=found.string("edge"))}


@builder
def part_alone(found: Found) -> Kinds | None:
    """`the night`."""
    return {"part_time": Point(part=found.string("part"))}
