"""Reading the lexicon's files: word groups, senses, operators and effects."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TypeGuard

from dateline.errors import LexiconError


def read_toml(text: str, where: str) -> dict[str, object]:
    """The table that a TOML text holds; raises LexiconError with the file's name and line."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{where}: not valid TOML: {error}; mend that line") from None


def shipped(name: str) -> tuple[str, str]:
    """Text and name of a file of this folder."""
    file = resources.files(__package__) / name
    return file.read_text(encoding="utf-8"), name


@cache
def grammar_words(name: str) -> frozenset[str]:
    """A word group of dateline's own, without the groups inside it."""
    groups = read_toml(*shipped("groups.toml"))["groups"]
    assert is_table(groups)
    return frozenset(string(groups, name, "groups.toml").split())


def read_file(path: Path) -> str:
    """A user's file; raises LexiconError where it cannot be read as UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise LexiconError(f"{path}: not UTF-8 text; save it as UTF-8") from None


def is_table(value: object) -> TypeGuard[dict[str, object]]:
    """Whether a TOML value is a table."""
    return isinstance(value, dict)


def tables(value: object, where: str) -> list[dict[str, object]]:
    """A TOML value as a list of tables; raises LexiconError where it is none."""
    if not isinstance(value, list) or not all(is_table(one) for one in value):
        raise LexiconError(f"{where}: expected a list of rows")
    return value


def string(row: dict[str, object], key: str, where: str) -> str:
    """A row's text, empty where the key is missing; raises LexiconError where it is no text."""
    value = row.get(key, "")
    if not isinstance(value, str):
        raise LexiconError(f"{where}: {key} should be text in quotation marks, found {value!r}")
    return value


def flag(row: dict[str, object], key: str, default: bool, where: str) -> bool:
    """A row's true or false; raises LexiconError where it is neither."""
    value = row.get(key, default)
    if not isinstance(value, bool):
        raise LexiconError(f"{where}: {key} should be true or false, found {value!r}")
    return value


def expand(text: str, groups: dict[str, frozenset[str]], where: str) -> frozenset[str]:
    """Words of a condition with each @group put in; raises LexiconError for an unknown group."""
    found: set[str] = set()
    for word in text.split():
        if not word.startswith("@"):
            found.add(word)
        elif word[1:] in groups:
            found |= groups[word[1:]]
        else:
            raise LexiconError(
                f"{where}: there is no word group {word!r}; known are "
                + ", ".join("@" + name for name in sorted(groups))
            )
    return frozenset(found)


def refuse_unknown_keys(row: dict[str, object], known: Iterable[str], where: str) -> None:
    """Raise LexiconError where a row has a key that means nothing."""
    allowed = set(known)
    for key in row:
        if key not in allowed:
            raise LexiconError(
                f"{where}: unknown key {key!r}; known are {', '.join(sorted(allowed))}"
            )
