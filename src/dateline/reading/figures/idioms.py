"""Numbers that say who is meant, how often or in which stretch of time, and count nothing."""

import re
from functools import lru_cache

from dateline.ontology.measures import idiom_words, measure_words
from dateline.reading.figures.counts import Count
from dateline.reading.figures.links import WEAK

SPANS_OF_TIME = frozenset({"s", "min", "h", "d", "wk", "mo", "a"})


def is_idiom(count: Count, text: str) -> bool:
    """Whether the number is a turn of speech; what befell people is always counted."""
    if count.bound != "exact" or count.measure not in WEAK:
        return False
    if count.unit is not None:
        return count.code in SPANS_OF_TIME and _in_window(count, text)
    lemma = count.head.lemma_.lower() if count.head is not None else None
    words = idiom_words()
    if count.small_word and _ONE_OF.match(text, count.start):
        return lemma in measure_words().people and not _NUMBERED.match(text, count.end)
    if count.form == "part":
        return lemma in words["often"]
    return count.low == 2 and _is_party(count, lemma, text)


def _in_window(count: Count, text: str) -> bool:
    return bool(_window().search(text, max(0, count.start - 24), count.start))


def _is_party(count: Count, lemma: str | None, text: str) -> bool:
    """`the two sides`, and `two sides` where nothing else is said of them."""
    if count.of_them and count.head is None:
        return bool(_OF_US.match(text, count.end))
    if lemma not in idiom_words()["parties"]:
        return False
    return bool(_THE.search(text, max(0, count.start - 6), count.start))


@lru_cache(maxsize=1)
def _window() -> re.Pattern[str]:
    words = "|".join(sorted(idiom_words()["windows"]))
    return re.compile(rf"\b(?:the|these|his|her|their|its)\s(?:{words})\s$", re.IGNORECASE)


_ONE_OF = re.compile(r"one\sof\s", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\sof\s(?:the|these|those|its|their|his|her)\s(?:\d|two|three|four|five|six)"
)
_OF_US = re.compile(r"\sof\s(?:us|them)\b", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|these|those|both)\s$", re.IGNORECASE)
