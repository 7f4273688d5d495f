"""Which piece of one account tells what a piece of the other tells: one to one, best first."""

from typing import NamedTuple

from dateline.linking.accounts.account import Account, Item, Piece
from dateline.linking.accounts.blocking import likely_pairs
from dateline.linking.accounts.counted import counted_alike
from dateline.linking.accounts.likeness import Likeness, likeness
from dateline.ontology.diplomacy import load_diplomacy

SCORE = 0.38
SHARED = 0.5
WEAK_SCORE, WEAK_SHARED = (
    0.5,
    0.6,
)  # where only common words, places or parties are shared
LONE_NAME = 0.55  # where nothing but one name is shared: many sentences name it
# What ranks pairs beside their score: how much they share, how much of it in the same words, and a
# good pair in the sentences around.
STRONG, ENOUGH = 0.1, 2.0
EXACT = 0.15
NEIGHBOUR = 0.1
CONTACT = "contact"  # the concept of the conversation or meeting itself


class Match(NamedTuple):
    """A piece of each account that tell the same, by number."""

    a: int
    b: int
    likeness: Likeness


def align(a: Account, b: Account) -> list[Match]:
    """The pairs of pieces that tell the same; no piece is in two of them."""
    candidates = [
        Match(i, j, found)
        for i, j in likely_pairs(dict(enumerate(a.pieces)), dict(enumerate(b.pieces)))
        if _is_alike(found := likeness(a.pieces[i], b.pieces[j]))
        and not _other_meeting(a, a.pieces[i], b, b.pieces[j])
    ]
    by_sentence: dict[int, list[Match]] = {}
    for match in candidates:
        by_sentence.setdefault(a.pieces[match.a].sentence, []).append(match)
    ranks = {match: _rank(match, by_sentence, a, b) for match in candidates}
    candidates.sort(key=lambda match: (-ranks[match], match.a, match.b))
    left: set[int] = set()
    right: set[int] = set()
    chosen = []
    for match in candidates:
        if match.a not in left and match.b not in right:
            left.add(match.a)
            right.add(match.b)
            chosen.append(match)
    chosen += _openings(a, b, left, right)
    paired = [(match.a, match.b) for match in chosen]
    chosen += [
        Match(i, j, Likeness(SCORE, SHARED, (figure,)))
        for i, j, figure in counted_alike(a, b, paired)
    ]
    return [*chosen, *_conditions(a, b, left, right)]


def _is_alike(found: Likeness) -> bool:
    if found.lone_name and found.score < LONE_NAME:
        return False
    if found.strong:
        return found.score >= SCORE and found.shared >= SHARED
    return found.score >= WEAK_SCORE and found.plain >= WEAK_SHARED


def _other_meeting(a: Account, first: Piece, b: Account, second: Piece) -> bool:
    """Whether two pieces tell of two conversations: they name two persons, and not the same."""
    if CONTACT not in first.concepts or CONTACT not in second.concepts:
        return False
    who, others = a.who_beside(first), b.who_beside(second)
    return len(who & others) < min(2, len(who), len(others))


def _openings(a: Account, b: Account, left: set[int], right: set[int]) -> list[Match]:
    """The sentences that open each account by saying that the two sides spoke."""
    first, second = _opening(a, left), _opening(b, right)
    if first is None or second is None:
        return []
    if _other_meeting(a, a.pieces[first], b, b.pieces[second]):
        return []
    about = tuple(item for item in a.pieces[first].items if item.key == CONTACT)[:1]
    return [Match(first, second, Likeness(SCORE, SHARED, about))]


def _opening(account: Account, taken: set[int]) -> int | None:
    """The piece of the first sentence that says who spoke or met with whom, if it has no pair."""
    for number, piece in enumerate(account.pieces):
        if piece.sentence > account.pieces[0].sentence:
            break
        met = any(item.key == CONTACT for item in piece.items)
        who = any(item.kind == "party" for item in piece.items)
        if met and who and number not in taken:
            return number
    return None


def _conditions(a: Account, b: Account, left: set[int], right: set[int]) -> list[Match]:
    """What each account makes talks or peace depend on, where each does so once and apart."""
    first, second = _bound(a, left), _bound(b, right)
    return [
        Match(i, j, Likeness(SCORE, SHARED, (item,)))
        for i, item in first.items()
        for j, other in second.items()
        if len(first) == len(second) == 1 and _kin(item, other)
    ]


def _bound(account: Account, taken: set[int]) -> dict[int, Item]:
    known = load_diplomacy().conditional
    found = {}
    for number, piece in enumerate(account.pieces):
        item = next((i for i in piece.items if i.kind == "concept" and i.key in known), None)
        if piece.bound and item is not None and number not in taken:
            found[number] = item
    return found


def _kin(item: Item, other: Item) -> bool:
    near = load_diplomacy().concepts[item.key].near
    return (
        item.key == other.key
        or other.key in near
        or item.key in load_diplomacy().concepts[other.key].near
    )


def _rank(match: Match, by_sentence: dict[int, list[Match]], a: Account, b: Account) -> float:
    """How good a pair is, with the help of the best one close by in both accounts."""
    sentence = a.pieces[match.a].sentence
    help_ = max(
        (
            other.likeness.score
            for number in (sentence - 1, sentence, sentence + 1)
            for other in by_sentence.get(number, ())
            if other.a != match.a
            and other.b != match.b
            and _near(b.pieces[match.b], b.pieces[other.b])
        ),
        default=0.0,
    )
    likeness = match.likeness
    told_alike = STRONG * min(likeness.shared, ENOUGH) + EXACT * likeness.exact
    return likeness.score + told_alike + NEIGHBOUR * help_


def _near(first: Piece, second: Piece) -> bool:
    return abs(first.sentence - second.sentence) <= 1
