"""What official accounts of talks speak about and how: concepts, plain words, frames, as data."""

import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import product
from typing import Any, NamedTuple

from snowballstemmer import stemmer

CHOICE = re.compile(r"\{([^}]*)\}")
WORD = re.compile(r"\w+(?:\.\w+)*(?:-[a-z\d][\w]*)*")  # "cease-fire" is one word, "US-Russia" two
# Two spellings of one word, by its beginning or its end.
SPELLINGS = ((re.compile(r"^defenc"), "defens"), (re.compile(r"is(e[drs]?|ing|ation)$"), r"iz\1"),
             (re.compile(r"^programm?es?$"), "program"), (re.compile(r"^labour"), "labor"),
             (re.compile(r"guarant(y|ies)$"), "guarantee"))  # fmt: skip


class Concept(NamedTuple):
    """One thing that accounts speak about."""

    name: str
    label: str
    """What it is called before people."""

    weight: float
    """How much it tells that two accounts share it, 0 to 1."""

    family: str | None
    """Concepts of one family that differ are different things."""

    near: frozenset[str]
    """Concepts that may be meant with other words."""


class Contradiction(NamedTuple):
    """Two frames that cannot both be the whole truth about one point."""

    kind: str
    frames: frozenset[str]
    says: str


Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Diplomacy:
    """Everything of this folder, ready for looking up."""

    concepts: dict[str, Concept]
    phrases: dict[str, list[tuple[Phrase, str]]]
    """Phrases as stems with their concept, by the first stem, longest first."""

    names: dict[str, str]
    """Names in lower case that belong to a concept."""

    generic: frozenset[str]
    """Stems that tell little."""

    openers: tuple[Phrase, ...]
    conditions: frozenset[str]
    necessity: frozenset[str]
    conditional: frozenset[str]
    """Concepts that accounts make depend on conditions."""

    continuations: tuple[str, ...]
    frames: dict[str, str]
    """Lemmas of verbs with the frame that they make."""

    contradictions: tuple[Contradiction, ...]


@lru_cache(maxsize=100_000)
def root(word: str) -> str:
    """The stem of a word, whatever its letter case and spelling."""
    word = word.lower().replace("’", "'")
    for pattern, instead in SPELLINGS:
        word = pattern.sub(instead, word)
    return str(_stemmer().stemWord(word))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    return stemmer("english")


@lru_cache(maxsize=1)
def load_diplomacy() -> Diplomacy:
    """The tables of this folder."""
    concepts, words = _table("concepts"), _table("words")
    phrases: dict[str, set[tuple[Phrase, str]]] = defaultdict(set)
    names: dict[str, str] = {}
    for name, row in concepts["concepts"].items():
        for phrase in (stems for text in row["phrases"] for stems in spell_out(text)):
            phrases[phrase[0]].add((phrase, name))
        names |= dict.fromkeys(row.get("names", ()), name)
    return Diplomacy(
        concepts={name: _concept(name, row) for name, row in concepts["concepts"].items()},
        phrases={first: sorted(rows, key=_longest_first) for first, rows in phrases.items()},
        names=names,
        generic=frozenset(root(word) for word in words["generic"].split()),
        openers=tuple(tuple(text.split()) for text in words["openers"]),
        conditions=frozenset(words["conditions"]),
        necessity=frozenset(words["necessity"]),
        conditional=frozenset(words["conditional"]),
        continuations=tuple(words["continuations"]),
        frames={
            lemma: frame for frame, lemmas in words["frames"].items() for lemma in lemmas.split()
        },
        contradictions=tuple(
            Contradiction(row["kind"], frozenset(row["frames"]), row["says"])
            for row in words["contradictions"]
        ),
    )


def spell_out(text: str) -> list[Phrase]:
    """The phrases that a text with {choices} stands for, as stems."""
    pieces = CHOICE.split(text)
    choices = [piece.split("|") if i % 2 else [piece] for i, piece in enumerate(pieces)]
    return [
        tuple(root(word) for word in WORD.findall("".join(found))) for found in product(*choices)
    ]


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text(encoding="utf-8"))


def _concept(name: str, row: dict[str, Any]) -> Concept:
    near = frozenset(row.get("near", ()))
    return Concept(name, row["label"], row.get("weight", 1.0), row.get("family"), near)


def _longest_first(row: tuple[Phrase, str]) -> tuple[int, Phrase, str]:
    phrase, name = row
    return -len(phrase), phrase, name
