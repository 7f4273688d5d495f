"""How lines are laid out in a terminal of 80 columns."""

import re
import textwrap
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.model import Bound, Value

WIDTH = 80
QUOTE_WIDTH = 220  # characters of a quote that are shown: three lines
QUOTES = '“”"'
SIGNS = {
    "about": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "less_than": "under ",
}


def wrap(text: str, indent: str, hang: int | None = None) -> list[str]:
    """The text in lines, each after the indent; those after the first after `hang` blanks."""
    after = indent if hang is None else " " * hang
    return textwrap.wrap(
        text, WIDTH, initial_indent=indent, subsequent_indent=after, break_on_hyphens=False
    )


def quoted(words: str, direct: bool, indent: str = "    ") -> Iterator[str]:
    """Words as evidence: in quotation marks where somebody's, after a bar where the article's."""
    flat = re.sub(r"\s+", " ", words).strip()
    if direct or sum(letter in QUOTES for letter in flat) == 1:  # a pair, or half of one
        flat = flat.strip(QUOTES)
    short = textwrap.shorten(flat, QUOTE_WIDTH, placeholder=" …")
    yield from wrap(f"“{short}”" if direct else f"| {short}", indent, hang=len(indent) + 2)


def amount(value: "Value", bound: "Bound", unit: str = "1") -> str:
    """A number with its bound and unit, such as `under 800`."""
    low, high = value.low, value.high
    after = "" if unit == "1" else f" {unit}"
    if low is not None and high is not None and low != high:
        return f"{low:,} to {high:,}{after}"
    one = high if low is None else low
    return f"{SIGNS.get(bound, '')}{one:,}{after}" if one is not None else "a number"


def short_day(day: str | None) -> str:
    """`28 Jan 2025`; the words as they are where they are no date, `no date` for None."""
    if day is None:
        return "no date"
    try:
        read = date.fromisoformat(day[:10])
    except ValueError:
        return day
    return f"{read.day} {read:%b %Y}"


def event_days(start: str | None, end: str | None, told: str | None) -> str:
    """When an event was: a day, `Jan 2025`, `2024` or `1 Jan 2025 to 5 Jan 2025`; `told 28 Jan
    2025`, by its article's day, where the text gives none.
    """
    from dateline.reports.days import period

    when = period(start, end, day=short_day, month="%b %Y")
    return when or (f"told {short_day(told)}" if told else "no date")
