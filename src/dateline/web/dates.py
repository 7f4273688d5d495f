"""Days and times as people read them: in the reader's zone, the source's beside it."""

from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

from dateline.reports.days import period

UNBROKEN = "\u00a0"


def day(value: str | None) -> str:
    """`28 January 2025`; `undated` for None, the words themselves where they are no date."""
    if not value:
        return "undated"
    try:
        found = date.fromisoformat(value[:10])
    except ValueError:
        return value
    return f"{found.day} {found:%B %Y}"


def days(start: str | None, end: str | None) -> str:
    """`January 2025`, `by 31 May 2024`, `1 May 2024 to 5 May 2024`; empty where there is none. A
    line may break between two days and not within one.
    """
    return period(start, end, day=lambda one: day(one).replace(" ", UNBROKEN), month="%B %Y")


def moment(value: str | None, *, zone: str | None = None) -> str:
    """`28 January 2025, 05:30 (07:30 UTC+03:00 at the source)`, first in the reader's zone: that of
    a name such as `Africa/Nairobi`, this machine's without one. A time without an offset stays as
    it is; one whose offset is the reader's stands once.
    """
    if not value or "T" not in value:
        return day(value)
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return value
    if found.tzinfo is None:
        return f"{_day(found)}, {found:%H:%M}"
    here = found.astimezone(zone_of(zone))
    if here.utcoffset() == found.utcoffset():
        return f"{_day(here)}, {here:%H:%M}"
    there = f"{found:%H:%M} {_offset(found)} at the source"
    if here.date() != found.date():
        there = f"{_day(found)}, {there}"
    return f"{_day(here)}, {here:%H:%M} ({there})"


def own_moment(value: str | None, *, zone: str | None = None) -> str:
    """A time of the desk's own (of a visit, of a decision), in the reader's zone alone."""
    try:
        found = datetime.fromisoformat(value or "")
    except ValueError:
        return day(value)
    here = found.astimezone(zone_of(zone))
    return f"{_day(here)}, {here:%H:%M}"


def zone_of(name: str | None) -> tzinfo | None:
    """The zone of a name; None, which is this machine's own, without one."""
    if name is None:
        return None
    return UTC if name == "UTC" else ZoneInfo(name)


def _day(found: datetime) -> str:
    return f"{found.day} {found:%B %Y}"


def _offset(found: datetime) -> str:
    zone = found.strftime("%z")
    return f"UTC{zone[:3]}:{zone[3:]}"
