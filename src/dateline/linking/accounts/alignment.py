"""Which piece of one account tells what a piece of the other tells: one to one, best first."""

from typing import NamedTuple

from dateline.linking.accounts.account import Account, Piece
from dateline.linking.accounts.likeness import Likeness, likeness

SCORE = 0.38
SHARED = 0.5
# What ranks pairs beside their score: how much they share, and a good pair in the sentences around.
STRONG, ENOUGH = 0.1, 2.0
NEIGHBOUR = 0.1


class Match(NamedTuple):
    """A piece of each account that tell the same, by number."""

    a: int
    b: int
    likeness: Likeness


def align(a: Account, b: Account) -> list[Match]:
    """The pairs of pieces that tell the same; no piece is in two of them."""
    candidates = [
        Match(i, j, found)
        for i, first in enumerate(a.pieces)
        for j, second in enumerate(b.pieces)
        if (found := likeness(first, second)).score >= SCORE and found.shared >= SHARED
    ]
    ranks = {match: _rank(match, candidates, a, b) for match in candidates}
    candidates.sort(key=lambda match: (-ranks[match], match.a, match.b))
    left: set[int] = set()
    right: set[int] = set()
    chosen = []
    for match in candidates:
        if match.a not in left and match.b not in right:
            left.add(match.a)
            right.add(match.b)
            chosen.append(match)
    return [*chosen, *_openings(a, b, left, right)]


def _openings(a: Account, b: Account, left: set[int], right: set[int]) -> list[Match]:
    """The sentences that open each account by saying that the two sides spoke."""
    first, second = _opening(a), _opening(b)
    if first is None or second is None or first in left or second in right:
        return []
    about = tuple(item for item in a.pieces[first].items if item.key == "contact")[:1]
    return [Match(first, second, Likeness(SCORE, SHARED, about))]


def _opening(account: Account) -> int | None:
    for number, piece in enumerate(account.pieces):
        if piece.sentence > 0:
            return None
        if any(item.key == "contact" for item in piece.items) and any(
            item.kind == "name" for item in piece.items
        ):
            return number
    return None


def _rank(match: Match, candidates: list[Match], a: Account, b: Account) -> float:
    """How good a pair is, with the help of the best one close by in both accounts."""
    help_ = max(
        (
            other.likeness.score
            for other in candidates
            if other.a != match.a
            and other.b != match.b
            and _near(a.pieces[match.a], a.pieces[other.a])
            and _near(b.pieces[match.b], b.pieces[other.b])
        ),
        default=0.0,
    )
    likeness = match.likeness
    return likeness.score + STRONG * min(likeness.shared, ENOUGH) + NEIGHBOUR * help_


def _near(first: Piece, second: Piece) -> bool:
    return abs(first.sentence - second.sentence) <= 1
