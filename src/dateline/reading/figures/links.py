"""Figures that are shares of a total, and figures that repeat one told before."""

import re

from dateline.ontology.measures import measure_words, share_words
from dateline.reading.figures.counts import Count

_INCLUDING = re.compile(
    r"\b(?:including|includes?|included|among\s(?:them|those|whom)|of\s(?:whom|which|these|those)"
    r"|comprising|namely)\b[^.;]*$",
    re.IGNORECASE,
)
WEAK = frozenset({"other", "personnel", "police", "troops"})
"""Measures that say who is counted and not what befell them."""

HARMS = frozenset({"killed", "injured"})
LISTS = 200
"""Characters between a total and the last of its shares in one list."""


def link_shares(text: str, counts: list[Count]) -> dict[int, int]:
    """{index of a share: index of its total}; a total stands before its shares or behind one."""
    shares: dict[int, int] = {}
    for at, count in enumerate(counts):
        total = _total_behind(text, counts, at)
        if total is None:
            back = count.of_them or (
                count.form in ("part", "ratio") and count.noun_span is not None
            )
            total = _whole(counts, at) if back else _included(text, counts, at)
        if total is not None:
            shares[at] = total
        elif at - 1 in shares and (
            _goes_on(text, counts, at, shares[at - 1])
            or _listed_on(text, counts, at, shares[at - 1])
        ):
            shares[at] = shares[at - 1]
    shares.update({at: total for at, total in _sums(counts) if at not in shares})
    shares.update({at: total for at, total in _some_of(text, counts) if at not in shares})
    return shares


_OF_TOTAL = re.compile(
    r"\s(?:(?:[a-z]+\s){0,2}(?:out\s)?of|(?:[a-z]+\s){0,2}(?:from|among)\sa\stotal\sof)"
    r"\s(?:the|its|their|a\stotal\sof|[A-Z]\w+'s)?\s?$"
)


def mark_wholes(text: str, counts: list[Count]) -> None:
    """Mark the totals of `11 of the 81 provinces`."""
    for at in range(len(counts) - 1):
        if _total_behind(text, counts, at) is not None:
            counts[at + 1].whole = True


def _total_behind(text: str, counts: list[Count], at: int) -> int | None:
    """The total of `11 of the 81 provinces`."""
    if at + 1 >= len(counts):
        return None
    count, total = counts[at], counts[at + 1]
    between = text[count.end : total.start]
    if len(between) < 40 and _OF_TOTAL.fullmatch(between):
        share = count.code == "%" and total.code == "1"
        fits = share or (_comparable(count, total) and _fits(count, total))
        return at + 1 if fits else None
    return None


def _another(count: Count, text: str) -> bool:
    """Whether the figure says `14 others` or `another 14`."""
    words = text[count.span_start - 9 : count.span_end].lower()
    return "other" in words


def _goes_on(text: str, counts: list[Count], at: int, total: int) -> bool:
    """Whether `14 others` goes on the shares of the same total."""
    count, whole = counts[at], counts[total]
    same = count.measure in (*WEAK, whole.measure)
    return same and _another(count, text) and _fits(count, whole)


_NEXT = re.compile(r"[,;]\s(?:and\s)?[^.,;:]{2,40}\s(?:-|–|:)\s|\sand\s[^.,;:]{2,40}\s(?:-|–|:)\s")


def _listed_on(text: str, counts: list[Count], at: int, total: int) -> bool:
    """Whether a bare number goes on a list of shares: `Akhal - 15, Balkan - 10`."""
    between = text[counts[at - 1].span_end : counts[at].start]
    return total < at and bool(_NEXT.fullmatch(between)) and _fits(counts[at], counts[total])


def inherit(counts: list[Count], shares: dict[int, int], people: list[bool]) -> None:
    """Gives shares of people what their total counts, where they say nothing of their own."""
    for share, total in sorted(shares.items()):
        own = counts[total].measure not in WEAK or counts[total].whole
        if people[total] and not own and counts[share].measure in HARMS:
            counts[total].measure = counts[share].measure
        plain = counts[share].measure in WEAK
        if counts[share].status == "actual":
            counts[share].status = counts[total].status
        if plain and people[share] and counts[share].unit is None:
            counts[share].measure = counts[total].measure


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
            own = count.measure not in WEAK and total.measure not in (*WEAK, count.measure)
            return None if own else back
    return None


def _whole(counts: list[Count], at: int) -> int | None:
    """The group that `three of them` points to: the nearest figure before that is large enough.

    A figure of the same noun is preferred to one of any.
    """
    count = counts[at]
    fit = [
        back
        for back in range(at - 1, max(-1, at - 6), -1)
        if _comparable(count, counts[back])
        and (count.form in ("part", "ratio") or _fits(count, counts[back]))
        and counts[back].unit is None
        and _may_hold(counts[back], count)
    ]
    lemma = count.head.lemma_.lower() if count.head is not None else None
    same = [
        back
        for back in fit
        if lemma is not None and (head := counts[back].head) and head.lemma_.lower() == lemma
    ]
    return next(iter(same or fit), None)


def _may_hold(total: Count, count: Count) -> bool:
    """Whether a group can be the one that `two of the raiders` is taken from, by what is counted:
    the injured are none of the dead, and raiders none of the officers.
    """
    if total.measure in HARMS and count.measure not in (*WEAK, total.measure):
        return False
    part, whole = count.head or count.kin, total.head or total.kin
    if whole is None:
        return count.kin is None or total.noun_span is None
    if part is None or part.lemma_.lower() == whole.lemma_.lower():
        return True
    if count.kin is not None:
        return count.measure in WEAK or 0 <= part.idx - total.end < LISTS // 8
    people, wholes = measure_words().people, share_words().wholes
    return any(head.lower_ not in people or head.lower_ in wholes for head in (part, whole))


def _some_of(text: str, counts: list[Count]) -> list[tuple[int, int]]:
    """Shares by age, sex or kin, behind a total of people: `six people, ... their two sons`."""
    found = []
    words = share_words()
    for at, count in enumerate(counts[1:], 1):
        if count.head is None or count.head.lower_ not in words.kinds or count.unit is not None:
            continue
        for back in range(at - 1, max(-1, at - 4), -1):
            total = counts[back]
            if total.token is None or count.token is None or _apart(text, total, count):
                break
            whole = total.head is not None and total.head.lower_ in words.wholes
            if whole and _fits(count, total) and count.measure in (total.measure, *WEAK):
                found.append((at, back))
                break
    return found


def _apart(text: str, total: Count, count: Count) -> bool:
    """Whether the two stand in different sentences or are added to one another."""
    assert total.token is not None and count.token is not None
    between = text[total.span_end : count.span_start]
    return (
        total.token.sent.start != count.token.sent.start
        or between in (" and ", ", ")
        or _another(count, text)
        or bool(_ADDED.search(between))
    )


_ADDED = re.compile(r"\b(?:as\swell\sas|along\swith|in\saddition|while|but|whereas|plus)\b")


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


def link_repeats(
    counts: list[Count], nouns: list[str | None], people: list[bool]
) -> dict[int, int]:
    """{index of a repeat: index of the first mention of the same figure}.

    A repeat without a measure of its own takes the first mention's.
    """
    repeats: dict[int, int] = {}
    first: dict[tuple[object, ...], list[int]] = {}
    for at, count in enumerate(counts):
        if count.low is None or count.age or count.form in ("part", "ratio"):
            continue
        known = first.setdefault((count.low, count.code), [])
        same = [
            earlier
            for earlier in known
            if _same_thing(counts[earlier], count, nouns[earlier], nouns[at])
            or (people[earlier] and people[at] and _same_people(counts[earlier], count))
        ]
        if same:
            repeats[at] = same[0]
            if count.measure in WEAK:
                count.measure = counts[same[0]].measure
        else:
            known.append(at)
    return repeats


def _same_people(a: Count, b: Count) -> bool:
    """Whether equal numbers of people are the same ones though only one says what befell them."""
    return (a.low or 0) >= 3 and (a.measure in WEAK or b.measure in WEAK)


def _same_thing(a: Count, b: Count, noun_a: str | None, noun_b: str | None) -> bool:
    """Whether two equal values mean one figure: same measure of people, or the same noun."""
    if a.measure != "other" or b.measure != "other":
        return a.measure == b.measure
    head_a, head_b = ((noun or "").lower().split()[-1:] for noun in (noun_a, noun_b))
    return bool(head_a) and head_a == head_b
