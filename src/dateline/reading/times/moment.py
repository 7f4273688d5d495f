"""A stretch of the calendar at one grain: its TIMEX3 value, its days, its neighbours."""

import calendar
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

Grain = Literal[
    "millennium",
    "century",
    "decade",
    "year",
    "half",
    "quarter",
    "season",
    "month",
    "week",
    "weekend",
    "day",
]
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
SEASONS = ("SP", "SU", "FA", "WI")
SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, week, month, season, year, ...; `number` counts the grain within its year."""

    grain: Grain
    year: int
    """The year, the week's year for a week, the first year of a decade; BC years are negative."""
    number: int = 0
    """Month, quarter, half, season (1 is spring) or week."""
    day: int = 0
    clock: str | None = None
    """Time of day behind the T, such as `17:00`, `12:00Z` or `MO`."""

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        year = f"BC{-self.year:04d}" if self.year < 0 else f"{self.year:04d}"
        text = {
            "millennium": year[:-3],
            "century": year[:-2],
            "decade": year[:-1],
            "year": year,
            "half": f"{year}-H{self.number}",
            "quarter": f"{year}-Q{self.number}",
            "season": f"{year}-{SEASONS[self.number - 1] if self.grain == 'season' else ''}",
            "month": f"{year}-{self.number:02d}",
            "week": f"{year}-W{self.number:02d}",
            "weekend": f"{year}-W{self.number:02d}-WE",
            "day": f"{year}-{self.number:02d}-{self.day:02d}",
        }[self.grain]
        return f"{text}T{self.clock}" if self.clock else text

    def days(self, *, southern: bool = False) -> tuple[date, date] | None:
        """First and last day; None before year 1 and after 9999."""
        if not MINYEAR <= self.year < MAXYEAR:
            return None
        if self.grain == "day":
            one = date(self.year, self.number, self.day)
            return one, one
        if self.grain in ("week", "weekend"):
            monday = date.fromisocalendar(self.year, self.number, 1)
            first = monday + timedelta(days=5 if self.grain == "weekend" else 0)
            return first, monday + timedelta(days=6)
        return self._months(southern)

    def _months(self, southern: bool) -> tuple[date, date] | None:
        size = {"season": 3, "millennium": 12000, **MONTHS_IN}[self.grain]
        month = 1
        if self.grain == "season":
            month = SEASON_MONTH[SEASONS[self.number - 1]]
            if southern:
                month = (month + 5) % 12 + 1
        elif self.grain in ("month", "quarter", "half"):
            month = (self.number - 1) * size + 1
        last = self.year * 12 + month - 1 + size - 1
        if last // 12 > MAXYEAR:
            return None
        first = date(self.year, month, 1)
        return first, month_end(last // 12, last % 12 + 1)

    def at(self, clock: str | None) -> "Moment":
        """The same day at a time of day."""
        return replace(self, clock=clock)

    @property
    def month(self) -> int | None:
        """The month that holds it, None where it is longer than one."""
        if self.grain in ("day", "month"):
            return self.number
        if self.grain in ("week", "weekend"):
            days = self.days()
            return days[0].month if days else None
        return None


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def day_moment(day: date) -> Moment:
    """A day as a moment."""
    return Moment("day", day.year, day.month, day.day)


def make_day(year: int, month: int, day: int) -> Moment | None:
    """A day of the calendar; None where there is no such day."""
    if not 1 <= month <= 12 or year == 0 or abs(year) > MAXYEAR:
        return None
    leap_safe = year if year > 0 else 2000
    if not 1 <= day <= calendar.monthrange(leap_safe, month)[1]:
        return None
    return Moment("day", year, month, day)


def holding(day: date, grain: str) -> Moment:
    """The week, month, quarter, ... that a day lies in."""
    if grain in ("week", "weekend"):
        iso = day.isocalendar()
        return Moment("weekend" if grain == "weekend" else "week", iso.year, iso.week)
    if grain in ("month", "quarter", "half"):
        size = MONTHS_IN[grain]
        return Moment(grain, day.year, (day.month - 1) // size + 1)  # type: ignore[arg-type]
    if grain == "season":
        year = day.year - 1 if day.month < 3 else day.year
        return Moment("season", year, (day.month - 3) % 12 // 3 + 1)
    if grain in LONG:
        size = LONG[grain]
        return Moment(grain, day.year // size * size)  # type: ignore[arg-type]
    return day_moment(day)


LONG = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}


def widen(moment: Moment, grain: str) -> Moment | None:
    """The moment of a longer grain that holds this one; None where this one is longer itself."""
    if moment.grain == grain:
        return moment.at(None)
    if grain in LONG:
        if moment.grain in LONG and LONG[moment.grain] > LONG[grain]:
            return None
        size = LONG[grain]
        year = (
            moment.year // size * size if moment.year > 0 else -(-moment.year // size * size) or -1
        )
        return Moment(grain, year)  # type: ignore[arg-type]
    if moment.year < 0:
        same = grain == "month" and moment.grain == "day"
        return Moment("month", moment.year, moment.number) if same else None
    order = (
        "day",
        "weekend",
        "week",
        "month",
        "season",
        "quarter",
        "half",
        "year",
        "decade",
        "century",
    )
    days = moment.days()
    if days is None or moment.grain not in order or grain not in order:
        return None
    if order.index(moment.grain) > order.index(grain):
        return None
    return holding(days[0], grain)


def step(moment: Moment, count: int) -> Moment | None:
    """The moment of the same grain so many steps on; None beyond the calendar."""
    if moment.grain in LONG:
        return _years_on(moment, count * LONG[moment.grain])
    if moment.grain in ("day", "week", "weekend"):
        days = moment.days()
        if days is None:
            return None
        moved = add_days(days[0], count * (1 if moment.grain == "day" else 7))
        return holding(moved, moment.grain).at(moment.clock) if moved else None
    per_year = 4 if moment.grain == "season" else 12 // MONTHS_IN[moment.grain]
    index = moment.year * per_year + moment.number - 1 + count
    year, number = index // per_year, index % per_year + 1
    return replace(moment, year=year, number=number) if 0 < year <= MAXYEAR else None


def _years_on(moment: Moment, count: int) -> Moment | None:
    year = moment.year + count
    if moment.year < 0 <= year:
        year += 1
    if moment.year > 0 >= year:
        year -= 1
    return replace(moment, year=year) if year and abs(year) <= MAXYEAR else None


def add_days(day: date, count: int) -> date | None:
    """A day so many days on; None beyond the calendar."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def day_beside(day: date, count: int) -> Moment | None:
    """The moment of a day so many days on; None beyond the calendar."""
    moved = add_days(day, count)
    return day_moment(moved) if moved else None


def add_months(day: date, count: int) -> date | None:
    """The same day so many months on, or the month's last where it is shorter."""
    index = day.year * 12 + day.month - 1 + count
    year, month = index // 12, index % 12 + 1
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
