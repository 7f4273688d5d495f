"""Units of measure and currencies beside a number."""

import re
from functools import lru_cache

from dateline.ontology.units import Unit, money_signs, unit_names, unit_signs
from dateline.reading.figures.number_words import MONEY_SCALES
from dateline.reading.figures.numerals import Numeral, scaled

WINDOW = 40
"""Characters beside a number in which its unit must stand; the longest name has 29."""


def _any_of(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    money = list(money_signs())
    signs = [sign for sign in unit_signs() if not sign[0].isalpha()]
    letters = [sign for sign in unit_signs() if sign[0].isalpha()]
    spaced = [sign for sign in letters if len(sign) > 1 or sign in "mWVg"]
    names = _any_of(list(unit_names())).replace(r"\ ", r"[\s-]")
    return {
        "before": re.compile(rf"(?:(?<![A-Za-z])|(?<=US))({_any_of(money)})\s?-?$"),
        "sign": re.compile(rf"\s?({_any_of(signs)})(?![A-Za-z])"),
        "letters": re.compile(rf"(?:-?({_any_of(letters)})|\s({_any_of(spaced)}))\b(?!\.\w|')"),
        "name": re.compile(
            rf"(?:\s|-|\s-\s)(?:(?:U\.S\.|US)\s)?({names})\b(?!'s\b)", re.IGNORECASE
        ),
    }


def money_before(text: str, start: int) -> tuple[Unit, int] | None:
    """The currency sign right before a number and where it starts, None where there is none."""
    match = _patterns()["before"].search(text, max(0, start - 8), start)
    return (money_signs()[match[1]], match.start(1)) if match else None


_LETTER_SCALE = re.compile(r"\s?([mbt])\b\.?", re.IGNORECASE)


def money_scale(text: str, numeral: Numeral, *, certain: bool) -> Numeral:
    """The numeral with `m` or `b` read as millions or billions, where money is sure to be meant."""
    match = _LETTER_SCALE.match(text, numeral.end)
    if match is None:
        return numeral
    times = MONEY_SCALES[match[1].lower()]
    if certain or ((unit := unit_after(text, match.end())) and unit[0].money):
        return scaled(numeral, times, match.end())
    return numeral


# Names that are common words of their own; they are units only after digits or a scale word.
_DOUBTFUL = frozenset(
    {"won", "real", "second", "mark", "stone", "cup", "lev", "som", "dong", "bit"}
)
TITLED = frozenset({"Cel", "[degF]", "K", "Hz", "W", "deg"})
"""Units that are written with a capital; a capital `Yard` or `Stone` is a name."""

_WORD_AFTER = re.compile(r"\s(?:the|a|an|his|her|their|of|in\sthe)\b")


def unit_after(text: str, end: int) -> tuple[Unit, int] | None:
    """The unit right after a number and where it ends, None where there is none."""
    stop = end + WINDOW
    for kind in ("letters", "sign"):
        if match := _patterns()[kind].match(text, end, stop):
            return unit_signs()[match[match.lastindex or 1]], match.end()
    if match := _patterns()["name"].match(text, end, stop):
        name = re.sub(r"[\s-]", " ", match[1].lower())
        unit = unit_names().get(name) or unit_names().get(match[1].lower())
        if unit is not None and match[1].istitle() and unit.code not in TITLED and not unit.money:
            return None
        if unit is None or (name in _DOUBTFUL and _WORD_AFTER.match(text, match.end())):
            return None
        return unit, match.end()
    return None


_OLD = re.compile(r"[\s-]*(?:olds?\b|of\sage\b)", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged?(?:\sof)?|ages|age\sgroup)\s(?:about\s|around\s|between\s)?$", re.I)
_WEIGHT = re.compile(r"\bweigh|\bheav|\bweight", re.IGNORECASE)


def age_after(text: str, end: int) -> int | None:
    """Where an age ends (`years old`), None where no age follows the unit that ends here."""
    match = _OLD.match(text, end, end + 12)
    return match.end() if match else None


def age_before(text: str, start: int) -> bool:
    """Whether the words before a number make it an age (`aged 35`)."""
    return bool(_AGED.search(text, max(0, start - 24), start))


_WHO_IS = re.compile(
    r"\b(?:he|she|who|I)(?:'ll|\swill)?(?:'s|'m|\s(?:is|was|am|be|turned|turns))\s(?:now\s|only\s|just\s)?$",
    re.IGNORECASE,
)
_STOP = re.compile(r"\s?(?:[.,;]|$|by\b|when\b|and\b|in\b|on\b|at\b)|\s(?:by|when|and|in|on|at)\b")


def age_told(text: str, start: int, end: int) -> bool:
    """Whether a bare number says how old somebody is: `he will be 35 in May`."""
    raw = text[start:end]
    told = raw.isdecimal() and len(raw) == 2 and _STOP.match(text, end)
    return bool(told and _WHO_IS.search(text, max(0, start - 24), start))


_NAME_BEFORE = re.compile(r"\b[A-Z][\w'.-]+,\s$")
_NAME_BRACKET = re.compile(r"[A-Z][\w'’)-]+\s\($")


def age_beside_name(text: str, start: int, end: int) -> bool:
    """Whether a bare number between commas behind a name is an age: `Ann Lee, 49, said`."""
    raw = text[start:end]
    if not (raw.isdecimal() and len(raw) <= 2):
        return False
    if text[start - 1 : start] == "(" and text[end : end + 1] in ("", ")"):
        return bool(_NAME_BRACKET.search(text, max(0, start - 24), start))
    return text[end : end + 1] == "," and bool(_NAME_BEFORE.search(text, max(0, start - 24), start))


def weighs(text: str, start: int, end: int) -> bool:
    """Whether pounds here are a weight."""
    return bool(_WEIGHT.search(text, max(0, start - 40), end + 30))
