"""Figures that are shares of a total, and figures that repeat one told before."""

import re

from dateline.reading.figures.counts import Count

_INCLUDING = re.compile(
    r"\b(?:including|includes?|included|among\s(?:them|those|whom)|of\s(?:whom|which|these|those)"
    r"|comprising|namely)\b[^.;]*$",
    re.IGNORECASE,
)
LISTS = 200
"""Characters between a total and the last of its shares in one list."""


def link_shares(text: str, counts: list[Count]) -> dict[int, int]:
    """{index of a share: index of its total}, totals always before their shares."""
    shares: dict[int, int] = {}
    for at, count in enumerate(counts):
        total = _included(text, counts, at) if not count.of_them else _whole(counts, at)
        if total is not None:
            shares[at] = total
    shares.update({at: total for at, total in _sums(counts) if at not in shares})
    return shares


def _comparable(a: Count, b: Count) -> bool:
    return a.code == b.code and not a.age and not b.age


def _fits(share: Count, total: Count) -> bool:
    most = total.high if total.high is not None else total.low
    return share.low is None or most is None or share.low <= most


def _included(text: str, counts: list[Count], at: int) -> int | None:
    """The total of `12 people, including 3 children`."""
    count = counts[at]
    for back in range(at - 1, -1, -1):
        total = counts[back]
        between = text[total.end : count.start]
        if len(between) > LISTS or "." in re.sub(r"\.\d|\b[A-Z]\.", "", between):
            return None
        if _INCLUDING.search(between) and _comparable(count, total) and _fits(count, total):
            return back
    return None


def _whole(counts: list[Count], at: int) -> int | None:
    """The group that `three of them` points to: the nearest figure before that is large enough."""
    count = counts[at]
    for back in range(at - 1, max(-1, at - 5), -1):
        total = counts[back]
        if _comparable(count, total) and _fits(count, total) and total.low != count.low:
            return back
    return None


def _sums(counts: list[Count]) -> list[tuple[int, int]]:
    """Neighbouring figures of one kind that add up to a figure shortly before them."""
    found = []
    for total, whole in enumerate(counts):
        if not isinstance(whole.low, int) or whole.low < 3 or whole.age or whole.unit is not None:
            continue
        for first in range(total + 1, min(total + 3, len(counts))):
            run = _run(counts, first, whole)
            if run:
                found += [(at, total) for at in run]
                break
    return found


def _run(counts: list[Count], first: int, whole: Count) -> list[int]:
    """Two to eight counts from `first` on that sum to the whole."""
    added = 0
    for at in range(first, min(first + 8, len(counts))):
        count = counts[at]
        if not isinstance(count.low, int) or count.unit is not None or count.age:
            return []
        if count.start - whole.end > 500:
            return []
        added += count.low
        if added == whole.low and at > first:
            return list(range(first, at + 1))
        if added > (whole.low or 0):
            return []
    return []


def link_repeats(counts: list[Count], nouns: list[str | None]) -> dict[int, int]:
    """{index of a repeat: index of the first mention of the same figure}."""
    repeats: dict[int, int] = {}
    first: dict[tuple[object, ...], list[int]] = {}
    for at, count in enumerate(counts):
        if count.low is None or count.age or count.form in ("part", "ratio"):
            continue
        key = (count.low, count.high, count.code)
        for earlier in first.get(key, []):
            if _same_thing(counts[earlier], count, nouns[earlier], nouns[at]):
                repeats[at] = earlier
                break
        else:
            first.setdefault(key, []).append(at)
    return repeats


def _same_thing(a: Count, b: Count, noun_a: str | None, noun_b: str | None) -> bool:
    """Whether two equal values mean one figure: same measure of people, or the same noun."""
    if a.measure != "other" or b.measure != "other":
        return a.measure == b.measure
    head_a, head_b = ((noun or "").lower().split()[-1:] for noun in (noun_a, noun_b))
    return bool(head_a) and head_a == head_b
