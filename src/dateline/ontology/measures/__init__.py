"""What figures count, how real they are, how words bound them and what vague words mean."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import cast

from dateline.model.figure import Bound, FigureStatus, Measure

Table = dict[str, object]


@lru_cache(maxsize=8)
def load_table(name: str) -> Table:
    """A table of this folder, such as `bounds`, as TOML gives it."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text(encoding="utf-8"))


def _turned(table: object) -> dict[str, str]:
    """{label: [words]} as {word: label}; the first label that lists a word keeps it."""
    turned: dict[str, str] = {}
    for label, words in cast(dict[str, list[str]], table).items():
        for word in words:
            turned.setdefault(word, label)
    return turned


@dataclass(frozen=True)
class MeasureWords:
    """The words that tell a measure, each set from word to measure."""

    done_to: dict[str, Measure]
    """Forms of verbs whose object is counted, such as `killing`."""

    does: dict[str, Measure]
    """Forms of verbs whose subject is counted, such as `died`."""

    only_people: frozenset[str]
    """Forms of verbs that measure only where people are counted, such as `seized`."""

    before: dict[str, Measure]
    """Phrases right before a figure, such as `the lives of`."""

    after: dict[str, Measure]
    """Phrases right after a figure, such as `into custody`."""

    drive: frozenset[str]
    """Verbs that displace people with a word of `off` beside them, such as `drive`."""

    off: frozenset[str]
    """Words that say that people had to go, such as `away`."""

    people: frozenset[str]
    """Nouns of people, lemmas and forms, such as `villager`."""

    being: dict[str, Measure]
    """Words said of the counted noun, such as `missing`."""

    noun: dict[str, Measure]
    """Heads of the counted phrase, such as `soldier`."""

    beside: dict[str, Measure]
    """Words that tell which `officers` are meant, such as `police`."""

    beside_nouns: frozenset[str]
    """The nouns that those words decide, such as `officer`."""

    illness: frozenset[str]
    """Words that make a case a case of illness, such as `cholera`."""

    illness_nouns: frozenset[str]
    """The nouns that those words decide, such as `case`."""


IRREGULAR = {
    "slay": ("slays", "slew", "slain", "slaying"),
    "flee": ("flees", "fled", "fleeing"),
    "catch": ("catches", "caught", "catching"),
    "hold": ("holds", "held", "holding"),
    "strike": ("strikes", "struck", "stricken", "striking"),
    "die": ("dies", "died", "dying"),
    "hurt": ("hurts", "hurting"),
    "shoot": ("shoots", "shot", "shooting"),
}
DOUBLED = ("kidnap", "stab")


def verb_forms(verb: str) -> tuple[str, ...]:
    """A verb's forms, itself first: taken from its spelling, so that a wrong tag does no harm."""
    if verb in IRREGULAR:
        return (verb, *IRREGULAR[verb])
    stem = verb
    if verb in DOUBLED:
        stem = verb + verb[-1]
    if verb.endswith("e"):
        return (verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing")
    if verb.endswith(("s", "sh", "ch", "x")):
        return (verb, f"{verb}es", f"{verb}ed", f"{verb}ing")
    return (verb, f"{verb}s", f"{stem}ed", f"{stem}ing")


@lru_cache(maxsize=1)
def measure_words() -> MeasureWords:
    """The measures' words as lookups."""
    table = load_table("measures")
    beside = dict(cast(dict[str, list[str]], table["beside"]))
    nouns = beside.pop("nouns")
    illness = cast(dict[str, list[str]], table["illness"])
    lookups = {
        name: cast(dict[str, Measure], _turned(table[name]))
        for name in ("done_to", "does", "being", "noun", "before", "after")
    }
    for name in ("done_to", "does"):
        lookups[name] = {
            form: measure for verb, measure in lookups[name].items() for form in verb_forms(verb)
        }
    only = cast(dict[str, list[str]], table["only_people"])["verbs"]
    people = cast(dict[str, list[str]], table["people"])["words"]
    driven = cast(dict[str, list[str]], table["driven"])
    return MeasureWords(
        **lookups,
        beside=cast(dict[str, Measure], _turned(beside)),
        beside_nouns=frozenset(nouns),
        drive=frozenset(driven["verbs"]),
        off=frozenset(driven["off"]),
        only_people=frozenset(form for verb in only for form in verb_forms(verb)),
        people=frozenset(people) | {f"{word}s" for word in people},
        illness=frozenset(illness["words"]),
        illness_nouns=frozenset(illness["nouns"]),
    )


@lru_cache(maxsize=1)
def idiom_words() -> dict[str, frozenset[str]]:
    """Words of numbers that count nothing, by list: parties, often, windows."""
    lists = cast(dict[str, list[str]], load_table("idioms"))
    return {name: frozenset(words) for name, words in lists.items() if name != "source"}


@lru_cache(maxsize=1)
def bound_words() -> tuple[dict[str, Bound], dict[str, Bound]]:
    """Words that bound a number from before it, and from after it."""
    table = load_table("bounds")
    return (
        cast(dict[str, Bound], _turned(table["before"])),
        cast(dict[str, Bound], _turned(table["after"])),
    )


@lru_cache(maxsize=1)
def status_words() -> tuple[dict[str, FigureStatus], dict[str, FigureStatus]]:
    """Words that tell a figure's status, and auxiliaries that do."""
    table = load_table("status")
    return (
        cast(dict[str, FigureStatus], _turned(table["words"])),
        cast(dict[str, FigureStatus], _turned(table["auxiliaries"])),
    )


@lru_cache(maxsize=1)
def outcome_verbs() -> frozenset[str]:
    """Lemmas of verbs whose object comes of an act and is none."""
    return frozenset(_turned(load_table("status")["outcomes"]))


@dataclass(frozen=True)
class TollWords:
    """The words that tolls are counted by; see the table `tolls`."""

    nobody: frozenset[str]
    """Nouns that never stand for one victim more."""

    groups: frozenset[str]
    """Nouns of people without a number, such as `group`."""

    pairs: frozenset[str]
    """Nouns of two people, such as `parents`."""

    doers: frozenset[str]
    """Nouns and pronouns of those who kill in a story."""

    harm_nouns: frozenset[str]
    """Nouns that count harm, such as `fatalities`."""

    shot: frozenset[str]
    """Forms that kill only with `fatally` before them."""


@lru_cache(maxsize=1)
def toll_words() -> TollWords:
    """The words of tolls, read once."""
    table = cast(dict[str, list[str]], load_table("measures")["tolls"])
    return TollWords(**{name: frozenset(words) for name, words in table.items()})


@dataclass(frozen=True)
class ShareWords:
    """The words that tell a share of people; see the table `shares`."""

    kinds: frozenset[str]
    """Nouns by age, sex or kin, such as `children`."""

    wholes: frozenset[str]
    """Nouns of people at large, such as `civilians`."""


@lru_cache(maxsize=1)
def share_words() -> ShareWords:
    """The words of shares, read once."""
    table = cast(dict[str, list[str]], load_table("measures")["shares"])
    return ShareWords(kinds=frozenset(table["kinds"]), wholes=frozenset(table["wholes"]))


@dataclass(frozen=True)
class Vague:
    """What a vague word such as `dozens` is taken to mean."""

    size: int
    """The word's own number, such as 12."""

    low: int
    """The least that it allows as a figure."""

    high: int
    """The most that it allows as a figure."""

    toll: tuple[int, int]
    """What a toll takes it for."""


@dataclass(frozen=True)
class Conventions:
    """The settings table of vague words."""

    vague: dict[str, Vague]
    """Plural scale words, such as `dozens`."""

    several: dict[str, tuple[int, int]]
    """Words that multiply a scale word, such as `several`."""

    unnumbered: tuple[int, int]
    """People without a number, in a toll."""

    many: tuple[int, int]
    """Many people, in a toll."""

    large: tuple[int, int]
    """A large number of people, in a toll."""


@lru_cache(maxsize=1)
def conventions() -> Conventions:
    """The settings table, read once."""
    table = load_table("conventions")
    rows = cast(list[dict[str, object]], table["vague"])
    several = cast(list[dict[str, object]], table["several"])
    unnumbered, many, large = (
        cast(tuple[int, int], tuple(cast(list[int], table[name])))
        for name in ("unnumbered", "many", "large")
    )
    return Conventions(
        vague={cast(str, row["word"]): _vague(row) for row in rows},
        several={
            cast(str, row["word"]): (cast(int, row["low"]), cast(int, row["high"]))
            for row in several
        },
        unnumbered=unnumbered,
        many=many,
        large=large,
    )


def _vague(row: dict[str, object]) -> Vague:
    low, high = cast(list[int], row["toll"])
    return Vague(
        size=cast(int, row["size"]),
        low=cast(int, row["low"]),
        high=cast(int, row["high"]),
        toll=(low, high),
    )
