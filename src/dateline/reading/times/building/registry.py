"""The door through which builders come, and short ways to what a pattern found."""

from collections.abc import Callable
from typing import TypeAlias, cast

from dateline.reading.times.grammar import Found
from dateline.reading.times.meaning import Meaning, Turn, Vague
from dateline.reading.times.words import Payload, Word

Kinds: TypeAlias = dict[str, Payload]
Builder: TypeAlias = Callable[[Found], Kinds | None]
WordsBuilder: TypeAlias = Callable[[Found], list[Word] | None]

BUILDERS: dict[str, Builder] = {}
WORDS_BUILDERS: dict[str, WordsBuilder] = {}


def builder(function: Builder) -> Builder:
    """Register a builder under its name, which `makes` refers to."""
    BUILDERS[function.__name__] = function
    return function


def turn_of(found: Found) -> Turn:
    """The last turn among the words."""
    return cast(Turn, found.all("turn")[-1])


def meaning_of(found: Found, *kinds: str) -> Meaning | None:
    """The meaning of the first chunk of these kinds."""
    for taken, word in found.words:
        if taken in kinds:
            return cast(Meaning, word.kinds[taken])
    return None


def unit_of(found: Found) -> str | None:
    """The unit among the words, by kind or as a literal such as `'year'`."""
    unit = found.string("unit")
    if unit is None:
        literal = (taken.strip("'") for taken, _ in found.words if taken.startswith("'"))
        unit = next((word for word in literal if word in UNITS), None)
    return unit


UNITS = {
    "second", "minute", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade",
    "century",
}  # fmt: skip


def builds_words(function: WordsBuilder) -> WordsBuilder:
    """Register a builder that makes several words of one pattern, such as both ends of a range."""
    WORDS_BUILDERS[function.__name__] = function
    return function


def build(found: Found) -> list[Word] | None:
    """The words that stand for those of a pattern; None where they cannot be that."""
    makes = found.pattern.makes
    if makes in WORDS_BUILDERS:
        return WORDS_BUILDERS[makes](found)
    if makes.startswith("vague "):
        kinds: Kinds | None = {"vague": Vague(makes.removeprefix("vague "))}
    else:
        kinds = BUILDERS[makes](found)
    if kinds is None:
        return None
    if len(found.words) == 1:
        kinds = found.words[0][1].kinds | kinds
    return [Word(found.start, found.end, "", kinds, found.pattern.name)]
