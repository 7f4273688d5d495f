"""Words around places, from words.toml."""

from dataclasses import dataclass
from functools import lru_cache

from dateline.ontology.places.tables import read_toml


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Word lists in lower case; what each is for stands in words.toml."""

    locative: frozenset[str]
    place_nouns: frozenset[str]
    designators_first: frozenset[str]
    designators_second: frozenset[str]
    designators_town: frozenset[str]
    designators_nature: frozenset[str]
    made_names: frozenset[str]
    directions: frozenset[str]
    modifiers: frozenset[str]
    public_bodies: frozenset[str]
    media: frozenset[str]
    namesakes: frozenset[str]
    personal: frozenset[str]
    common: frozenset[str]
    bearings: frozenset[str]
    connectors: frozenset[str]
    kind_nouns: frozenset[str]
    spatial: frozenset[str]


@lru_cache(maxsize=1)
def read_words() -> PlaceWords:
    """The word lists, read once."""
    lists = {
        name: frozenset(words)
        for name, words in read_toml("words.toml").items()
        if name != "source"
    }
    return PlaceWords(**lists)
