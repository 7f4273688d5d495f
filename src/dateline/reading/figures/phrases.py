"""Phrases of a text that tell what its figures count."""

import re
from functools import lru_cache

from dateline.model.figure import Measure
from dateline.ontology.measures import measure_words


def folded(words: str) -> str:
    """Words in lower case with single blanks between them."""
    return " ".join(words.lower().split())


def _any_of(words: dict[str, Measure]) -> str:
    longest = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in longest)


@lru_cache(maxsize=1)
def telling_phrases() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of the phrases before a figure and of those behind it."""
    words = measure_words()
    return (
        re.compile(rf"\b({_any_of(words.before)})\s$", re.IGNORECASE),
        re.compile(
            rf"\s(?:(?:have|has|had|who|were|was|are|is|also|reportedly|been|still|remain)\s)*"
            rf"({_any_of(words.after)})\b",
            re.IGNORECASE,
        ),
    )


@lru_cache(maxsize=8)
def speaks_of_police(text: str) -> bool:
    """Whether bare "officers" are the police's: the text speaks of police and of no other's."""
    return bool(_POLICE.search(text)) and not _OTHER_OFFICERS.search(text)


_POLICE = re.compile(r"\bpolic(?:e|ing)\b", re.IGNORECASE)
_OTHER_OFFICERS = re.compile(
    r"\b(?:army|military|naval|navy|air\sforce|intelligence|customs|medical|press|election|prison"
    r"|health|executive)\sofficers\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def illness_words() -> re.Pattern[str]:
    """A pattern of the words that name an illness."""
    words = "|".join(re.escape(word) for word in sorted(measure_words().illness))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
