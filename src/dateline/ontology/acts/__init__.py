"""Kinds of act, by the words that reports of one act use in turn: `slaying` beside `killed`."""

import tomllib
from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=1)
def load_acts() -> dict[str, str]:
    """The kind of act that each word tells, such as `kill` for `slaying`; a phrase is joined by
    `_`.
    """
    return {word: kind for kind, words in _table("acts").items() for word in words.split()}


@lru_cache(maxsize=1)
def load_wider() -> dict[str, str]:
    """For a kind of act what reports also call it, such as `attack` for `explosives`."""
    return {kind: wide for wide, kinds in _table("wider").items() for kind in kinds.split()}


def _table(name: str) -> dict[str, str]:
    text = resources.files(__package__).joinpath("acts.toml").read_text(encoding="utf-8")
    table: dict[str, str] = tomllib.loads(text)[name]
    return table
