"""What an article is about, as weighted words that do not depend on what else is in the store.

A word weighs more the rarer it is in English at large (wordfreq), the more often and the earlier
the article uses it; names and numbers weigh most, because they tell two earthquakes apart that
share every other word. No weight is taken from the archive: an article's vector is the same
whenever it arrives, so that stories do not depend on the order of arrival.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+")
LEAD = 70  # words of title and first paragraphs
LEAD_WEIGHT = 4
LONGEST = 800  # words that are looked at
KEPT = 100  # weightiest words of a vector
# Fitted on ECB+ train and dev, NewsWCL50 and GVDB in one stream; the curve is flat around them.
NAME_WEIGHT = 3.0
NUMBER_WEIGHT = 4.0
NAME_SHARE = 0.6  # a word is a name where it is capitalised this often
COMMON = 7.0  # Zipf frequency of the commonest words: they weigh nothing
NUMBER_ZIPF = 3.5

Vector = dict[str, float]


@lru_cache(maxsize=1)
def _stemmer() -> Callable[[str], str]:
    from snowballstemmer import stemmer

    work: Callable[[str], str] = stemmer("english").stemWord
    return work


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The English snowball stem of a lower-case word."""
    return _stemmer()(word)


@lru_cache(maxsize=200_000)
def zipf(word: str) -> float:
    """How common a word is in English: the log10 of its frequency in a billion words, 0 to 8."""
    if word.isdigit():
        return NUMBER_ZIPF
    from wordfreq import get_frequency_dict, zipf_frequency

    if word.isascii() and word.isalpha():  # one word for wordfreq too: no need to have it cut
        share = get_frequency_dict("en").get(word)
        return round(math.log10(share) + 9, 2) if share else 0.0
    return float(zipf_frequency(word, "en"))


class _Word(NamedTuple):
    """What is the same about a word wherever it stands."""

    root: str
    zipf: float
    capital: bool


@lru_cache(maxsize=200_000)
def _known(word: str) -> _Word | None:
    """What is known of a word as it is written; None for a letter that stands alone."""
    lower = word.lower()
    if len(lower) < 2 and not lower.isdigit():
        return None
    return _Word(stem(lower), zipf(lower), word[0].isupper())


def vector(text: str) -> Vector:
    """The weightiest stems of a text, scaled to length 1; empty where the text has no words."""
    words = WORD.findall(text)[:LONGEST]
    lead = Counter(words[:LEAD])
    weighted: dict[str, int] = {}
    seen: dict[str, int] = {}
    capital: dict[str, int] = {}
    common: dict[str, float] = {}
    for word, count in Counter(words).items():
        known = _known(word)
        if known is None:
            continue
        root = known.root
        weighted[root] = weighted.get(root, 0) + count + (LEAD_WEIGHT - 1) * lead[word]
        seen[root] = seen.get(root, 0) + count
        if known.capital:
            capital[root] = capital.get(root, 0) + count
        common[root] = max(common.get(root, 0.0), known.zipf)
    weights = {
        root: (1 + math.log(count)) * (COMMON - common[root]) * _boost(root, capital, seen)
        for root, count in weighted.items()
        if common[root] < COMMON
    }
    return scaled(weights)


def _boost(root: str, capital: Mapping[str, int], seen: Mapping[str, int]) -> float:
    if root.isdigit():
        return NUMBER_WEIGHT
    return NAME_WEIGHT if capital.get(root, 0) > NAME_SHARE * seen[root] else 1.0


def scaled(weights: Vector) -> Vector:
    """The weightiest words, scaled to length 1; ties go by the alphabet."""
    kept = sorted((-weight, root) for root, weight in weights.items())[:KEPT]
    length = math.sqrt(sum(weight * weight for weight, _ in kept))
    return {root: -weight / length for weight, root in kept} if length else {}


def cosine(a: Vector, b: Vector) -> float:
    """How alike two vectors are, 0 to 1."""
    if len(b) < len(a):
        a, b = b, a
    return sum(weight * b[root] for root, weight in a.items() if root in b)
