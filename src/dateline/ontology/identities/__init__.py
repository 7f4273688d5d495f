"""What in a written name does not tell who or what is meant, as data."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True)
class NameWords:
    """Words that are left out where names are compared."""

    titles: frozenset[str]
    """Words before a person's name, such as `dr`."""

    suffixes: frozenset[str]
    """Words after a person's name, such as `jr`."""

    generic: frozenset[str]
    """Last words that name the kind of thing, such as `treaty`."""

    endings: frozenset[str]
    """What follows a hyphen or an apostrophe in words before a name: `Kenya-led`, `Kenya's`."""


@lru_cache(maxsize=1)
def name_words() -> NameWords:
    """The words, read once."""
    table = tomllib.loads((files(__name__) / "names.toml").read_text(encoding="utf-8"))
    return NameWords(
        **{name: frozenset(words) for name, words in table.items() if name != "source"}
    )
