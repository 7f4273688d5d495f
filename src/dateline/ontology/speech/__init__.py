"""Words that report: verbs, phrases, nouns and media, as data with one loader."""

import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from typing import Any, Literal

from dateline.errors import LexiconError

Kind = Literal["speech", "stance"]
FRAMES = frozenset({"quote", "clause", "object", "infinitive", "person", "address", "how"})
Table = dict[str, Any]


@dataclass(frozen=True)
class SpeechWords:
    """What each reporting word takes as its content, and whether it reports words or a stance."""

    verbs: dict[str, dict[str, Kind]] = field(default_factory=dict)
    """Frame -> lemma -> kind."""

    prepositions: dict[str, dict[str, Kind]] = field(default_factory=dict)
    """Lemma -> preposition whose object is the content -> kind."""

    idioms: dict[str, dict[str, frozenset[str]]] = field(default_factory=dict)
    """Lemma of a verb -> noun -> prepositions, or `that`, that lead to the content."""

    pairs: dict[str, frozenset[str]] = field(default_factory=dict)
    """`as`, `of`, `for` -> lemmas whose content is the object with that preposition."""

    nouns: dict[str, Kind] = field(default_factory=dict)
    """Noun that reports -> kind."""

    noun_frames: dict[str, frozenset[str]] = field(default_factory=dict)
    """`of`, `to`, `about` -> nouns with such a complement."""

    carriers: frozenset[str] = frozenset()
    """Nouns that hold words, such as `statement`."""

    adjectives: frozenset[str] = frozenset()
    """Adjectives that tell a stance, such as `confident`."""

    lists: dict[str, frozenset[str]] = field(default_factory=dict)
    """Short lists by name, such as `light`."""

    media: tuple[tuple[str, str], ...] = ()
    """Words of the text, in lower case, and the medium they tell; longest words first."""

    def kind(self, frame: str, lemma: str) -> Kind | None:
        """The kind of a verb in a frame; None where it does not take that frame."""
        return self.verbs.get(frame, {}).get(lemma)


@lru_cache(maxsize=1)
def load_speech() -> SpeechWords:
    """Every table of this folder, read once."""
    phrases = _read("phrases.toml")
    nouns = _read("nouns.toml")
    return SpeechWords(
        verbs=_verbs(_read("verbs.toml")),
        prepositions=_prepositions(phrases),
        idioms={
            verb: {noun: frozenset(links) for noun, links in nouns.items()}
            for verb, nouns in _read("idioms.toml").items()
        },
        pairs={name: frozenset(_words(table, "verbs")) for name, table in phrases["pairs"].items()},
        nouns={
            noun: kind for kind in ("stance", "speech") for noun in _words(nouns[kind], "nouns")
        },
        noun_frames={
            frame: frozenset(_words(nouns[frame], "nouns")) for frame in ("of", "to", "about")
        },
        carriers=frozenset(_words(nouns["carrier"], "nouns")),
        adjectives=frozenset(_words(_read("adjectives.toml")["clause"], "adjectives")),
        lists={
            name: frozenset(_words(table, "words")) for name, table in _read("lists.toml").items()
        },
        media=_media(_read("media.toml")["media"]),
    )


def _read(name: str) -> dict[str, Table]:
    text = resources.files("dateline.ontology.speech").joinpath(name).read_text(encoding="utf-8")
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"ontology/speech/{name}: {error}") from None
    if not tables.pop("source", None):
        raise LexiconError(
            f"ontology/speech/{name}: no line `source`; say where its words are from"
        )
    return tables


def _words(table: Table, key: str) -> list[str]:
    words = table[key]
    return words.split() if isinstance(words, str) else words


def _verbs(tables: dict[str, Table]) -> dict[str, dict[str, Kind]]:
    verbs: dict[str, dict[str, Kind]] = {frame: {} for frame in FRAMES}
    for name, table in tables.items():
        unknown = set(table["frames"]) - FRAMES
        if unknown or table["kind"] not in ("speech", "stance"):
            raise LexiconError(f"ontology/speech/verbs.toml [{name}]: wrong frames or kind")
        kind: Kind = "speech" if table["kind"] == "speech" else "stance"
        for frame in table["frames"]:
            for lemma in _words(table, "verbs"):
                verbs[frame].setdefault(lemma, kind)
    return verbs


def _prepositions(tables: dict[str, Table]) -> dict[str, dict[str, Kind]]:
    found: dict[str, dict[str, Kind]] = {}
    kinds: tuple[Kind, Kind] = ("speech", "stance")
    for kind in kinds:
        for lemma, prepositions in tables[kind].items():
            for preposition in prepositions:
                found.setdefault(lemma, {}).setdefault(preposition, kind)
    return found


def _media(table: Table) -> tuple[tuple[str, str], ...]:
    rows = [(word.lower(), medium) for medium, words in table.items() for word in words]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))
