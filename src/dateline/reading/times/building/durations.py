"""Builds amounts of time, stretches and sets."""

from dataclasses import replace
from typing import cast

from dateline.reading.times.building.registry import Kinds, builder, meaning_of, turn_of
from dateline.reading.times.grammar import Found
from dateline.reading.times.letters import letters
from dateline.reading.times.meaning import Amount, Repeat, Stretch, Turn, Vague


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
def amount_and_part(found: Found) -> Kinds | None:
    """`two and a half years`."""
    numbers = [
        float(cast(float, word.kinds[kind])) for kind, word in found.words if kind in NUMBERS
    ]
    if numbers[1] >= 1:
        return None
    return {"amount": Amount(sum(numbers), cast(str, found.string("unit")))}


NUMBERS = ("num", "int")


@builder
def one(found: Found) -> Kinds | None:
    """`a year`, `a year and a half`."""
    parts = [value for value in found.all("num") if isinstance(value, float)]
    half_more = parts[0] if parts else (0.5 if found.has("'half'") else 0.0)
    if half_more >= 1:
        return None
    if any(kind == "unit" and word.text.endswith("s") for kind, word in found.words):
        return None
    return {"amount": Amount(1 + half_more, cast(str, found.string("unit")))}


@builder
def bare(found: Found) -> Kinds | None:
    """`years`, `day-long`."""
    unit = found.string("units")
    if unit and not found.has("'long'"):
        return {"bare": Amount(None, unit, bare=True)}
    if found.has("'long'") and (many := _plural(found)):
        return {"amount": Amount(None, many)}
    return {"amount": Amount(1, cast(str, found.string("unit") or found.string("long_unit")))}


def _plural(found: Found) -> str | None:
    """The unit of a word in the plural, such as that of `months`."""
    units = (word.kinds.get("units") for _, word in found.words)
    return next((unit for unit in units if isinstance(unit, str)), None)


@builder
def stretch(found: Found) -> Kinds | None:
    """`the past two years`."""
    made = Stretch(cast(Amount, meaning_of(found, "amount")), turn_of(found))
    if made.turn == Turn(0, told=True) and made.amount == Amount(1, "second"):
        return None  # "that a second" goes on to say what is second
    return {"stretch": made, "lasting": made} if made.turn == Turn(-1) else {"stretch": made}


@builder
def counted_stretch(found: Found) -> Kinds | None:
    """`the two previous weeks`."""
    number = next(iter((*found.all("num"), *found.all("int"))))
    made = Amount(float(cast(float, number)), cast(str, found.string("unit")))
    return {"stretch": Stretch(made, turn_of(found))}


@builder
def recent(found: Found) -> Kinds | None:
    """`recent weeks`; of `recent years` only the past is said."""
    inner = cast(Amount, meaning_of(found, "bare"))
    if inner.unit in ("year", "decade", "month"):
        return {"vague": Vague("PAST_REF")}
    return {"stretch": Stretch(inner, Turn(-1, stretch=True))}


@builder
def first_of(found: Found) -> Kinds | None:
    """`the first nine months of 2024`."""
    inner = meaning_of(found, "first", "lasting")
    if isinstance(inner, Stretch):
        return {"stretch": replace(inner, outer=meaning_of(found, "date"))}
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
    made = Stretch(cast(Amount, meaning_of(found, "amount")))
    return {"stretch": made, "first": made}


@builder
def the_amount(found: Found) -> Kinds | None:
    """`the nine months`."""
    return {"stretch": Stretch(cast(Amount, meaning_of(found, "amount")))}


@builder
def frequency(found: Found) -> Kinds | None:
    """`daily`."""
    return {"set": Repeat(cast(str, found.string("frequency")))}


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
