"""What relative times are held against: the day of the story, and the date told last."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from typing import cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateline.model import Article
from dateline.ontology.times import load_table
from dateline.reading.times.moment import Moment, day_moment

# A dateline's day stands for the story's day when it is at most this much before publication.
DATELINE_DAYS = 7


@dataclass(slots=True)
class Anchor:
    """The state of a walk through an article."""

    today: date | None
    """The day of the story: the dateline's, else the day of publication where it was published."""
    southern: bool = False
    fiscal_month: int | None = None
    narrative: bool = False
    """Whether the article tells a long past, anchored in itself and not on its publication."""
    told: Moment | None = None
    """The date told last."""
    told_day: Moment | None = None
    """The day told last."""
    reported: Moment | None = None
    """The month, quarter or half told last, which business news compares with the year before's."""
    years: dict[tuple[int, int], int] = field(default_factory=dict)
    """The years of the months and days that the article names with a year or has placed before."""
    way: int = 0
    """Which way the clause at hand looks."""

    @property
    def now(self) -> Moment | None:
        """The day from which deictic words count."""
        if self.narrative and self.told is not None:
            return self.told
        return day_moment(self.today) if self.today else None

    @property
    def then(self) -> Moment | None:
        """The date from which `earlier` and `later` count."""
        return self.told or self.now

    def tell(self, moment: Moment) -> None:
        """Remember a date as the one told last."""
        self.told = moment
        if moment.grain == "day":
            self.told_day = moment
        if moment.grain in ("month", "quarter", "half") and self._is_late(moment):
            self.reported = moment

    def _is_late(self, moment: Moment) -> bool:
        return self.today is None or moment.year >= self.today.year - 1


def anchor_of(article: Article) -> Anchor:
    """The anchor at the top of an article."""
    calendar = load_table("calendar")
    southern = cast(dict[str, list[str]], calendar["southern"])["countries"]
    fiscal = cast(dict[str, dict[str, int]], calendar["fiscal"])["months"]
    country = article.outlet_country or ""
    return Anchor(
        today=story_day(article),
        southern=country in southern,
        fiscal_month=fiscal.get(country),
    )


def story_day(article: Article) -> date | None:
    """The day that `today` means in an article; None where neither dateline nor page tells it."""
    published = local_day(article.published, article.timezone)
    line = article.dateline.date if article.dateline else None
    dated = local_day(line, None)
    if dated and published:
        return dated if timedelta(0) <= published - dated <= timedelta(DATELINE_DAYS) else published
    return dated or published


def local_day(stamp: str | None, zone: str | None) -> date | None:
    """The day of an ISO 8601 time in a zone; None where it names no full day."""
    if not stamp or len(stamp) < 10:
        return None
    try:
        if len(stamp) == 10:
            return date.fromisoformat(stamp)
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    offset = zone_of(zone)
    if offset is None or moment.tzinfo is None:
        return moment.date()
    try:
        return moment.astimezone(offset).date()
    except OverflowError:
        return moment.date()


def zone_of(name: str | None) -> timezone | ZoneInfo | None:
    """The zone of an offset such as `+03:00` or of an IANA name; None where it is neither."""
    if not name:
        return None
    if name in ("Z", "UTC"):
        return UTC
    if name[0] in "+-" and name[1:3].isdigit() and name[-2:].isdigit():
        hours, minutes = int(name[1:3]), int(name[-2:]) if len(name) > 3 else 0
        offset = timedelta(hours=hours, minutes=minutes)
        if offset < timedelta(hours=24):
            return timezone(-offset if name[0] == "-" else offset)
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
