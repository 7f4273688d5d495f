"""Opens the tables of this folder."""

import tomllib
from functools import cache
from importlib import resources
from typing import TypedDict, cast


class PatternRow(TypedDict):
    """A row of `patterns.toml`."""

    name: str
    stage: int
    makes: str
    words: str
    example: str


@cache
def load_table(name: str) -> dict[str, object]:
    """The table of that name as its TOML file has it, such as `load_table("calendar")`."""
    file = resources.files(__package__).joinpath(f"{name}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def load_patterns() -> tuple[PatternRow, ...]:
    """Every pattern, in the order in which they are tried; the earlier wins between two of one
    length.
    """
    rows = load_table("patterns")["pattern"]
    return tuple(cast(list[PatternRow], rows))
