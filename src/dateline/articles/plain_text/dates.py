"""Dates as pages print them: `28 January 2025 - 07:30`, `Jan. 5, 2025 4:10 PM`, `05.01.2025`."""

import re
from datetime import datetime, timedelta, timezone
from typing import NamedTuple

from dateline.articles.dates.written import month_names
from dateline.ontology.outlets import load_table

YEARS = range(1990, 2100)

TIME = r"""
    (?:\s*[T,•|·–-]\s*|\s*\(\w{2,10}\)\s*|\s+(?:um|at|kl|ora|à|a\sles|alle|ore|om|às|o)?[.:]?\s*|\s+-\s+)?
    (?P<hour>[0-2]?\d)[:.h時](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?分?
    \s?(?P<half>[ap]\.?m\.?)?
    \s*(?P<zone>(?:gmt|utc)?[+-]\d{1,2}:?(?:\d\d)?|z\b|[a-z]{2,4}\b)?
"""
DAY_FIRST = rf"""
    (?<![\d.:])(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.|º|\.º)?\s*(?:de\s|d['’])?\s*
    (?P<name>[^\W\d_]{{3,12}})\.?,?\s*(?:de\s|del\s)?(?P<year>(?:19|20)\d\d)(?!\d)(?:\s*(?:г|р)\.)?(?:{TIME})?
"""
MONTH_FIRST = rf"""
    (?P<name>[^\W\d_]{{3,12}})\.?\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s+
    (?P<year>(?:19|20)\d\d)(?!\d{{3}})(?:{TIME})?
"""
NUMBERS = rf"""
    (?<![\d.:])(?:
        (?P<year>(?:19|20)\d\d)\s?(?P<mark>[-./年]|년)\s?(?P<month>[01]?\d)\s?(?:[-./月]|월)\s?(?P<day>[0-3]?\d)(?:日|일)?
      | (?P<first>[0-3]?\d)(?P<dot>[./-])\s?(?P<second>[0-3]?\d)(?P=dot)\s?(?P<last>(?:19|20)?\d\d)
    )(?!\d|[.:]\d)(?:{TIME})?
"""
FLAGS = re.VERBOSE | re.IGNORECASE
PATTERNS = tuple(re.compile(p, FLAGS) for p in (NUMBERS, DAY_FIRST, MONTH_FIRST))
NUMERIC = re.compile(r"(?<![\d./-])[0-3]?\d([./-])[01]?\d\1(?:19|20)\d\d(?![\d./-])")
RELATIVE = re.compile(
    r"\d+\s(?:min(?:ute)?s?|hours?|hrs?|days?)\sago$|\bvor\s\d+\s(?:Minuten|Stunden?|Tagen?)$",
    re.IGNORECASE,
)
OFFSET = re.compile(r"(?:gmt|utc)?([+-])(\d{1,2}):?(\d\d)?", re.IGNORECASE)


class PrintedDate(NamedTuple):
    """A date found in a line."""

    iso: str
    """ISO 8601 to the precision that the line gives."""

    start: int
    end: int


def find_date(text: str) -> PrintedDate | None:
    """The first date in a line, or None; a date that may be of two days, as 3/4/2025, is none."""
    found = [date for pattern in PATTERNS for date in _read(pattern, text)]
    return min(found, key=lambda date: date.start, default=None)


def has_date(text: str) -> bool:
    """Whether a date stands in a line, be it one that may be of two days or `2 hours ago`."""
    if NUMERIC.search(text) or RELATIVE.search(text):
        return True
    return find_date(text) is not None


def offset_of(iso: str) -> str | None:
    """The offset that an ISO 8601 instant carries, such as `+03:00`; None where it has none."""
    if "T" not in iso:
        return None
    match = re.search(r"(Z|[+-]\d\d:\d\d)$", iso)
    return match[1].replace("Z", "+00:00") if match else None


def _read(pattern: re.Pattern[str], text: str) -> list[PrintedDate]:
    dates = []
    for match in pattern.finditer(text):
        day = _day(match.groupdict())
        if day is not None:
            iso = _with_time(day, match)
            dates.append(PrintedDate(iso, match.start(), match.end()))
            break
    return dates


def _day(parts: dict[str, str | None]) -> datetime | None:
    name = parts.get("name")
    if name is not None:
        month = month_names().get(name.casefold().strip(". "))
        year, day = parts["year"], parts["day"]
    elif parts.get("month"):
        year, month, day = parts["year"], int(parts["month"] or 0), parts["day"]
    else:
        year, (month, day) = parts["last"], _order(parts)
    if month is None or not year or not day:
        return None
    number = int(year) + (2000 if len(year) == 2 else 0)
    try:
        return datetime(number, month, int(day)) if number in YEARS else None
    except ValueError:
        return None


def _order(parts: dict[str, str | None]) -> tuple[int | None, str | None]:
    """Month and day of a date in numbers; None where it may be read both ways."""
    first, second = int(parts["first"] or 0), int(parts["second"] or 0)
    if parts["dot"] == "." or first > 12 or first == second:
        return second, str(first)
    if second > 12:
        return first, str(second)
    return None, None


def _with_time(day: datetime, match: re.Match[str]) -> str:
    hour, minute = match["hour"], match["minute"]
    if hour is None or int(hour) > 23:
        return day.date().isoformat()
    hours = int(hour)
    if match["half"]:
        hours = hours % 12 + (12 if match["half"].lower().startswith("p") else 0)
    if hours > 23:
        return day.date().isoformat()
    moment = day.replace(hour=hours, minute=int(minute))
    zone = _zone(match["zone"])
    if zone is not None:
        moment = moment.replace(tzinfo=zone)
    return moment.isoformat(timespec="minutes")


def _zone(text: str | None) -> timezone | None:
    if text is None:
        return None
    zones: dict[str, int] = load_table("clock")["zones"]
    minutes = zones.get(text.lower())
    if isinstance(minutes, int):
        return timezone(timedelta(minutes=minutes))
    offset = OFFSET.fullmatch(text)
    if offset is None or int(offset[2]) > 14:
        return None
    span = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
    return timezone(-span if offset[1] == "-" else span)
