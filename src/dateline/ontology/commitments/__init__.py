"""The words that tell what a figure is to a commitment, as data."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from dateline.ontology.phrases import any_of


@dataclass(frozen=True)
class CommitmentWords:
    """The words as patterns, each of whole words, letter case aside."""

    roles: dict[str, re.Pattern[str]]
    """What a figure is, by the words of its clause: `promised`, `required`, `planned`."""

    delivered: re.Pattern[str]
    """Words of coming or handing over, such as `arrived`."""

    more: re.Pattern[str]
    """Words that make a figure an addition, such as `another`."""

    everyone: re.Pattern[str]
    """Words that make a figure everybody's together, such as `total`."""

    due: re.Pattern[str]
    """Words at the end of what stands before a deadline, such as `by`."""

    kinds: dict[str, str]
    """Ends of counted nouns, with `police`, `troops` or `personnel`."""

    never: frozenset[str]
    """Nouns, in the singular, that nobody promises or delivers."""


@lru_cache(maxsize=1)
def commitment_words() -> CommitmentWords:
    """The words, read once."""
    table = tomllib.loads((files(__name__) / "words.toml").read_text(encoding="utf-8"))
    return CommitmentWords(
        roles={role: any_of(words) for role, words in table["roles"].items()},
        delivered=any_of(table["delivered"]["words"]),
        more=any_of(table["more"]["words"]),
        everyone=any_of(table["everyone"]["words"]),
        due=any_of(table["due"]["words"], end=r"\s+(?:the\s+)?$"),
        kinds={noun: kind for kind, nouns in table["kinds"].items() for noun in nouns},
        never=frozenset(table["never"]["nouns"]),
    )
