"""Builds the meaning of a pattern that fits; None where the words cannot be that."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias, cast

from dateline.reading.times.grammar import Found
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
    Turn,
    Turned,
    Vague,
)
from dateline.reading.times.words import Payload

Kinds: TypeAlias = dict[str, Payload]
Builder: TypeAlias = Callable[[Found], Kinds | None]

BUILDERS: dict[str, Builder] = {}


def builder(function: Builder) -> Builder:
    """Register a builder under its name, which `makes` refers to."""
    BUILDERS[function.__name__] = function
    return function


def build(found: Found) -> Kinds | None:
    """The kinds of the chunk that a pattern makes; None where its words cannot be that."""
    if found.pattern.makes.startswith("vague "):
        return {"vague": Vague(found.pattern.makes.removeprefix("vague "))}
    return BUILDERS[found.pattern.makes](found)


def turn_of(found: Found) -> Turn:
    """The last turn among the words."""
    return cast(Turn, found.all("turn")[-1])


def meaning_of(found: Found, *kinds: str) -> Meaning | None:
    """The meaning of the first chunk of these kinds."""
    for taken, word in found.words:
        if taken in kinds:
            return cast(Meaning, word.kinds[taken])
    return None


def unit_of(found: Found) -> str | None:
    """The unit among the words, by kind or as a literal such as `'year'`."""
    unit = found.string("unit")
    if unit is None:
        literal = (taken.strip("'") for taken, _ in found.words if taken.startswith("'"))
        unit = next((word for word in literal if word in UNITS), None)
    return unit


UNITS = {
    "second", "minute", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade",
    "century",
}  # fmt: skip


def point_of(found: Found) -> Point:
    """A point with the calendar fields that the words give."""
    year = found.number("year") or found.number("short_year")
    has_month = found.has("month")
    day = found.number("day") or (found.number("ord") if has_month else None)
    season = found.string("season")
    era = found.string("era")
    if era and year is None:
        year = found.number("int")
    return Point(
        bc=era == "BC",
        decade=found.number("decade"),
        year=year,
        season=season,
        month=found.number("month"),
        day=day or found.number("suffixed"),
        weekday=found.number("weekday"),
        named=found.number("named"),
        edge=found.string("edge"),
    )


@builder
def point(found: Found) -> Kinds | None:
    """A date on the calendar."""
    made = point_of(found)
    if made.year == 0:
        return None
    kinds: Kinds = {"date": made}
    if len(found.words) == 1 and made.weekday:
        kinds["weekday_date"] = made
    if (
        made.decade
        and found.has("short_decade")
        and not found.words[0][1].text.startswith(("'", "’"))
    ):
        return None
    return kinds


@builder
def iso(found: Found) -> Kinds | None:
    """`2025-01-28`, with the time of day where it is given."""
    text = cast(str, found.string("iso"))
    year, month, day = (int(part) for part in text[:10].split("-"))
    clock = text[11:16] or None
    return {"date": Point(year=year, month=month, day=day, clock=clock)} if year else None


@builder
def numeric(found: Found) -> Kinds | None:
    """`28/01/2025`: the month first unless the numbers or full stops say otherwise."""
    text = cast(str, found.string("numeric"))
    a, b, c = (int(part) for part in text.replace(".", "/").split("/"))
    if a > 999:
        return {"date": Point(year=a, month=b, day=c)}
    year = c + (2000 if c < 40 else 1900) if c < 100 else c
    if (a > 12 and "." not in text) or a > 12 >= b or "." in text:
        a, b = b, a
    return {"date": Point(year=year, month=a, day=b)} if 1 <= a <= 12 and year > 999 else None


@builder
def year(found: Found) -> Kinds | None:
    """A year by itself."""
    return {"date": Point(year=found.number("year")), "year_date": True}


@builder
def day_alone(found: Found) -> Kinds | None:
    """`the 28th`: a day of the month told last."""
    day = found.number("suffixed") or 0
    return {"date": Point(day=day), "day_alone": True} if 1 <= day <= 31 else None


@builder
def century(found: Found) -> Kinds | None:
    """`the 20th century`."""
    number = found.number("ord") or 0
    era = found.string("era")
    if not 1 <= number <= 30:
        return None
    return {"date": Point(bc=era == "BC", century=number, edge=found.string("edge"))}


@builder
def season(found: Found) -> Kinds | None:
    """A season without its year."""
    return {"date": Point(season=found.string("season")), "season_date": True}


@builder
def quarter(found: Found) -> Kinds | None:
    """A quarter, with or without its year."""
    number = found.number("ord") or found.number("int") or 0
    if not 1 <= number <= 4:
        return None
    return {"date": Point(year=found.number("year"), quarter=number, fiscal=found.has("'fiscal'"))}


@builder
def half(found: Found) -> Kinds | None:
    """A half of a year."""
    number = found.number("ord") or 0
    made = Point(year=found.number("year"), half=number)
    return {"date": made} if number in (1, 2) else None


@builder
def fiscal(found: Found) -> Kinds | None:
    """A fiscal year, by number or by turn."""
    number = found.number("year")
    if number:
        return {"date": Point(year=number, fiscal=True)}
    turn = turn_of(found) if found.has("turn") else Turn(0)
    return {"date": Turned(turn, unit="year", point=Point(fiscal=True))}


@builder
def eve(found: Found) -> Kinds | None:
    """The day before or after a named day."""
    base = Point(named=found.number("named"), year=found.number("year"))
    way = 1 if found.has("'after'") else -1
    if found.has("'day'", "'morning'") and found.has("'of'"):
        return {"date": base}
    return {"date": Shift(Amount(1, "day"), way, base=base)}


@builder
def daystep(found: Found) -> Kinds | None:
    """`yesterday`, `the day after tomorrow`."""
    step = found.number("daystep") or 0
    if found.has("'before'"):
        step -= 1
    if found.has("'after'"):
        step += 1
    return {"date": Turned(Turn(step), unit="day"), "daydate": True}


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
def amount(found: Found) -> Kinds | None:
    """So many units; two numbers are a range."""
    numbers = [value for value in (*found.all("num"), *found.all("int")) if value is not None]
    values = [float(cast(float, value)) for value in numbers]
    unit = cast(str, found.string("unit"))
    if not values:
        return {"amount": Amount(None, unit)}
    return {"amount": Amount(values[0], unit, values[1] if len(values) > 1 else None)}


@builder
def one(found: Found) -> Kinds | None:
    """`a year`, `a year and a half`."""
    half_more = 0.5 if found.has("'half'") else 0.0
    kinds: Kinds = {"amount": Amount(1 + half_more, cast(str, found.string("unit")))}
    if found.words[0][0] == "'a'" and len(found.words) == 2:
        kinds["a_unit"] = True
    return kinds


@builder
def bare(found: Found) -> Kinds | None:
    """`years`, `day-long`."""
    unit = found.string("units")
    if unit:
        return {"bare": Amount(None, unit, bare=True)}
    return {"amount": Amount(1, cast(str, found.string("unit") or found.string("long_unit")))}


@builder
def frequency(found: Found) -> Kinds | None:
    """`daily`."""
    return {"set": Repeat(cast(str, found.string("frequency")))}


LETTERS = {
    "second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "week": "{}W", "month": "{}M",
    "quarter": "{}Q", "year": "{}Y", "decade": "{}DE", "century": "{}CE", "millennium": "{}ML",
    "weekend": "{}WE", "fortnight": "{}W",
}  # fmt: skip


def letters(number: float | None, unit: str) -> str:
    """The TIMEX3 duration of so many units, such as `P3D` or `PXY`."""
    if number is not None:
        if unit == "quarter":
            number, unit = number * 3, "month"
        if unit == "fortnight":
            number, unit = number * 2, "week"
        if unit == "millennium":
            number, unit = number * 1000, "year"
        if unit == "decade":
            number, unit = number * 10, "year"
        if unit == "century":
            number, unit = number * 100, "year"
    if number is not None and number % 1 and unit in PARTS_OF:
        factor, smaller = PARTS_OF[unit]
        if (number % 1 * factor) % 1 == 0:
            rest = LETTERS[smaller].format(int(number % 1 * factor))
            if int(number) == 0:
                return "P" + rest
            whole = LETTERS[unit].format(int(number))
            return "P" + whole + (rest.removeprefix("T") if "T" in whole else rest)
    text = "X" if number is None else f"{number:g}"
    return "P" + LETTERS[unit].format(text)


PARTS_OF = {
    "year": (12, "month"),
    "hour": (60, "minute"),
    "minute": (60, "second"),
    "day": (24, "hour"),
}


@builder
def every(found: Found) -> Kinds | None:
    """`every Friday`, `every two years`."""
    weekday = found.number("weekday") or found.number("weekdays")
    if weekday:
        return {"set": Repeat(f"XXXX-WXX-{weekday}")}
    part = found.string("part")
    if part:
        return {"set": Repeat(f"XXXX-XX-XXT{part}")}
    season_code = found.string("season")
    if season_code:
        return {"set": Repeat(f"XXXX-{season_code}")}
    month = found.number("month")
    if month:
        return {"set": Repeat(f"XXXX-{month:02d}")}
    if found.has("named"):
        return {"set": Repeat("P1Y")}
    number: float | None = found.number("ord") or (2 if found.has("'other'") else 1)
    for value in found.all("num"):
        number = cast(float, value)
    if found.has("'few'"):
        number = None
    return {"set": Repeat(letters(number, cast(str, found.string("unit"))))}


@builder
def times(found: Found) -> Kinds | None:
    """`twice a week`."""
    return {"set": Repeat(letters(1, cast(str, found.string("unit"))))}


@builder
def turned(found: Found) -> Kinds | None:
    """`last year`."""
    unit = found.string("unit")
    turn = turn_of(found)
    if unit is None:
        inner = cast(Turned, meaning_of(found, "turned_unit"))
        made = replace(inner, turn=replace(inner.turn, stretch=False))
    elif unit in ("second", "minute", "hour"):
        made = None
    else:
        made = Turned(turn, unit=unit)
    if made is None:
        return None
    kinds: Kinds = {"turned": made, "date": made}
    kinds["turned_plural"] = found.has("units")
    return kinds


@builder
def turned_date(found: Found) -> Kinds | None:
    """`last Friday`, `next summer`, `last Christmas`, `that January`."""
    inner = meaning_of(found, "date")
    if not isinstance(inner, Point) or inner.century or inner.clock:
        return None
    if inner.year and not inner.edge:
        return None
    return {"date": Turned(turn_of(found), point=inner)}


@builder
def turned_part(found: Found) -> Kinds | None:
    """`this morning`, `last night`."""
    code = found.string("part") or found.string("moment_part")
    turn = turn_of(found)
    return {"date": Inside(Point(part=code), Turned(turn, unit="day"))}


@builder
def stretch(found: Found) -> Kinds | None:
    """`the past two years`."""
    return {"stretch": Stretch(cast(Amount, meaning_of(found, "amount")), turn_of(found))}


@builder
def recent(found: Found) -> Kinds | None:
    """`recent years`."""
    inner = cast(Amount, meaning_of(found, "bare"))
    return {"stretch": Stretch(inner, Turn(-1, stretch=True))}


@builder
def edge_unit(found: Found) -> Kinds | None:
    """`the end of the year`, `month's end`."""
    unit = cast(str, unit_of(found))
    side = found.string("edge") or ("start" if found.has("'start'") else "end")
    return {"date": Told(unit=unit, edge=side)}


@builder
def the_unit(found: Found) -> Kinds | None:
    """`the quarter`, `the weekend`."""
    return {"date": Told(unit=cast(str, unit_of(found))), "the_unit": True}


@builder
def nth_unit(found: Found) -> Kinds | None:
    """`the second day`."""
    number = -1 if found.has("'final'") else (found.number("ord") or 1)
    return {"date": NthUnit(number, cast(str, found.string("unit"))), "nth": True}


@builder
def nth_of(found: Found) -> Kinds | None:
    """`the third week of May`."""
    number = -1 if found.has("'final'", "'last'") else (found.number("ord") or 1)
    weekday = None
    inner = meaning_of(found, "weekday_date")
    if isinstance(inner, Point):
        weekday = inner.weekday
    outer = meaning_of(found, "date")
    return {"date": NthUnit(number, found.string("unit") or "day", outer, weekday)}


@builder
def first_of(found: Found) -> Kinds | None:
    """`the first nine months of 2024`."""
    return {
        "stretch": Stretch(
            cast(Amount, meaning_of(found, "amount")), outer=meaning_of(found, "date")
        )
    }


@builder
def first_units(found: Found) -> Kinds | None:
    """`the first nine months`."""
    if (found.number("ord") or 1) != 1:
        return None
    return {"stretch": Stretch(cast(Amount, meaning_of(found, "amount")))}


@builder
def the_amount(found: Found) -> Kinds | None:
    """`the nine months`."""
    return {"stretch": Stretch(cast(Amount, meaning_of(found, "amount")))}


@builder
def shift(found: Found) -> Kinds | None:
    """`three days ago`, `weeks later`."""
    turn = cast(Turn, found.all("shift")[0])
    how_much = cast(Amount, meaning_of(found, "amount", "bare"))
    return {"date": Shift(how_much, turn.step, turn.told), "shifted": True}


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
    turns = found.all("shift")
    if turns:
        way = cast(Turn, turns[0]).step
        if found.words[-2][1].text.lower() not in ("before", "after", "prior"):
            return None
    else:
        way = -1 if found.has("'before'") else 1
    return {"date": Shift(cast(Amount, meaning_of(found, "amount", "bare")), way, base=base)}


@builder
def eve_date(found: Found) -> Kinds | None:
    """`the day before 28 January`."""
    base = meaning_of(found, "date")
    if found.has("'of'"):
        return {"date": base if found.has("'day'") else Shift(Amount(1, "day"), -1, base=base)}
    unit = unit_of(found) or "day"
    return {"date": Shift(Amount(1, unit), 1 if found.has("'after'") else -1, base=base)}


@builder
def day_after(found: Found) -> Kinds | None:
    """`the day before`, told from the date told last."""
    way = 1 if found.has("'after'", "'later'") else -1
    made = Shift(Amount(1, unit_of(found) or "day"), way, told=True)
    return {"date": made, "day_after": True}


@builder
def unit_ago(found: Found) -> Kinds | None:
    """`the year-earlier period`."""
    return {"date": Shift(Amount(1, cast(str, found.string("unit"))), -1, told=True)}


@builder
def ago_date(found: Found) -> Kinds | None:
    """`the year-ago third quarter`."""
    inner = meaning_of(found, "date")
    if not isinstance(inner, Point):
        return None
    return {"date": Shift(Amount(1, cast(str, found.string("unit"))), -1, base=inner)}


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
def edge(found: Found) -> Kinds | None:
    """`early next year`, `the end of 1990`."""
    inner = meaning_of(found, "date", "turned")
    side = found.string("edge")
    if isinstance(inner, Point | Turned | Shift):
        return {"date": replace(inner, edge=side)}
    return {"date": inner}


@builder
def edge_part(found: Found) -> Kinds | None:
    """`late afternoon`."""
    return {"part_time": Point(part=found.string("part"), edge=found.string("edge"))}


@builder
def part_alone(found: Found) -> Kinds | None:
    """`the night`."""
    return {"part_time": Point(part=found.string("part"))}


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
