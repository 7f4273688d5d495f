"""What an account says again: pieces that tell no more than one that has its pair already.

They are not what that side alone says, and not a second pair either.
"""

from collections.abc import Iterable
from typing import NamedTuple

from dateline.linking.accounts.account import Account, Piece
from dateline.linking.accounts.alignment import Match
from dateline.linking.accounts.blocking import likely_pairs
from dateline.linking.accounts.likeness import likeness

# Most of what a piece tells, and not little, stands in the other side's half of the pair.
SHARE, SHARED = 0.65, 0.65


class Restated(NamedTuple):
    """Pieces that say again what another piece of the same account tells, by number."""

    a: dict[int, int]
    b: dict[int, int]


def find_restated(a: Account, b: Account, matches: list[Match]) -> Restated:
    """The pieces of both accounts that are restatements, each with the piece that it restates."""
    return Restated(
        _restated(a, [(match.a, b.pieces[match.b]) for match in matches]),
        _restated(b, [(match.b, a.pieces[match.a]) for match in matches]),
    )


def _restated(account: Account, pairs: Iterable[tuple[int, Piece]]) -> dict[int, int]:
    partners = dict(pairs)
    others = {n: piece for n, piece in enumerate(account.pieces) if n not in partners}
    held: dict[int, dict[int, float]] = {}
    for number, told in likely_pairs(others, partners):
        shared = likeness(others[number], partners[told]).shared
        held.setdefault(number, {})[told] = shared
    found = {}
    for number, shares in held.items():
        best = max(shares, key=lambda told: (shares[told], -told))
        if shares[best] >= max(SHARED, SHARE * others[number].weight):
            found[number] = best
    return found
