"""Numbers of a draft that count something, each with unit, bound, noun and evidence."""

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Doc, Token

from dateline.model import Time
from dateline.ontology.measures import measure_words
from dateline.ontology.units import Unit, unit_names
from dateline.reading.columns import starts_of
from dateline.reading.figures import units
from dateline.reading.figures.apart import counts_nothing, in_dates, stands_apart
from dateline.reading.figures.bounds import bound_after, bound_before
from dateline.reading.figures.counts import Count
from dateline.reading.figures.nouns import counted_noun
from dateline.reading.figures.numerals import Numeral, find_numerals
from dateline.reading.figures.ranges import is_score, join_ranges


class TokenAt:
    """The token at an offset of the text."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._starts = starts_of(doc)

    def __call__(self, offset: int) -> Token:
        """The token that covers this offset, or the one before it where it is blank."""
        return self._doc[max(0, bisect_right(self._starts, offset) - 1)]


def find_counts(doc: Doc, text: str, times: list[Time]) -> list[Count]:
    """Every number that counts something, in order; `text` is the doc's own text."""
    dates = Passages(in_dates(times))
    token_at = TokenAt(doc)
    counts = []
    for numeral in find_numerals(text):
        if dates.hold(numeral.start, numeral.end) or stands_apart(text, numeral):
            continue
        count = _count(text, numeral)
        if not counts_nothing(text, numeral, has_unit=count.unit is not None):
            counts.append(count)
    counts = _with_cents(text, counts)
    _share_units(text, counts)
    counts = join_ranges(text, _without_scores(text, counts))
    found = []
    for count in counts:
        _bound(text, count)
        _noun(text, count, token_at)
        if _counts(count, text):
            found.append(count)
    return found


class Passages:
    """Stretches of text that can be asked whether they hold a place."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def hold(self, start: int, end: int) -> bool:
        """Whether one of the stretches covers this one."""
        at = bisect_right(self._starts, start)
        return any(end <= stop for _, stop in self._spans[max(0, at - 4) : at])


def _count(text: str, numeral: Numeral) -> Count:
    """The numeral with its unit."""
    before = units.money_before(text, numeral.start)
    numeral = units.money_scale(text, numeral, certain=before is not None)
    count = Count(
        start=before[1] if before else numeral.start,
        end=numeral.end,
        low=numeral.low,
        high=numeral.high,
        form=numeral.form,
        toll=numeral.toll,
        small_word=numeral.small_word,
    )
    after = units.unit_after(text, numeral.end) or _unit_of(text, numeral)
    if before is not None:
        count.unit = before[0]
        if after and after[0].money:
            count.end = after[1]
            if count.unit.code == "USD":
                count.unit = after[0]
    elif after is not None:
        count.unit, count.end = after
        _age_or_weight(text, count)
    if count.unit is not None:
        count.code = count.unit.code
    if count.form == "vague":
        count.bound = "range"
    if units.age_before(text, count.start) or (
        count.unit is None
        and (
            units.age_beside_name(text, count.start, count.end)
            or units.age_told(text, count.start, count.end)
        )
    ):
        count.age, count.code = True, count.code if count.unit else "a"
    _sign(text, count)
    return count


def _unit_of(text: str, numeral: Numeral) -> tuple[Unit, int] | None:
    """`billions of dollars`."""
    if numeral.form != "vague" or not text.startswith(" of ", numeral.end):
        return None
    return units.unit_after(text, numeral.end + 3)


def _age_or_weight(text: str, count: Count) -> None:
    end = units.age_after(text, count.end)
    if end is not None:
        count.age, count.end = True, end
    elif (
        count.unit is not None
        and count.unit.code == "GBP"
        and units.weighs(text, count.start, count.end)
    ):
        count.unit = pound_mass()


@lru_cache(maxsize=1)
def pound_mass() -> Unit:
    """The pound that weighs."""
    return unit_names()["lb"]


def _sign(text: str, count: Count) -> None:
    """Takes a minus sign in: before degrees, money and shares, where it cannot be a dash."""
    if count.unit is None or count.low is None or count.high is None or count.start == 0:
        return
    if count.unit.money and re.match(r"[^\d\s]+\s?-\d", text[count.start : count.end]):
        count.low, count.high = -count.high, -count.low
        return
    before = text[max(0, count.start - 6) : count.start]
    minus = before.lower() in ("minus ", "minus-") or (
        before[-1] in "-−" and (len(before) == 1 or before[-2] in " ($")
    )
    if minus:
        count.low, count.high = -count.high, -count.low
        count.start -= 1 if before[-1] in "-−" and before[-2:-1] not in ("s", "S") else 6


_SHARING = re.compile(r"-?,?\s(?:or|and|to)\s(?:even\s)?$|-,\s$")


def _share_units(text: str, counts: list[Count]) -> None:
    """Gives `7- or 8-inch` and `five or six miles` their unit twice."""
    for first, second in pairwise(counts):
        if first.unit is None and second.unit is not None and not first.age:
            between = text[first.end : second.start]
            if len(between) < 12 and _SHARING.match(between):
                first.unit, first.code = second.unit, second.code


_CENTS = re.compile(r",?\s(?:and\s)?")


def _with_cents(text: str, counts: list[Count]) -> list[Count]:
    """The counts with `six dollars and twenty cents` made one."""
    joined: list[Count] = []
    for count in counts:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.unit is not None
            and last.unit.money
            and isinstance(last.low, int)
            and count.code in ("{cent}", "{penny}")
            and isinstance(count.low, int)
            and count.low < 100
            and last.code not in ("{cent}", "{penny}")
            and _CENTS.fullmatch(text[last.end : count.start])
        ):
            last.low = last.high = round(last.low + count.low / 100, 2)
            last.end = count.end
        else:
            joined.append(count)
    return joined


def _without_scores(text: str, counts: list[Count]) -> list[Count]:
    dropped: set[int] = set()
    for at, (first, second) in enumerate(pairwise(counts)):
        if is_score(text, first, second):
            dropped |= {at, at + 1}
    return [count for at, count in enumerate(counts) if at not in dropped]


def _bound(text: str, count: Count) -> None:
    count.span_start, count.span_end = count.start, count.end
    before = bound_before(text, count.start)
    if before is None and count.bound == "range":
        between = text.rfind("between ", max(0, count.start - 10), count.start)
        count.span_start = between if between >= 0 else count.start
    if before is not None:
        count.span_start = before[1]
        if count.bound != "range" or count.form == "vague":
            count.bound = before[0]


def _noun(text: str, count: Count, token_at: TokenAt) -> None:
    """Sets the number's token, its noun, and the end of its evidence."""
    count.token = token_at(count.end - 1)
    if not count.age:
        counted = counted_noun(count.token, count.end)
        count.head, count.of_them = counted.head, counted.of_them
        count.span_end = max(count.span_end, counted.end)
        if counted.end > counted.start:
            count.noun_span = (counted.start, counted.end)
        elif count.unit is not None and not count.unit.money:
            count.noun_span = _unit_words(text, count)
    for end in (count.end, count.span_end):
        after = bound_after(text, end)
        if after is not None and count.bound == "exact":
            count.bound, stop = after
            count.span_end = max(count.span_end, stop)


_UNIT_WORDS = re.compile(r"[A-Za-z][A-Za-z ./-]*$")


def _unit_words(text: str, count: Count) -> tuple[int, int] | None:
    """Where the unit's own words stand (`barrels`); None for a sign."""
    match = _UNIT_WORDS.search(text, text.find(" ", count.start) + 1 or count.start, count.end)
    if match is None or " " in text[count.start : count.start + 1]:
        return None
    start = max(match.start(), text.rfind(" ", count.start, count.end) + 1)
    return (start, count.end) if start < count.end else None


def _counts(count: Count, text: str) -> bool:
    """Whether a number that may be a pronoun or a part of a name counts after all."""
    if count.unit is not None or count.age:
        return not (
            _is_span_of_time(count, text)
            or (count.age and count.unit is None and text[count.end : count.end + 1] in (",", ")"))
        )
    if count.small_word and count.bound == "exact":
        return _one_counts(count, text)
    token, head = count.token, count.head
    if token is None:
        return False
    if (
        head is None
        and not count.of_them
        and (count.low or 99) <= 10
        and _THE.search(text, max(0, count.start - 12), count.start)
    ):
        return False
    word = text[count.start : count.end]
    if head is not None and word.istitle() and head.tag_ == "NNP" and not token.is_sent_start:
        return False
    after_name = token.i > 0 and token.nbor(-1).text[:1].isupper() and token.nbor(-1).is_alpha
    if after_name and token.nbor(-1).pos_ == "PROPN" and head is not None and head.tag_ == "NN":
        return False
    if (
        head is None
        and token.i > 0
        and token.nbor(-1).pos_ == "PROPN"
        and token.nbor(-1).lower_ not in measure_words().done_to
    ):
        before = token.nbor(-1)
        # `Artemis 2` is a name, `Goma 12` in a list of places with counts is none.
        return before.text[:1].islower() or before.idx + len(before) != count.start - 1
    return not (
        head is not None
        and head.tag_ == "NNP"
        and head.i == token.i + 1
        and text[count.start : count.end].isdecimal()
        and head.text[:1].isupper()
        and (count.low or 0) >= 100
        and head.ent_type_ != "NORP"
        and token.dep_ in ("compound", "nmod", "nummod")
        and not head.text.isupper()
    )


TIME_UNITS = frozenset({"s", "min", "h", "d", "wk", "mo", "a"})


def _is_span_of_time(count: Count, text: str) -> bool:
    """Whether it only says how long a named thing lasts: `a five-year plan`, `24-hour access`."""
    words = text[count.start : count.end]
    return count.code in TIME_UNITS and not count.age and "-" in words and count.bound == "exact"


def _one_counts(count: Count, text: str) -> bool:
    """`one man` and `one of the best` count; `the one that` does not."""
    if count.head is not None:
        return True
    return bool(
        _VERB_BEFORE.search(text, max(0, count.start - 14), count.start)
        or _LISTED.match(text, count.end)
    )


_THE = re.compile(r"\bthe\s(?:(?:top|bottom|final|last)\s)?$", re.IGNORECASE)
_VERB_BEFORE = re.compile(r"ing\s$", re.IGNORECASE)
_LISTED = re.compile(r"\s(?:with|from|in)\s\w+\s?(?:\w+\s?)?(?:,|and|-|\.)")
