"""Points that take in the words beside them: a figure or a date stands there that the other has.

Sentences are cut fine, so one account may say how many in the piece that has its pair, the other in
the piece beside it: "$500 million for hospitals", "a credit line of $300 million | for hospitals".
"""

from collections.abc import Collection
from dataclasses import dataclass

from dateline.linking.accounts.account import Account, Item, Piece
from dateline.linking.accounts.alignment import Match
from dateline.linking.accounts.likeness import comparable


@dataclass
class Group:
    """Neighbouring pieces of both accounts that tell the same."""

    first: list[int]
    second: list[int]
    matches: list[Match]


def widen(a: Account, b: Account, groups: list[Group], again: tuple[Collection[int], ...]) -> None:
    """Give groups the piece beside them, in the same clause and in no other point, that says how
    many or when where the other side does.
    """
    taken_a = {n for group in groups for n in group.first} | set(again[0])
    taken_b = {n for group in groups for n in group.second} | set(again[1])
    for group in groups:
        _widen(a, group.first, taken_a, [b.pieces[n] for n in group.second])
        _widen(b, group.second, taken_b, [a.pieces[n] for n in group.first])


def _widen(account: Account, own: list[int], taken: set[int], others: list[Piece]) -> None:
    for beside, at in ((own[0] - 1, 0), (own[-1] + 1, len(own))):
        if beside in taken or not 0 <= beside < len(account.pieces):
            continue
        piece = account.pieces[beside]
        inside = [account.pieces[n] for n in own]
        if piece.goes_on(inside[0]) and _answers(piece, inside, others):
            own.insert(at, beside)
            taken.add(beside)


def _answers(piece: Piece, inside: list[Piece], others: list[Piece]) -> bool:
    """Whether a piece gives a figure or a date that the other side has and this side lacks."""
    theirs, ours = _figures(others), _figures(inside)
    for figure in _figures([piece]):
        wanted = any(comparable(figure, one) for one in theirs)
        if wanted and not any(comparable(figure, one) for one in ours):
            return True
    dated = any(other.days for other in others)
    return bool(piece.days) and dated and not any(one.days for one in inside)


def _figures(pieces: list[Piece]) -> list[Item]:
    return [item for piece in pieces for item in piece.items if item.kind == "figure"]
