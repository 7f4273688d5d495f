"""Cuts a text into words and gives each the kinds that the patterns speak of."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from dateline.reading.times.lexicon import Lexicon
from dateline.reading.times.meaning import Meaning, Turn

Payload: TypeAlias = Meaning | Turn | int | float | str | bool | None

PIECE = re.compile(
    r"""
    (?P<iso>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d))
  | (?P<numeric>(?<![\d/.])\d{1,4}(?P<sep>[/.])\d{1,2}(?P=sep)\d{2,4}(?![\d/]))
  | (?P<hhmm>(?<![\d.,:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))
  | (?P<suffixed>\d{1,3}(?:st|nd|rd|th)\b)
  | (?P<decade>(?:\d{2,3}0|['’]?\d0)['’]?s\b)
  | (?P<short_year>['’]\d{2}\b)
  | (?P<mixed>(?:\d{1,3}\s)?[1-9]/[2-9](?![\d/])|\d{0,3}\s?[¼½¾])
  | (?P<number>\d+(?:,\d{3})*(?:\.\d+)?)
  | (?P<ampm>[aApP]\.\s?[mM]\b\.?|(?<![A-Za-z])[aApP][mM]\b)
  | (?P<era>B\.\s?C\.(?:\s?E\.)?|A\.\s?D\.|C\.\s?E\.|\bB\.?C\.?E?\b|\bAD\b|\bCE\b)
  | (?P<oclock>o['’]clock\b)
  | (?P<poss>['’]s\b|(?<=s)['’](?=\s))
  | (?P<word>[^\W\d_]+)
  | (?P<mark>[^\w ]|_)
    """,
    re.VERBOSE,
)
# Names of the calendar that are plain words without their capital.
WORDS_TOO = {"march", "may", "august", "mar", "mon", "sat", "sun", "wed", "dec", "sep"}
# Named days that stay themselves without it.
PLAIN_NAMES = {
    "christmas",
    "christmas day",
    "christmas eve",
    "easter",
    "ramadan",
    "thanksgiving",
    "halloween",
}
# Digits beyond this are no date, and turning a very long one into a number costs time.
MAX_DIGITS = 9


@dataclass(slots=True)
class Word:
    """A piece of text with its kinds, or a chunk that a pattern made of several."""

    start: int
    end: int
    text: str
    kinds: dict[str, Payload] = field(default_factory=dict)
    rule: str = ""


def cut(text: str, start: int, end: int, lexicon: Lexicon) -> list[Word]:
    """The words between two offsets, with their kinds; phrases of the lexicon are one word."""
    pieces = [_word(match.lastgroup or "mark", match) for match in PIECE.finditer(text, start, end)]
    words: list[Word] = []
    i = 0
    while i < len(pieces):
        length, kinds = _phrase(pieces, i, lexicon)
        first, last = pieces[i], pieces[i + length - 1]
        word = Word(first.start, last.end, text[first.start : last.end], first.kinds.copy())
        if length > 1:
            word.kinds = {}
        for kind, payload in kinds.items():
            if _capital_enough(kind, word, pieces, i):
                word.kinds[kind] = payload
        if first.text.lower() in lexicon.abbreviations and _full_stop(pieces, i + 1, word):
            word.end += 1
            length += 1
        words.append(word)
        i += length
    return words


def _word(kind: str, match: re.Match[str]) -> Word:
    text = match.group()
    word = Word(match.start(), match.end(), text)
    maker = NUMERIC.get(kind)
    if kind in ("word", "mark"):
        word.kinds["'" + text.lower() + "'"] = True
    elif maker:
        maker(word, text)
    elif kind == "poss":
        word.kinds["possessive"] = True
    else:
        word.kinds[kind] = text
    return word


def _phrase(pieces: list[Word], i: int, lexicon: Lexicon) -> tuple[int, dict[str, Payload]]:
    """How many pieces the longest entry of the lexicon takes here, and its kinds."""
    node = lexicon.root.get(pieces[i].text.lower())
    best: tuple[int, dict[str, Payload]] = (1, {})
    j = i
    while node is not None:
        if node.kinds:
            best = (j - i + 1, {**node.kinds})
        j += 1
        if j >= len(pieces):
            break
        node = node.children.get(pieces[j].text.lower().replace("\u2019", "'"))
    return best


def _full_stop(pieces: list[Word], i: int, word: Word) -> bool:
    return i < len(pieces) and pieces[i].text == "." and pieces[i].start == word.end


def _capital_enough(kind: str, word: Word, pieces: list[Word], i: int) -> bool:
    """Whether a name of the calendar is written as a name: `March` and not `march`."""
    if kind == "zone":
        return word.text.isupper()
    if kind not in ("month", "weekday", "weekdays", "named"):
        return True
    if not word.text[0].isupper() and kind == "named":
        return word.text.lower() in PLAIN_NAMES
    if not word.text[0].isupper() and word.text.lower() in WORDS_TOO:
        return _beside_number(pieces, i)
    if kind != "named" and len(word.text) <= 3 and word.text.lower() != "may":
        return _full_stop(pieces, i + 1, word) or _beside_number(pieces, i)
    return True


def _beside_number(pieces: list[Word], i: int) -> bool:
    around = [pieces[j] for j in (i - 2, i - 1, i + 1, i + 2) if 0 <= j < len(pieces)]
    return any(
        "day" in piece.kinds or "year" in piece.kinds or "hhmm" in piece.kinds for piece in around
    )


def _number(word: Word, text: str) -> None:
    digits = text.replace(",", "")
    if len(digits) > MAX_DIGITS:
        return
    value = float(digits)
    word.kinds["num"] = value
    if value != int(value) or "." in digits:
        return
    word.kinds["int"] = int(value)
    if "," in text:
        return
    if len(digits) == 2:
        word.kinds["two_digits"] = int(value)
    if 1 <= value <= 31 and len(digits) <= 2:
        word.kinds["day"] = int(value)
    if len(digits) == 4 and 1000 <= value < 3000:
        word.kinds["year"] = int(value)
    if len(digits) == 4 and value < 2400 and int(digits[2:]) < 60:
        word.kinds["hhmm"] = digits[:2] + ":" + digits[2:]


def _mixed(word: Word, text: str) -> None:
    whole, _, part = text.rpartition(" ") if " " in text else ("", "", text)
    if part[-1] in HALVES:
        whole, value = whole or part[:-1], HALVES[part[-1]]
    else:
        value = int(part[0]) / int(part[2])
    word.kinds["num"] = float(whole or 0) + value


def _suffixed(word: Word, text: str) -> None:
    value = int(text[:-2])
    word.kinds["ord"] = value
    word.kinds["suffixed"] = value
    if 1 <= value <= 31:
        word.kinds["day"] = value


def _decade(word: Word, text: str) -> None:
    digits = "".join(char for char in text if char.isdigit())
    value = int(digits)
    word.kinds["decade"] = 1900 + value if len(digits) == 2 else value
    word.kinds["old_decade"] = len(digits) == 3
    if len(digits) == 2:
        word.kinds["short_decade"] = True


def _short_year(word: Word, text: str) -> None:
    value = int(text[1:])
    word.kinds["short_year"] = value + (1900 if value > 40 else 2000)


def _ampm(word: Word, text: str) -> None:
    word.kinds["ampm"] = "am" if text[0] in "aA" else "pm"


def _era(word: Word, text: str) -> None:
    word.kinds["era"] = "BC" if text[0] == "B" else "AD"
    word.kinds["'" + text.lower() + "'"] = True


def _oclock(word: Word, text: str) -> None:
    word.kinds["oclock"] = True


def _text_kind(kind: str) -> Callable[[Word, str], None]:
    def make(word: Word, text: str) -> None:
        word.kinds[kind] = text

    return make


HALVES = {"¼": 0.25, "½": 0.5, "¾": 0.75}
NUMERIC: dict[str, Callable[[Word, str], None]] = {
    "number": _number,
    "mixed": _mixed,
    "suffixed": _suffixed,
    "decade": _decade,
    "short_year": _short_year,
    "ampm": _ampm,
    "era": _era,
    "oclock": _oclock,
    "iso": _text_kind("iso"),
    "numeric": _text_kind("numeric"),
    "hhmm": _text_kind("hhmm"),
}
