"""How alike two pieces are: what they share, weighed, against what each speaks of."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from math import sqrt
from typing import NamedTuple

from dateline.linking.accounts.account import Item, Piece
from dateline.ontology.diplomacy import load_diplomacy

SAME_CONCEPT = 0.75  # another word for the same concept
# Pieces that share so many words in a row, some of them of substance, are told word for word.
RUN, RUN_SHARED, RUN_TELLS = 4, 0.3, 0.5
OTHER_FIGURE = 0.5  # another number of the same thing
COUNT = "1"  # the unit of what is counted
TELLING_NUMBER = 100  # a larger number is rarely the same by chance
NEAR_CONCEPT = 0.6
PART_OF_NAME = 0.9  # a name with and without a further word
WORDS = 0.6  # of the weight of words left over counts against a pair
ROOM = 0.3  # added to each piece's weight: short pieces are not alike for being short
CONFLICT = 0.4  # what is left where two pieces speak of different members of a family


PARTY = 0.08  # what the name of a party tells, see LEAST in items
BESIDE = 0.15  # less than this beside a name is next to nothing
STRONG = 0.7  # a shared concept of this weight is evidence; one that tells less needs company


class Likeness(NamedTuple):
    """How alike two pieces are."""

    score: float
    """0 to about 1."""

    shared: float
    """The weight of what they share."""

    about: tuple[Item, ...]
    """What they share, as the first piece has it, weightiest first."""

    exact: float = 0.0
    """The share of that which is told with the same words."""

    plain: float = 0.0
    """The weight of what they share but for the parties, whom every sentence names."""

    verbatim: bool = False
    """Whether a good part of the shorter piece stands in the other word for word."""

    @property
    def lone_name(self) -> bool:
        """Whether what they share is one name and next to nothing else."""
        named = bool(self.about) and self.about[0].kind in ("name", "party")
        return named and not self.verbatim and self.plain - self.about[0].weight < BESIDE

    @property
    def strong(self) -> bool:
        """Whether something is shared that tells one point from another by itself."""
        return self.verbatim or any(
            item.kind in ("name", "figure") or (item.kind == "concept" and item.weight >= STRONG)
            for item in self.about
        )


NONE = Likeness(0.0, 0.0, ())


def likeness(a: Piece, b: Piece) -> Likeness:
    """How alike two pieces are."""
    pairs = sorted(
        (
            (_same(x, y) * min(x.weight, y.weight), i, j)
            for i, x in enumerate(a.items)
            for j, y in enumerate(b.items)
        ),
        key=lambda row: (-row[0], row[1], row[2]),
    )
    left: set[int] = set()
    right: set[int] = set()
    keys: set[str] = set()
    shared = exact = parties = 0.0
    about: list[Item] = []
    for value, i, j in pairs:
        if value <= 0:
            break
        if i in left or j in right:
            continue
        left.add(i)
        right.add(j)
        if a.items[i].key in keys:
            continue
        keys.add(a.items[i].key)
        shared += value
        exact += value * (_same(a.items[i], b.items[j]) == 1.0)
        parties += value if a.items[i].weight <= PARTY else 0.0
        about.append(a.items[i])
    if not shared:
        return NONE
    score = shared / sqrt((_total(a) + ROOM) * (_total(b) + ROOM))
    exact /= shared
    if conflict(a.items, b.items):
        return Likeness(score * CONFLICT, shared * CONFLICT, tuple(about), exact, shared - parties)
    run = _longest_run(a.words, b.words) if shared >= RUN_SHARED else 0
    if run >= RUN:
        same = 2 * run / (len(a.words) + len(b.words))
        told = max(shared, RUN_TELLS)
        return Likeness(max(score, same), told, tuple(about), exact, told, True)
    return Likeness(score, shared, tuple(about), exact, shared - parties)


def _longest_run(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """The length of the longest run of words that both have; 0 where none can be long."""
    if len(set(a) & set(b)) < RUN:
        return 0
    return SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size


def _total(piece: Piece) -> float:
    """The weight of what a piece speaks of, counted once: of kindred concepts the weightiest, a
    name that is a concept's words not again, other words less than those.
    """
    counted: dict[str, Item] = {}
    for item in sorted(piece.items, key=lambda item: -item.weight):
        if item.kind == "concept" and not any(_kindred(item, one) for one in counted.values()):
            counted[item.key] = item
    concepts = [item.span for item in piece.items if item.kind == "concept"]
    other: dict[str, float] = {}
    for item in piece.items:
        if item.kind != "concept" and not any(span.meets(item.span) for span in concepts):
            weight = item.weight * (WORDS if item.kind == "word" else 1.0)
            other[item.key] = max(other.get(item.key, 0.0), weight)
    return sum(item.weight for item in counted.values()) + sum(other.values())


def _kindred(x: Item, y: Item) -> bool:
    """Whether two concepts of one piece are two words for much the same."""
    if x.key == y.key:
        return True
    first, second = (load_diplomacy().concepts[item.key] for item in (x, y))
    family = first.family is not None and first.family == second.family
    return family or y.key in first.near or x.key in second.near


def _same(x: Item, y: Item) -> float:
    """How much two items mean the same, 0 to 1."""
    if x.key == y.key:
        if x.kind == y.kind == "concept":
            if not x.stems or not y.stems:  # a name that belongs to the concept
                return 1.0
            common = len(x.stems & y.stems) / max(1, min(len(x.stems), len(y.stems)))
            return SAME_CONCEPT + (1 - SAME_CONCEPT) * common
        return 0.0 if x.kind == y.kind == "figure" and _by_chance(x, y) else 1.0
    if x.kind == y.kind == "name":
        one, other = sorted((x.key.split(), y.key.split()), key=len)
        return PART_OF_NAME if len(one) >= 2 and set(one) <= set(other) else 0.0
    if x.kind == y.kind == "figure":
        return OTHER_FIGURE if comparable(x, y) else 0.0
    if x.kind == y.kind == "concept":
        concepts = load_diplomacy().concepts
        if y.key in concepts[x.key].near or x.key in concepts[y.key].near:
            return NEAR_CONCEPT
    return 0.0


def _by_chance(x: Item, y: Item) -> bool:
    """Whether two equal numbers are small and count different things: two gates, two boats."""
    value, unit = x.key.split()
    return unit == COUNT and float(value) < TELLING_NUMBER and not comparable(x, y)


def comparable(x: Item, y: Item) -> bool:
    """Whether two figures measure the same: money of one currency, or counts of one noun."""
    unit, its_unit = x.key.split()[1], y.key.split()[1]
    return unit == its_unit and (unit != COUNT or bool(x.stems & y.stems))


def conflict(a: Iterable[Item], b: Iterable[Item]) -> bool:
    """Whether both speak of a family of concepts, such as aid, and of no one member of it."""
    concepts = load_diplomacy().concepts
    first = {i.key for i in a if i.kind == "concept" and concepts[i.key].family}
    second = {i.key for i in b if i.kind == "concept" and concepts[i.key].family}
    return bool(first and second and not first & second) and bool(
        {concepts[k].family for k in first} & {concepts[k].family for k in second}
    )
