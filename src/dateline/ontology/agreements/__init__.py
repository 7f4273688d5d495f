"""How agreements are named and the words that tell their state, as data."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import cast

from dateline.model.agreement import State
from dateline.ontology.phrases import any_of

Pattern = re.Pattern[str]


@dataclass(frozen=True)
class AgreementWords:
    """The words as patterns, each of whole words, letter case aside."""

    heads: tuple[str, ...]
    """Last words of an agreement's name, such as `Treaty`, the longest first."""

    again: Pattern
    """Nouns that mean the article's one agreement again, after `the`."""

    states: dict[State, Pattern]
    """Words that tell the state of an agreement."""

    missions: dict[State, Pattern]
    """Words that tell the state of a mission."""

    turned: tuple[tuple[Pattern, dict[State, State]], ...]
    """Words right before those, with what each state becomes; the first that fits counts."""

    broken: Pattern
    """Words between a word of state and a name that part them."""

    hypothetical: Pattern
    """Words in a clause that make what it tells only thought of."""

    passive: frozenset[str]
    """Words that may stand between a name and a word of state that is said of it."""

    alone: Pattern
    """Words of state that need no passive: `expired`."""

    asks: Pattern
    """Verbs of asking."""

    request: Pattern
    """Nouns for a request that was told before."""

    small: frozenset[str]
    """Words that tell no request from another."""

    granted: Pattern
    """Words that grant a request."""

    refused: Pattern
    """Words that refuse one."""


@lru_cache(maxsize=1)
def agreement_words() -> AgreementWords:
    """The words, read once."""
    table = tomllib.loads((files(__name__) / "words.toml").read_text(encoding="utf-8"))
    requests, bond = table["requests"], table["bond"]
    return AgreementWords(
        heads=tuple(sorted(table["heads"]["agreement"], key=lambda head: -len(head))),
        again=any_of([f"the {noun}" for noun in table["heads"]["again"]]),
        states=_by_state(table["states"]),
        missions=_by_state(table["missions"]),
        turned=tuple(
            (any_of(row["words"]), cast(dict[State, State], row["into"])) for row in table["turned"]
        ),
        broken=any_of(bond["broken"]),
        hypothetical=any_of(bond["hypothetical"]),
        passive=frozenset(bond["passive"]),
        alone=any_of(bond["alone"]),
        asks=any_of(requests["asks"]),
        request=any_of([f"the {noun}" for noun in requests["named"]]),
        small=frozenset(requests["small"]),
        granted=any_of(requests["granted"]),
        refused=any_of(requests["refused"]),
    )


def _by_state(table: dict[str, list[str]]) -> dict[State, Pattern]:
    return {cast(State, state): any_of(words) for state, words in table.items()}
