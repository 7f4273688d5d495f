"""Two numbers that are one range: between 20 and 30, 20-30, 20 to 30."""

import re

from dateline.reading.figures.counts import Count
from dateline.reading.figures.number_words import SCALES
from dateline.reading.figures.numerals import exact

_DASH = re.compile(r"\s?(?:-|–|—|−)\s?$|^-to-$")
_TO = re.compile(
    r",?\s(?:to|through|and|or|till|and\s(?:possibly|perhaps|maybe))\s"
    r"(?:(?:as\s(?:many|much)\sas|up\sto|possibly|perhaps|even|more\sthan|around|about|over)\s)*$"
)
_BETWEEN = re.compile(r"\bbetween\s(?:about\s|around\s|some\s)?$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|of\sfrom)\s(?:about\s|around\s|some\s|up\sto\s|just\s)?$", re.I)
_AT_LEAST = re.compile(r"\b(?:at\sleast|from|a\sminimum\sof)\s(?:one\s)?$", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:r[io]se|risen|rises|rising|increas\w+|grows?|growing|grown|grew|jump\w*|climb\w*|soar\w*|surg\w+"
    r"|f[ae]ll|fallen|falls|falling|drop\w*|declin\w+|decreas\w+|slow\w*|plung\w+|plummet\w*"
    r"|shrank|shrink\w*|cut|cuts|cutting|rais\w+|reduc\w+|up|down|went|goes?|gone|lower\w*|boost\w*"
    r"|expand\w*|slid\w*|sank|sinks?|tumbl\w+|chang\w+|improv\w+|widen\w*|narrow\w*|mov\w+)\b",
    re.IGNORECASE,
)


def join_ranges(text: str, counts: list[Count]) -> list[Count]:
    """The counts with each pair that is one range made one."""
    joined: list[Count] = []
    for count in counts:
        if joined and is_range(text, joined[-1], count):
            joined[-1] = merge(joined[-1], count)
        else:
            joined.append(count)
    return joined


def is_range(text: str, first: Count, second: Count) -> bool:
    """Whether the words around two neighbouring numbers make them the ends of one."""
    between = text[first.end : second.start]
    if len(between) > 24 or first.bound == "range" or not _may_pair(first, second):
        return False
    before = text[max(0, first.start - 24) : first.start]
    if _DASH.search(between) and len(between) <= 4:
        return True
    if not _TO.match(between):
        return False
    if " and " in between:
        up_to = "up to" in between or "as many as" in between or "possibly" in between
        return bool(_BETWEEN.search(before) or (_AT_LEAST.search(before) and up_to))
    if " or " in between:
        return _neighbours(first, second)
    if _FROM.search(before):
        return not _CHANGE.search(text, max(0, first.start - 60), first.start)
    return not re.search(r"\b(?:by|lost|won|beat|voted|prefer\w*|compared)\s$", before)


def _may_pair(first: Count, second: Count) -> bool:
    if None in (first.low, first.high, second.low, second.high):
        return False
    if "vague" in (first.form, second.form) or {"part", "ratio"} & {first.form, second.form}:
        return False
    if first.unit and (second.unit is None or first.code != second.code):
        return False
    low = _shared_scale(first, second)
    return low < (second.high or 0)


def _neighbours(first: Count, second: Count) -> bool:
    """Three or four; but not: one or ten."""
    low, high = first.low or 0, second.high or 0
    return first.unit is None and low < high <= max(low + 1, low * 1.5)


def _shared_scale(first: Count, second: Count) -> int | float:
    """The lower end with the upper end's scale: 20 to 30 million starts at 20 million."""
    low, high = first.low or 0, second.high or 0
    for scale in sorted(set(SCALES.values()), reverse=True):
        if scale >= 1000 and high >= scale and low < 1000 and first.form == "digits":
            if high % 1 == 0 and (high / scale) < 1000 and low <= high / scale:
                return exact(low, scale)
            break
    return low


def merge(first: Count, second: Count) -> Count:
    """One count from the lower to the upper end."""
    first.low = _shared_scale(first, second)
    first.high = second.high
    first.bound = "range"
    first.end = second.end
    if second.unit is not None or first.unit is None:
        first.unit, first.code = (
            second.unit or first.unit,
            second.code if second.unit else first.code,
        )
    first.age = first.age or second.age
    return first


_SCORE = re.compile(r"\s?[-–—]\s?$")


def is_score(text: str, first: Count, second: Count) -> bool:
    """Whether two bare numbers with a dash are a score, a vote or a code and no range: 2-1, 5-0."""
    between = text[first.end : second.start]
    return (
        len(between) <= 3
        and bool(_SCORE.match(between))
        and first.unit is None
        and second.unit is None
        and (first.high or 0) >= (second.low or 0)
    )
