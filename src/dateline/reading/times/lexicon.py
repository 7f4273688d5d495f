"""The word lists of `ontology/times` as one tree of phrases with their kinds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import TypeAlias, cast

from dateline.ontology.times import load_table
from dateline.reading.times.meaning import Turn

Kinds: TypeAlias = dict[str, int | float | str | bool | Turn | None]
Row: TypeAlias = dict[str, object]

PIECES = re.compile(r"[^\W\d_]+|\d+|['’]s\b|['’]|[^\w\s]")


@dataclass(slots=True)
class Node:
    """A word of a phrase: what may follow, and what the phrase is where it ends here."""

    children: dict[str, "Node"] = field(default_factory=dict)
    kinds: Kinds = field(default_factory=dict)


@dataclass(slots=True)
class Lexicon:
    """Every word and phrase of time."""

    root: dict[str, Node] = field(default_factory=dict)
    abbreviations: set[str] = field(default_factory=set)
    triggers: set[str] = field(default_factory=set)
    """Words that make it worth looking for an expression around them."""

    def add(self, words: Iterable[str], *, trigger: bool = False, **kinds: object) -> None:
        """Add phrases of one kind; a phrase may have several kinds."""
        for phrase in words:
            pieces = literals(phrase)
            level = self.root
            for piece in pieces:
                node = level.setdefault(piece, Node())
                level = node.children
            node.kinds.update(cast(Kinds, kinds))
            if trigger:
                self.triggers.add(max(pieces, key=len))


def rows_of(table: str, name: str) -> list[Row]:
    """The rows of a table of `ontology/times`."""
    return cast(list[Row], cast(Row, load_table(table)[name])["rows"])


def words_of(row: Row) -> list[str]:
    """The words of a row."""
    return cast(list[str], row["words"])


def literals(phrase: str) -> list[str]:
    """The pieces of a phrase as the words of a text are cut."""
    return PIECES.findall(phrase.lower())


@cache
def load_lexicon() -> Lexicon:
    """The lexicon, read once."""
    lexicon = Lexicon()
    _add_calendar(lexicon)
    _add_units(lexicon)
    _add_turns(lexicon)
    _add_numbers(lexicon)
    _add_sets_and_vague(lexicon)
    for number, row in enumerate(cast(list[Row], load_table("named_days")["day"])):
        lexicon.add(words_of(row), trigger=True, named=number)
    return lexicon


def _add_calendar(lexicon: Lexicon) -> None:
    for table, kind in (("months", "month"), ("weekdays", "weekday")):
        names = cast(list[list[str]], cast(Row, load_table("calendar")[table])["names"])
        for number, words in enumerate(names, 1):
            lexicon.add(words, trigger=True, **{kind: number})
            lexicon.abbreviations.update(words[1:])
            if kind == "weekday":
                lexicon.add([words[0] + "s"], trigger=True, weekdays=number)
    for row in rows_of("calendar", "seasons"):
        lexicon.add(words_of(row), trigger=True, season=row["code"])
    for row in rows_of("calendar", "parts"):
        lexicon.add(words_of(row), trigger=True, part=row["code"])
    for row in rows_of("calendar", "moments"):
        value = cast(str, row["value"])
        kind = "moment" if ":" in value else "moment_part"
        lexicon.add(words_of(row), trigger=True, **{kind: value})
    offsets = cast(dict[str, float], cast(Row, load_table("calendar")["zones"])["offsets"])
    for zone, offset in offsets.items():
        lexicon.add([zone], zone=float(offset))


def _add_units(lexicon: Lexicon) -> None:
    for row in rows_of("calendar", "units"):
        words = words_of(row)
        lexicon.add(words, trigger=True, unit=row["unit"])
        lexicon.add(
            [word for word in words if word.endswith("s") or word == "millennia"], units=row["unit"]
        )
        lexicon.add([f"{words[0]}long", f"{words[-1]}long"], trigger=True, long_unit=row["unit"])


def _add_turns(lexicon: Lexicon) -> None:
    for row in rows_of("words", "turns"):
        turn = Turn(cast(int, row["step"]), row["from"] == "told", bool(row.get("stretch")))
        lexicon.add(words_of(row), turn=turn)
    for row in rows_of("words", "shifts"):
        lexicon.add(words_of(row), shift=Turn(cast(int, row["way"]), row["from"] == "told"))
    for row in rows_of("words", "edges"):
        lexicon.add(words_of(row), edge=row["edge"])
    lexicon.add(_list("about", "words"), about=True)


def _add_numbers(lexicon: Lexicon) -> None:
    numbers = cast(Row, load_table("words")["numbers"])
    ones, tens = cast(list[str], numbers["ones"]), cast(list[str], numbers["tens"])
    for value, word in enumerate(ones):
        lexicon.add([word], num=float(value), int=value)
    for value, word in enumerate(cast(list[str], numbers["ordinals"]), 1):
        lexicon.add([word], ord=value)
        for factor, ten in enumerate(tens, 2):
            if value < 10:
                lexicon.add([f"{ten}-{word}", f"{ten} {word}"], ord=factor * 10 + value)
    for word, value in cast(dict[str, int], numbers["tens_ordinals"]).items():
        lexicon.add([word], ord=value)
    for factor, ten in enumerate(tens, 2):
        lexicon.add([ten], num=float(factor * 10), int=factor * 10)
        for one in range(1, 10):
            value = factor * 10 + one
            lexicon.add([f"{ten}-{ones[one]}", f"{ten} {ones[one]}"], num=float(value), int=value)
    _add_spoken_years(lexicon, ones, tens)
    for scale, size in cast(dict[str, int], numbers["scales"]).items():
        lexicon.add([f"a {scale}"], num=float(size), int=size)
        for value in range(1, 13):
            lexicon.add([f"{ones[value]} {scale}"], num=float(value * size), int=value * size)
    for word, number in cast(dict[str, float], numbers["exact"]).items():
        lexicon.add([word], num=float(number))
    lexicon.add(cast(list[str], numbers["vague"]), vague_num=None)
    for word, decade in cast(dict[str, int], numbers["decades"]).items():
        lexicon.add([word], trigger=True, decade=1900 + decade)


def _add_spoken_years(lexicon: Lexicon, ones: list[str], tens: list[str]) -> None:
    """`nineteen ninety-seven`, `twenty twelve`."""
    for century in (17, 18, 19, 20):
        first = ones[century] if century < 20 else tens[0]
        for value in range(10, 100):
            if value < 20:
                second = ones[value]
            else:
                second = tens[value // 10 - 2] + (f"-{ones[value % 10]}" if value % 10 else "")
            year = century * 100 + value
            lexicon.add(
                [f"{first} {second}", f"{first} {second.replace('-', ' ')}"], spoken_year=year
            )
        lexicon.triggers.add(first)


def _add_sets_and_vague(lexicon: Lexicon) -> None:
    lexicon.add(_list("every", "words"), every=True)
    for row in rows_of("words", "frequencies"):
        lexicon.add(words_of(row), trigger=True, frequency=row["value"])
    for row in [*rows_of("words", "vague"), *rows_of("words", "told")]:
        lexicon.triggers.update(max(literals(phrase), key=len) for phrase in words_of(row))
    for row in rows_of("words", "days"):
        lexicon.add(words_of(row), trigger=True, daystep=row["step"])
    lexicon.triggers.update(
        {
            "tonight",
            "overnight",
            "fiscal",
            "hours",
            "ago",
            "fy",
            "bc",
            "bce",
            "ad",
            "ce",
            "b.c",
            "a.d",
        }
    )


def _list(table: str, key: str) -> list[str]:
    return cast(list[str], cast(Row, load_table("words")[table])[key])
