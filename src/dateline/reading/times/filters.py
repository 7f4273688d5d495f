"""Refuses what only looks like a time: ages, names, counts, verbs."""

from spacy.tokens import Token

from dateline.reading.times.meaning import Point
from dateline.reading.times.words import Word

YEAR_CUES = {
    "in", "of", "since", "by", "until", "till", "from", "to", "between", "and", "after", "before",
    "during", "for", "circa", "ca", "mid", "late", "early", "-", "–", "—", "(", "through",
    "throughout", "around", "about", "as", "or", ",", "year", "the",
}  # fmt: skip
MODERN = range(1900, 2051)


def keep(word: Word, kind: str, words: list[Word], number: int, token: Token) -> bool:
    """Whether an expression is a time here."""
    if "year_date" in word.kinds and "month" not in word.kinds:
        return _is_year(word, words, number, token)
    if kind in ("amount", "bare") or "turned" in word.kinds:
        return not _is_age(words, number)
    if kind == "date" and isinstance(meaning := word.kinds["date"], Point):
        return _is_name_of_calendar(meaning, word, token)
    if "day_alone" in word.kinds:
        return True
    return True


def _text(words: list[Word], number: int) -> str:
    return words[number].text.lower() if 0 <= number < len(words) else ""


def _is_age(words: list[Word], number: int) -> bool:
    after = (_text(words, number + 1), _text(words, number + 2))
    return after[0] in ("old", "olds") or (after[0] in ("-", "–") and after[1] in ("old", "olds"))


def _is_year(word: Word, words: list[Word], number: int, token: Token) -> bool:
    point = word.kinds["date"]
    if not isinstance(point, Point) or point.year is None:
        return False
    before, after = _text(words, number - 1), _text(words, number + 1)
    if (
        before in ("$", "£", "€", "#", "no", "number", "flight", "route", "room", "of.")
        or after == "%"
    ):
        return False
    if token.dep_ == "nummod" and token.head.tag_ == "NNS" and before not in YEAR_CUES:
        return False
    return point.year in MODERN or before in YEAR_CUES or after in (")", "-", "–")


def _is_name_of_calendar(point: Point, word: Word, token: Token) -> bool:
    if point.season and not point.year:
        return token.pos_ in ("NOUN", "PROPN")
    bare_month = point == Point(month=point.month)
    if bare_month and token.pos_ in ("AUX", "VERB"):
        return False
    return not (bare_month and token.ent_type_ == "PERSON")
