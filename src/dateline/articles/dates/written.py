"""A written date -> a `Moment`: ISO 8601, mail dates, epochs, and dates as people write them."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import cache

from dateline.ontology.outlets import load_table

ISO = re.compile(
    r"""
    (?P<year>(?:19|20)\d\d)(?P<mark>[-/.]?)(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})
    (?:(?:\s*T\s*|[\s,]+(?:at\s)?|-(?=\d\d:))
       (?P<hour>\d{1,2}):?(?P<minute>\d\d)(?::?\d\d)?(?:[.,:]\d+)?
       \s*(?P<offset>Z\b|(?:UTC|GMT)?\s*[+-]\d{1,2}(?::?\d\d)?\b|[A-Za-z]{2,5}\b)?)?
    """,
    re.VERBOSE,
)
CLOCK = re.compile(
    r"""
    (?<![\d.:])(?P<hour>2[0-3]|[01]?\d)(?!\d)(?:[:.h時시](?P<minute>[0-5]\d)(?![.\d])[分분]?)?(?::[0-5]\d)?
    \s*(?P<half>[ap]\.?\s?m\b\.?)?(?:\s*uhr)?
    \s*(?P<offset>\(?(?:UTC|GMT)?\s*[+-]\d\d?:?(?:\d\d)?\b|\(?[A-Za-z]{2,4}\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
DAY_FIRST = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er|º)?[\s.\-/]*(?:de\s+|of\s+)?(?P<month>[^\W\d_]{3,12})"
    r"\.?[\s,.\-/]*(?:de\s+|del\s+)?(?P<year>(?:19|20)\d\d)"
)
MONTH_FIRST = re.compile(
    r"(?P<month>[^\W\d_]{3,12})\.?\s*(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s,]+(?P<year>(?:19|20)\d\d)"
)
MAIL = re.compile(r"(?:[A-Z][a-z]{2},\s*)?\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d\d?:\d\d")
# Mon Aug 03 12:45:00 EDT 2015, and Tue Dec 13 2016 18:06:00 GMT+0000
UNIX = re.compile(
    r"^[A-Z][a-z]{2} (?P<month>[A-Z][a-z]{2}) +(?P<day>\d{1,2}) (?:(?P<year_first>\d{4}) )?"
    r"(?P<hour>\d\d):(?P<minute>\d\d):\d\d (?P<offset>[A-Z]{1,5}(?:[+-]\d{4})?)"
    r"(?: (?P<year>\d{4}))?"
)
NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
# 2025年1月28日, 2025년 1월 28일, 2025. 1. 28.
EAST_ASIAN = re.compile(
    r"((?:19|20)\d\d)(?:\s*[年년]\s*|\.\s)(\d{1,2})(?:\s*[月월]\s*|\.\s)(\d{1,2})(?!\d)\.?\s*[日일]?"
)
EPOCH = re.compile(r"^\d{10}(?:\d{3})?(?:\.\d+)?$")
# How far behind a written day its time of day may stand.
REACH = 40
EARLIEST = 1980


@dataclass(frozen=True)
class Moment:
    """A day, with the time of day and the offset where they are known."""

    day: date
    minutes: int | None = None
    """Minutes since midnight."""
    offset: int | None = None
    """Minutes east of UTC."""

    def iso(self) -> str:
        """ISO 8601 to the precision that is known."""
        if self.minutes is None:
            return self.day.isoformat()
        return f"{self.day.isoformat()}T{self.clock()}{self.zone() or ''}"

    def clock(self) -> str:
        """The time of day, such as `07:30`; midnight where it is not known."""
        return f"{(self.minutes or 0) // 60:02d}:{(self.minutes or 0) % 60:02d}"

    def zone(self) -> str | None:
        """The offset, such as `+03:00`."""
        if self.offset is None:
            return None
        hours, minutes = divmod(abs(self.offset), 60)
        return f"{'-' if self.offset < 0 else '+'}{hours:02d}:{minutes:02d}"

    def instant(self) -> datetime | None:
        """The minute in UTC, or None without time or offset."""
        if self.minutes is None or self.offset is None:
            return None
        zone = timezone(timedelta(minutes=self.offset))
        midnight = datetime(self.day.year, self.day.month, self.day.day, tzinfo=zone)
        return (midnight + timedelta(minutes=self.minutes)).astimezone(UTC)


def read_moment(text: str | None) -> Moment | None:
    """The first date in a text, or None. A numeric date that could be read two ways is none."""
    text = " ".join((text or "").split())
    if not text:
        return None
    return _iso(text) or _epoch(text) or _unix(text) or _mail(text) or _words(text)


def _iso(text: str) -> Moment | None:
    match = ISO.search(text)
    if match is None or (match.start() and text[match.start() - 1].isalnum()):
        return None
    return _moment(
        (int(match["year"]), int(match["month"]), int(match["day"])),
        (match["hour"], match["minute"], None),
        match["offset"],
    )


def _epoch(text: str) -> Moment | None:
    if not EPOCH.match(text):
        return None
    seconds = float(text) / (1000 if len(text.split(".")[0]) == 13 else 1)
    when = datetime.fromtimestamp(seconds, UTC)
    return Moment(when.date(), when.hour * 60 + when.minute, 0) if when.year >= EARLIEST else None


def _unix(text: str) -> Moment | None:
    match = UNIX.match(text)
    month = month_names().get(match["month"].lower()) if match is not None else None
    if match is None or month is None or not (match["year_first"] or match["year"]):
        return None
    year = int(match["year_first"] or match["year"])
    return _moment(
        (year, month, int(match["day"])), (match["hour"], match["minute"], None), match["offset"]
    )


def _mail(text: str) -> Moment | None:
    if not MAIL.match(text):
        return None
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    delta = when.utcoffset()
    offset = int(delta.total_seconds()) // 60 if delta is not None else None
    return _moment(
        (when.year, when.month, when.day), (str(when.hour), str(when.minute), None), offset
    )


def _words(text: str) -> Moment | None:
    for form in (DAY_FIRST, MONTH_FIRST):
        for match in form.finditer(text.lower()):
            month = month_names().get(match["month"])
            if month is not None:
                return _with_clock(text, match, (int(match["year"]), month, int(match["day"])))
    east = EAST_ASIAN.search(text)
    if east is not None:
        return _with_clock(text, east, (int(east[1]), int(east[2]), int(east[3])))
    numeric = NUMBERS.search(text)
    day = _numbers(numeric) if numeric is not None else None
    return _with_clock(text, numeric, day) if numeric is not None and day is not None else None


def _numbers(match: re.Match[str]) -> tuple[int, int, int] | None:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "." or first > 12 or first == second:
        return year, second, first
    return (year, first, second) if second > 12 else None


def _with_clock(text: str, match: re.Match[str], day: tuple[int, int, int]) -> Moment | None:
    """The day with the time of day that stands behind it or, failing that, before it."""
    behind, before = text[match.end() : match.end() + REACH], text[: match.start()][-REACH:]
    for stretch in (behind, before):
        for clock in CLOCK.finditer(stretch):
            if clock["minute"] is None and clock["half"] is None:
                continue
            return _moment(day, (clock["hour"], clock["minute"], clock["half"]), clock["offset"])
    return _moment(day, (None, None, None), None)


def _moment(
    day: tuple[int, int, int],
    clock: tuple[str | None, str | None, str | None],
    offset: str | int | None,
) -> Moment | None:
    try:
        when = date(*day)
    except ValueError:
        return None
    if when.year < EARLIEST:
        return None
    hour, minute, half = clock
    if hour is None or int(hour) > 24 or int(minute or 0) > 59:
        return Moment(when)
    hours = int(hour) % 24
    if half:
        hours = hours % 12 + (12 if half.lower().startswith("p") else 0)
    if isinstance(offset, str):
        offset = _offset(offset, when)
    return Moment(when, hours * 60 + int(minute or 0), offset)


def _offset(text: str, day: date) -> int | None:
    name = text.strip(" ()").lower()
    zones: dict[str, int] = load_table("clock")["zones"]
    if name in zones and name != "source":
        return zones[name]
    region: str | None = load_table("clock")["regions"].get(name)
    if region is not None and name != "source":
        from zoneinfo import ZoneInfo

        # Noon, for the clock changes at night.
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(region))
        return int((noon.utcoffset() or timedelta()).total_seconds()) // 60
    match = re.fullmatch(r"(?:utc|gmt)?\s*([+-])(\d\d?):?(\d\d)?", name)
    if match is None:
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    if minutes > 14 * 60:
        return None
    return -minutes if match[1] == "-" else minutes


@cache
def month_names() -> dict[str, int]:
    """Month names and abbreviations in lower case -> 1 to 12."""
    table = load_table("clock")["months"]
    rows = [row for key, row in table.items() if key != "source"]
    return {name: n for row in rows for n, names in enumerate(row, 1) for name in names.split()}
