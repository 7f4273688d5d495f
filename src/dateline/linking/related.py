"""How near another article is to one that somebody reads.

Ranked by what the store's links say: that both tell one event, that they are of one story, and whom
or what both name. A name counts by its kind, by how few articles have it, and by how much of the
article that is read is about it.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dateline.linking.keys import parse_key
from dateline.model.related import Reason

# Set by hand on articles of our own: a person or a mission in common says more than a country.
KIND_WEIGHTS = {
    "person": 1.0,
    "mission": 1.2,
    "agreement": 1.2,
    "body": 0.8,
    "place": 0.8,
    "country": 0.4,
}
HAPPENING = 8.0  # an event in common outweighs three names of a thousand articles
STORY = 6.0  # so does one story
ENOUGH = 1.5  # below this, names in common are chance: two countries in the lead reach it
LEAD = 300  # characters of a text that say what it is about: the title and the first sentence
NAMES = 4  # names that a reason lists


class Shared(NamedTuple):
    """Something that the article names, with what makes it telling."""

    identity: str
    name: str
    weight: float


class Near(NamedTuple):
    """An article that something links with the one that is read."""

    happening: bool
    story: bool
    identities: frozenset[str]


class Scored(NamedTuple):
    """How near it is, and why."""

    score: float
    reasons: tuple[Reason, ...]
    shared: tuple[str, ...]


def magnitude(whole: int) -> float:
    """How large a store is, as far as weights are about it: a list of what to read next is not out
    of date for a few articles more about other things.
    """
    return round(math.log(1 + whole), 1)


def weigh(identity: str, *, articles: int, whole: int, prominence: float) -> float:
    """How much it says that two articles name this: `articles` of the store's `whole` do."""
    rarity = magnitude(whole) - math.log(1 + articles) + 1
    return KIND_WEIGHTS.get(parse_key(identity).kind, 0.0) * rarity * prominence


def prominence(mentions: Sequence[int]) -> float:
    """How much an article is about what it names at these offsets: 0.5 for a word in passing, 2 for
    what its lead names and it comes back to.
    """
    lead = 1.0 if mentions and min(mentions) < LEAD else 0.25
    return lead + min(len(mentions), 4) / 4


def score(near: Near, shared: Mapping[str, Shared]) -> Scored | None:
    """How near an article is; None where what links the two is chance."""
    common = sorted(
        (shared[one] for one in near.identities if one in shared),
        key=lambda one: (-one.weight, one.identity),
    )
    weight = sum(one.weight for one in common)
    reasons: list[Reason] = []
    if near.happening:
        reasons.append("happening")
    if near.story:
        reasons.append("story")
    if weight >= ENOUGH and not _is_one_country(common):
        reasons.append("shared")
    if not reasons:
        return None
    total = weight + HAPPENING * near.happening + STORY * near.story
    return Scored(round(total, 3), tuple(reasons), tuple(one.name for one in common[:NAMES]))


def _is_one_country(common: Sequence[Shared]) -> bool:
    """Two articles that name one country have little in common."""
    return len(common) == 1 and parse_key(common[0].identity).kind == "country"
