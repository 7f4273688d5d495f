"""Numbers in a text, in digits or in words, with the value that they stand for."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from dateline.ontology.measures import conventions, measure_words
from dateline.ontology.units import money_signs
from dateline.reading.figures.number_words import (
    GLYPHS,
    HALVES,
    MONEY_SCALES,
    PARTS,
    SCALES,
    SMALL,
    TENS,
)

Number = int | float

LARGEST = 10**18
"""A greater number is no count of anything in the news; its words are kept without a value."""

DIGITS = 18
"""More digits than this are read as a code, not as a value."""


@dataclass(frozen=True)
class Numeral:
    """A number at `[start, end)` of the text; both ends None where its value cannot be told."""

    start: int
    end: int
    low: Number | None
    high: Number | None
    toll: tuple[Number, Number] | None = None
    """What a toll takes a vague word for."""

    form: str = "digits"
    """`digits`, `words`, `vague`, `part` (of a whole) or `ratio` (one in three)."""

    small_word: bool = False
    """Whether it is the bare word `one`, which may be a pronoun."""


_UNIT_WORDS = "|".join(sorted([*SMALL, *TENS], key=len, reverse=True))
_SCALE_WORDS = "dozen|score|hundred|thousand|lakh|million|crore|billion|trillion"
_SEVERAL = "|".join(sorted(conventions().several, key=len, reverse=True))
_VAGUE = "|".join(conventions().vague)
_GLYPH = "".join(GLYPHS)
_AFTER_SIGN = "|".join(
    f"(?<={re.escape(sign)})" for sign in money_signs() if sign[-1:].isalpha() and len(sign) > 1
)

CANDIDATE = re.compile(
    rf"""
    # tens of thousands, dozens, dozens or even scores of millions
    \b(?P<vague>(?:{_VAGUE})(?:\s(?:or|and)(?:\seven)?\s(?:{_VAGUE}))?
        (?:\sof\s(?:{_VAGUE}))*)\b
    # half a million, half a dozen, half-dozen
    |\b(?P<half>(?P<half_word>half|(?:an?\s)?quarter|three\squarters)[\s-](?:of\s)?(?:an?\s)?(?P<half_scale>{_SCALE_WORDS}))s?\b
    |\b(?P<none>none)(?=\sof\s)
    # a third of, two-thirds, half the
    |\b(?P<part>(?:(?P<part_of>an?|one|two|three|four|five|six|seven|nine|\d+)(?:\s|-|\s-\s))?
        (?P<part_word>half|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|ninths?|tenths?))
        (?:(?<=[a-z]-third)|(?<=[a-z]-thirds)|(?<=[a-z]-quarters)|(?<=[a-z]\s-\sthird)|(?=\s(?:of|the|a|an|his|her|its|their|our|my|that|those|this|these)\b))
    # one in three, four out of 10
    |\b(?P<ratio>(?P<ratio_a>{_UNIT_WORDS}|\d{{1,3}})(?:\sin(?:\severy)?|\sout\sof(?:\severy)?)\s
        (?P<ratio_b>{_UNIT_WORDS}|\d{{1,3}}))(?=[\s,.;]|$)
    # several hundred, a few thousand
    |\b(?P<several>(?P<several_word>{_SEVERAL})\s(?P<several_scale>
        (?:{_SCALE_WORDS})(?:\s(?:thousand|million|billion|trillion))?))\b
    # a hundred, a dozen
    |\b(?P<one_scale>an?\s(?:{_SCALE_WORDS})
        (?:\s(?:thousand|million|billion|trillion))?(?:\sand\sa\shalf)?)\b
    # twenty-five, three hundred and six
    |\b(?P<words>(?:{_UNIT_WORDS})(?:(?:\s|-|\s-\s)
        (?:(?:(?<=hundred\s)|(?<=thousand\s)|(?<=million\s))and\s)?
        (?:{_UNIT_WORDS}|{_SCALE_WORDS})\b)*(?:\sand\sa\shalf(?:\s(?:{_SCALE_WORDS}))?)?)\b
    # 1,200.5  1.000.000,50  .5  3½  2 1/2
    |(?:(?<![\w.,/])|{_AFTER_SIGN})(?P<digits>
        \d{{1,3}}(?:\.\d{{3}})+,\d{{1,2}}(?![\d,.])
        |\d{{1,3}}(?:\.\d{{3}}){{2,}}(?![\d,])
        |\d+(?:,\d+)+(?:\.\d+)?
        |\d+(?:\.\d+)?(?:\s\d[/⁄]\d\b|[/⁄]\d+(?![/⁄]))?
        |\.\d+)(?P<glyph>[{_GLYPH}])?
        (?:[\s-]?(?P<scale>thousand|hundred|lakh|million|crore|billion|trillion|dozen
            |mln|bln|trn|mn|bn|tn|mio)s?\b
            (?:\s(?P<scale2>thousand|million|billion|trillion|crore)\b)?
          |(?P<short>k)\b
          |(?-i:\s?(?P<capital>[MB])\b(?=\s[a-z])))?
    |(?P<glyph_alone>[{_GLYPH}])
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_numerals(text: str) -> list[Numeral]:
    """Every number of the text in order, none inside another; ordinals and codes among them."""
    found: list[Numeral] = []
    at = 0
    for anchor in ANCHOR.finditer(text):
        start = anchor.start()
        word = anchor[0]
        if start < at or (word[0].isalpha() and not _may_start(word.lower(), text, start)):
            continue
        match = CANDIDATE.match(text, start)
        numeral = _read(match, text) if match else None
        if numeral is not None:
            found.append(numeral)
            at = numeral.end
    return found


ANCHOR = re.compile(rf"[^\W\d_]+|\d+|\.(?=\d)|[{_GLYPH}]")
"""Where a number may start; the long pattern is tried only there, for it costs far more."""

FIRST = frozenset(["none", *SMALL, *TENS, *PARTS, *conventions().vague]) | frozenset(
    word.split()[0] for word in conventions().several
)
_A_SCALE = re.compile(
    rf"an?[\s-](?:{_SCALE_WORDS}|half|third|quarter|fourth|fifth|sixth|eighth|ninth|tenth|few|couple)",
    re.IGNORECASE,
)


def _may_start(word: str, text: str, start: int) -> bool:
    if word in ("a", "an"):
        return bool(_A_SCALE.match(text, start))
    return word in FIRST


def _read(match: re.Match[str], text: str) -> Numeral | None:
    kind = match.lastgroup
    start, end = match.span()
    groups = match.groupdict()
    if groups["vague"]:
        return _vague(start, end, groups["vague"].lower(), text)
    if groups["none"]:
        return Numeral(start, end, 0, 0, form="words")
    if groups["half"]:
        share = HALVES[(groups["half_word"] or "").lower().split()[-1][:4]]
        if (groups["half_word"] or "").lower().startswith("three"):
            share = 0.75
        half = exact(share, SCALES[groups["half_scale"].lower()])
        return Numeral(start, end, half, half, form="words")
    if groups["part"]:
        return _part(start, groups, match)
    if groups["ratio"]:
        return _ratio(start, end, groups)
    if groups["several"]:
        return _several(start, end, groups)
    if groups["one_scale"]:
        return _one_scale(start, end, groups["one_scale"].lower())
    if groups["words"]:
        return _words(start, groups["words"].lower())
    if kind == "glyph_alone":
        share = GLYPHS[match[0]]
        return Numeral(start, end, share, share, form="part")
    return _digits(match, groups)


@lru_cache(maxsize=1)
def _vague_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_VAGUE})\b")


@lru_cache(maxsize=1)
def _befallen() -> re.Pattern[str]:
    """What may stand behind people without a noun, so that `scores` are not a game's."""
    words = measure_words()
    forms = "|".join(sorted(map(re.escape, {*words.done_to, *words.being}), key=len, reverse=True))
    return re.compile(
        rf"\sof\s|\s(?:more\s|others\s)?(?:(?:was|were|are|is|have|has|had|been|also|still)\s)*"
        rf"(?:\w+ly\s)?(?:{forms})\b",
        re.IGNORECASE,
    )


def _scores_count(text: str, end: int) -> bool:
    """Whether `scores` counts people: `scores of homes`, `scores were wounded`."""
    return bool(_befallen().match(text, end))


def _vague(start: int, end: int, words: str, text: str) -> Numeral | None:
    table = conventions().vague
    found = _vague_words().findall(words)
    if found == ["tens"] or (found == ["scores"] and not _scores_count(text, end)):
        return None
    either = re.search(r"\s(?:or|and)\s", words)
    of = [table[word] for word in found]
    if either:
        times = 1
        for row in of[2:]:
            times *= row.size
        low, high = of[0].low * times, of[1].high * times
        toll = (of[0].toll[0] * times, of[1].toll[1] * times)
        return Numeral(start, end, low, high, toll, "vague")
    times = 1
    for row in of[1:]:
        times *= row.size
    first = of[0]
    high = min(first.high + 1, first.size * 10) if times > 1 else first.high
    toll = (first.toll[0] * times, first.toll[1] * times)
    return Numeral(start, end, first.low * times, high * times, toll, "vague")


def _part(start: int, groups: dict[str, str | None], match: re.Match[str]) -> Numeral:
    top = (groups["part_of"] or "one").lower()
    word = (groups["part_word"] or "").lower()
    count = 1 if top in ("a", "an") else SMALL.get(top) or int(top)
    share = count / PARTS[word]
    return Numeral(start, match.end("part"), share, share, form="part")


def _ratio(start: int, end: int, groups: dict[str, str | None]) -> Numeral | None:
    top, whole = (_small((groups[name] or "").lower()) for name in ("ratio_a", "ratio_b"))
    if not whole or top is None or not 0 < top < whole or whole > 100:
        first = groups["ratio_a"] or ""
        return (
            Numeral(start, start + len(first), top, top, form="words", small_word=top == 1)
            if top is not None
            else None
        )
    return Numeral(start, end, top / whole, top / whole, form="ratio")


def _small(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
    return SMALL.get(word, TENS.get(word))


def _several(start: int, end: int, groups: dict[str, str | None]) -> Numeral:
    low, high = conventions().several[(groups["several_word"] or "").lower()]
    times = 1
    for word in (groups["several_scale"] or "").lower().split():
        times *= SCALES[word]
    form = "words" if low == high else "vague"
    return Numeral(start, end, low * times, high * times, (low * times, low * times * 2), form)


def _one_scale(start: int, end: int, words: str) -> Numeral:
    value: Number = 1
    for word in words.split()[1:]:
        if word in SCALES:
            value *= SCALES[word]
    if words.endswith("half"):
        value = int(value * 1.5)
    return Numeral(start, end, value, value, form="words")


_WORD = re.compile(r"[a-z]+")


def _words(start: int, words: str) -> Numeral | None:
    """The longest run of words that make one number: `five six` is five."""
    total = current = 0
    last = 0
    end = 0
    half = 0.0
    for match in _WORD.finditer(words):
        word = match[0]
        if word in ("and", "a"):
            continue
        if word == "half":
            half = 0.5
        elif word in SCALES:
            scale = SCALES[word]
            if half:
                value = (total + current + half) * scale
                return Numeral(
                    start, start + match.end(), _whole(value), _whole(value), None, "words"
                )
            if scale > last > 1 and total:
                break
            if scale < 1000:
                current = (current or 1) * scale
            else:
                total, current = total + (current or 1) * scale, 0
        else:
            value = SMALL.get(word, TENS.get(word, 0))
            if end and not _fits(current, value, total):
                break
            current += value
        end = match.end()
        last = SCALES.get(word, 1)
    value = total + current + half
    if value > LARGEST:
        return Numeral(start, start + end, None, None, None, "words")
    one = words[:end] == "one"
    return Numeral(start, start + end, _whole(value), _whole(value), None, "words", one)


def _fits(current: int, value: int, total: int) -> bool:
    """Whether a small number may follow: `twenty` takes `five`, `hundred` anything under it."""
    if current == 0:
        return total > 0
    if current % 100 == 0:
        return value < 100
    return current % 10 == 0 and current % 100 >= 20 and 0 < value < 10


def _digits(match: re.Match[str], groups: dict[str, str | None]) -> Numeral:
    raw = (groups["digits"] or "").replace("⁄", "/")
    value = read_digits(raw)
    end = match.end("glyph") if groups["glyph"] else match.end("digits")
    if value is not None and groups["glyph"]:
        value += GLYPHS[groups["glyph"]]
    if value is not None and "/" in raw and " " not in raw:
        return Numeral(match.start(), end, value, value, form="part")
    numeral = Numeral(match.start(), end, value, value)
    if groups["capital"]:
        return scaled(numeral, MONEY_SCALES[groups["capital"].lower()], match.end())
    scale = groups["scale"] or groups["short"]
    if not scale:
        return numeral
    times = SCALES[scale.lower()]
    if groups["scale2"]:
        times *= SCALES[groups["scale2"].lower()]
    return scaled(numeral, times, match.end())


def scaled(numeral: Numeral, times: int, end: int) -> Numeral:
    """The numeral with its scale word taken in."""
    if numeral.low is None or numeral.high is None:
        return replace(numeral, end=end)
    low, high = (exact(value, times) for value in (numeral.low, numeral.high))
    if high > LARGEST:
        return replace(numeral, end=end, low=None, high=None)
    return replace(numeral, end=end, low=low, high=high)


def exact(value: Number, times: int) -> Number:
    """The product without the dirt of binary fractions: 1.1 million is 1100000."""
    return _whole(round(value * times, 6))


def _whole(value: Number) -> Number:
    return int(value) if isinstance(value, float) and value.is_integer() else value


_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}")
_WESTERN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")


def read_digits(raw: str) -> Number | None:
    """The value of digits with their marks; None where the marks do not say (`1,50`) or for codes.

    `1,00,000` is a lakh, `1.000,50` a thousand and a half; digits of any script count.
    """
    if sum(map(str.isdecimal, raw)) > DIGITS:
        return None
    if "/" in raw:
        return _fraction(raw)
    if _EUROPEAN.fullmatch(raw):
        raw = raw.replace(".", "").replace(",", ".")
    elif "," in raw:
        if not (_WESTERN.fullmatch(raw) or _INDIAN.fullmatch(raw)):
            return None
        raw = raw.replace(",", "")
    return _whole(float(raw)) if "." in raw else int(raw)


def _fraction(raw: str) -> Number | None:
    whole, _, share = raw.rpartition(" ")
    top, _, bottom = share.partition("/")
    if not all(part.isdecimal() for part in (top, bottom, whole or "0")) or not int(bottom):
        return None
    return (int(whole) if whole else 0) + int(top) / int(bottom)
