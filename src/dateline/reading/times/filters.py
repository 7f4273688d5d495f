"""Refuses what only looks like a time: ages, names, counts, verbs."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.reading.columns import text_of
from dateline.reading.times.meaning import Amount, Point
from dateline.reading.times.tense import direction
from dateline.reading.times.words import Word

YEAR_CUES = {
    "in", "of", "since", "by", "until", "till", "from", "to", "between", "and", "after", "before",
    "during", "for", "circa", "ca", "mid", "late", "early", "-", "–", "—", "(", "through",
    "throughout", "around", "about", "as", "or", ",", "year", "the",
}  # fmt: skip
MODERN = range(1900, 2051)
NUMBERED = {"$", "£", "€", "#", "no", "number", "flight", "route", "room", "highway", "page", "."}
# Before "fall", which is more often a drop than a season.
SEASON_CUES = {
    "in",
    "throughout",
    "over",
    "through",
    "this",
    "last",
    "next",
    "during",
    "by",
    "until",
    "since",
    "every",
    "each",
}
# Before "early 30s" these make it an age.
OWNERS = {"my", "your", "his", "her", "its", "our", "their"}
# Names of months that are words as well.
MONTH_WORDS = {"march", "may", "august"}
NAMES_BEFORE = {"operation", "battle", "prague", "arab"}


@dataclass(frozen=True, slots=True)
class Place:
    """An expression among its neighbours."""

    word: Word
    words: list[Word]
    number: int
    token: Token

    def near(self, offset: int) -> str:
        """The neighbour so many words on, in lower case; empty beyond the ends."""
        at = self.number + offset
        return self.words[at].text.lower() if 0 <= at < len(self.words) else ""

    def apart(self) -> bool:
        """Whether a full stop in front ends a sentence and belongs to no number."""
        return self.near(-1) == "." and self.words[self.number - 1].end < self.word.start

    def text(self) -> str:
        """The expression's own words, in lower case."""
        return text_of(self.token.doc)[self.word.start : self.word.end].lower()


def keep(word: Word, kind: str, words: list[Word], number: int, token: Token) -> bool:
    """Whether an expression is a time here."""
    place = Place(word, words, number, token)
    if _is_age(place):
        return False
    if "year_date" in word.kinds and "month" not in word.kinds:
        return _is_year(place)
    if "day_alone" in word.kinds:
        return _is_day_alone(place)
    check = CHECKS.get(kind)
    return check is None or check(place)


def _is_age(place: Place) -> bool:
    after = place.near(1)
    return after in ("old", "olds") or (after in ("-", "–") and place.near(2) in ("old", "olds"))


def _is_year(place: Place) -> bool:
    point = place.word.kinds["date"]
    if not isinstance(point, Point) or point.year is None:
        return False
    before, after = place.near(-1), place.near(1)
    if (before in NUMBERED and not place.apart()) or after == "%":
        return False
    if place.text().startswith(("the ", "year ")):
        before = "year"
    token = place.token
    if token.dep_ == "nummod" and token.head.tag_ == "NNS" and before not in YEAR_CUES:
        return False
    return point.year in MODERN or before in YEAR_CUES or after in (")", "-", "–")


def _is_day_alone(place: Place) -> bool:
    """`on the 5th`, and not `the 5th Army`."""
    if place.near(-1) not in ("on", "from", "to", "until", "till", "by", "and", "since", "through"):
        return False
    following = place.token.doc.char_span(
        place.word.end, place.word.end + 2, alignment_mode="expand"
    )
    return following is None or following[-1].pos_ not in ("NOUN", "PROPN", "ADJ", "NUM")


def _date(place: Place) -> bool:
    point = place.word.kinds["date"]
    if not isinstance(point, Point):
        return True
    if point.season and not point.year:
        if place.word.rule.startswith("edge"):
            return True
        if place.text() in ("fall", "the fall") and place.near(-1) not in SEASON_CUES:
            return False
        return place.token.pos_ in ("NOUN", "PROPN") and place.near(-1) not in NAMES_BEFORE
    if point.decade is not None and place.near(-1) in OWNERS:
        return False
    if point.named is not None:
        return place.near(-1) not in NAMES_BEFORE
    if point.year and "short_year" in place.word.kinds:
        return place.near(-1) in YEAR_CUES and place.near(-1) not in (",", "(")
    return point != Point(month=point.month) or _is_month(place)


def _is_month(place: Place) -> bool:
    token = place.token
    if token.pos_ in ("AUX", "VERB") or token.ent_type_ == "PERSON":
        return False
    if place.text() not in MONTH_WORDS:
        return True
    following = place.words[place.number + 1].text if place.near(1) else ""
    named = following[:1].isupper() and token.dep_ == "compound"
    if token.i and token.nbor(-1).text[:1].isupper() and not token.nbor(-1).is_sent_start:
        return False
    return not named and place.near(1) not in ("on", "for")


def _amount(place: Place) -> bool:
    amount = place.word.kinds["amount"]
    if not isinstance(amount, Amount):
        return False
    if amount.unit == "second" and amount.number == 1:
        return place.token.pos_ == "NOUN"
    return not (amount.unit == "quarter" and amount.number is None)


def _bare(place: Place) -> bool:
    amount = place.word.kinds["bare"]
    return isinstance(amount, Amount) and amount.unit != "quarter"


def _set(place: Place) -> bool:
    """`is held annually`, and not `the annual report` or `the Daily Mirror`."""
    if place.word.rule != "frequency":
        return True
    if place.text() == "daily":
        return place.token.pos_ not in ("PROPN", "NOUN")
    return place.token.pos_ == "ADV"


def _vague(place: Place) -> bool:
    words = place.text()
    if words == "soon":
        return (
            place.near(1) not in ("after", "as")
            and place.near(-1) != "as"
            and direction(place.token) > 0
        )
    if words == "future":
        return place.token.pos_ == "NOUN"
    return True


CHECKS: dict[str, Callable[[Place], bool]] = {
    "date": _date,
    "amount": _amount,
    "bare": _bare,
    "set": _set,
    "vague": _vague,
}
