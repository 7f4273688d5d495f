"""Figures as a table shows them: bound in front, large round numbers in words, units by name."""

from functools import cache
from typing import Any

from dateline.ontology.units import load_units

SIGNS = {
    "about": "≈",
    "at_least": "≥",
    "more_than": ">",
    "at_most": "≤",
    "less_than": "<",
}
LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
DECIMALS = 2  # of a large number in words; one with more is written out


def amount(row: Any) -> str:
    """A figure's value with its bound in front: `>5,600`, `30–40`, `≈1.4 million barrels`."""
    low, high = row["low"], row["high"]
    unit = row.get("unit") or "1"
    after = "" if unit == "1" else f" {_unit_word(unit, plural=low != 1 or high != 1)}"
    after = after.replace(" %", "%")
    if low is not None and high is not None and low != high:
        return f"{_range(low, high)}{after}"
    one = high if low is None else low
    if one is None:
        return "a number"
    sign = SIGNS.get(row.get("bound") or "", "")
    if not sign and row.get("bound") is None and high is None:
        sign = "≥"
    elif not sign and row.get("bound") is None and low is None:
        sign = "≤"
    return f"{sign}{number(one)}{after}"


def number(value: float) -> str:
    """`1,200`, `3.75`, `40 million`."""
    for size, word in LARGE:
        if abs(value) >= size and round(value / size, DECIMALS) * size == value:
            return f"{_plain(value / size)} {word}"
    return _plain(value)


def _range(low: float, high: float) -> str:
    one, other = number(low), number(high)
    word = other.rpartition(" ")[2]
    if one.endswith(f" {word}"):
        one = one.removesuffix(f" {word}")
    return f"{one}–{other}"


def _plain(value: float) -> str:
    if float(value).is_integer():
        return f"{value:,.0f}"
    return f"{value:,.{DECIMALS}f}".rstrip("0")


@cache
def _unit_names() -> dict[str, str]:
    """What units other than money and shares are called."""
    return {
        unit.code: unit.names[0]
        for unit in reversed(load_units())
        if unit.names and not unit.money and unit.code != "%"
    }


def _unit_word(code: str, *, plural: bool) -> str:
    """A unit's name; a currency and what has no name keep their code."""
    name = _unit_names().get(code)
    if name is None:
        return code
    if not plural or name.endswith(("s", "feet")):
        return name
    return "feet" if name == "foot" else f"{name}s"


def counted(count: int, reports: int) -> str:
    """`1 happening in 2 reports`; the count alone where no reports are told beside."""
    return happened(count, reports) if reports else f"{count:,}"


def happened(count: int, reports: int) -> str:
    """`1 happening in 2 reports`."""
    return f"{_many(count, 'happening')} in {_many(reports, 'report')}"


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' if count != 1 else ''}"
