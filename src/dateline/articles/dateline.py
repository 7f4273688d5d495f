"""The line that opens a wire story: `PORT-AU-PRINCE, Jan 28 (Reuters) -`."""

import re
from datetime import date

from dateline.model.article import Dateline
from dateline.ontology.outlets import story_labels, wire_services

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
# An opening is short: a dash that comes later in the paragraph closes no dateline.
LONGEST = 110

# The dash, or the colon behind an agency, that closes a dateline.
CLOSE = re.compile(r"\s*(?:[–—―]|--|(?<=[\s)])-|(?<=\)):)\s")
IN_BRACKETS = re.compile(r",?\s*\(([^()]{2,40})\)\s*$")
DATE = re.compile(
    rf"""
    (?:^|[,.]?\s+|^\s*)
    (?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+)?   # Tuesday,
    (?:(?P<month>{MONTH})\.?\s+(?P<day>\d{{1,2}})
      |(?P<day_first>\d{{1,2}})\s+(?P<month_second>{MONTH})\.?)
    (?:,?\s+(?P<year>(?:19|20)\d\d))?
    [.,]?\s*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
UPPER = r"[^\W\d_a-zß-öø-ÿ]"
REGION = r"(?:,\s+[^\W\d_a-z][\w.'’ -]{1,30})?"  # , Haiti
CAPITALS = re.compile(rf"{UPPER}(?:{UPPER}|[.'’/ -]){{1,38}}{UPPER}\.?{REGION}")
CAPITALISED = re.compile(rf"(?:[^\W\d_a-z][\w.'’/-]*\s?){{1,3}}{REGION}")
# Below this a word in capitals without date and agency is rather an abbreviation (BBC -).
SHORTEST_BARE = 4


def find_dateline(opening: str, *, published: str | None = None) -> Dateline | None:
    """Place, date and agency of the dateline that the first paragraph opens with, or None. A day
    without a year takes the publication's; without a publication date it is left out.
    """
    close = CLOSE.search(opening[:LONGEST])
    if close is None:
        return None
    head, agency, day = opening[: close.start()].strip(), None, None
    bracket = IN_BRACKETS.search(head)
    if bracket is not None:
        head = head[: bracket.start()]
        day = DATE.search(bracket[1])
        agency = None if day else bracket[1].strip()
    if day is None and (day := DATE.search(head)):
        head = head[: day.start()]
    place = head.strip(" ,")
    if not _opens_a_story(place, agency=agency, dated=day is not None):
        return None
    return Dateline(
        place=place or None, date=_resolve_day(day, published) if day else None, agency=agency
    )


def dateline_end(opening: str) -> int:
    """How many characters of a paragraph its dateline takes, the dash included; 0 without one."""
    close = CLOSE.search(opening[:LONGEST])
    return close.end() if close is not None and find_dateline(opening) is not None else 0


def _opens_a_story(place: str, *, agency: str | None, dated: bool) -> bool:
    """Whether a place so written, with this agency and day, makes a dateline."""
    known = agency is not None and agency.casefold().split("/")[0] in wire_services()
    if not place:
        return known
    if story_labels() & set(place.casefold().split()):
        return False
    if CAPITALS.fullmatch(place):
        bare = agency is None and not dated
        return not bare or len(place) >= SHORTEST_BARE
    return (known or dated) and CAPITALISED.fullmatch(place) is not None


def _resolve_day(day: re.Match[str], published: str | None) -> str | None:
    name = (day["month"] or day["month_second"])[:3].casefold()
    month, number = MONTHS.index(name) + 1, int(day["day"] or day["day_first"])
    if day["year"]:
        return _iso(int(day["year"]), month, number)
    if not published or not published[:4].isdigit():
        return None
    year = int(published[:4])
    # A story of 2 January may be datelined 31 December of the year before.
    return _iso(year - 1 if month == 12 and published[5:7] == "01" else year, month, number)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
