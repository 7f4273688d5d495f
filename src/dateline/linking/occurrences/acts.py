"""What kind of act a telling's words tell, whatever words they are."""

import re
from functools import lru_cache

from dateline.linking.occurrences.told import Told
from dateline.linking.words import WORD, stem, zipf
from dateline.ontology.acts import load_acts
from dateline.ontology.plover import quad_of

# Types whose modes are ways to do one thing to somebody: there the mode tells the act where the
# words do not. The modes of the others (how it was said) do not.
PHYSICAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION"})
BRITISH = re.compile(r"is(e|ed|es|er|ing|ation)$")
Family = tuple[str, str]
LIGHT = 6.0  # Zipf frequency: commoner words (take, make, have, be) tell no act


def family(told: Told) -> Family:
    """What tellings must share to be of one happening: the kind of act, and the quad class of the
    type; the type itself where no word or mode tells a kind that is known.
    """
    act = act_of(told)
    known = act in load_acts().values() or act == told.event.mode
    return str(quad_of(told.event.type)) if known else told.event.type, act


def act_of(told: Told) -> str:
    """The kind of act: that of the first word that tells one, else the mode of a physical act,
    else the stem of the weightiest word.
    """
    kinds = _kinds()
    spoken = WORD.findall(told.words.lower())
    words = [_root(word) for word in spoken]
    pairs = zip(words, [*words[1:], *_next_word(told)], strict=False)
    for word in (*(f"{one}_{two}" for one, two in pairs), *words):
        if word in kinds:
            return kinds[word]
    event = told.event
    if event.mode and event.type in PHYSICAL:
        return event.mode
    telling = [word for word in spoken if zipf(word) < LIGHT] or spoken
    return _root(telling[0]) if telling else ""


def _next_word(told: Told) -> list[str]:
    """The stem of the word behind the trigger: `guilty` behind `found`."""
    behind = told.quote.partition(told.words)[2]
    return [_root(word) for word in WORD.findall(behind.lower())[:1]]


@lru_cache(maxsize=50_000)
def _root(word: str) -> str:
    """The stem, British and American spelling alike."""
    return stem(BRITISH.sub(r"iz\1", word))


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {
        "_".join(_root(part) for part in word.split("_")): kind
        for word, kind in load_acts().items()
    }
