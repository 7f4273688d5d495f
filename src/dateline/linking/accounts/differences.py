"""Where two accounts of one point do not agree."""

from dateline.linking.accounts.account import Account, Piece
from dateline.model import Difference


def find_differences(
    a: Account, b: Account, first: list[Piece], second: list[Piece]
) -> tuple[Difference, ...]:
    """What the two sides of a point say otherwise, the surest first."""
    return ()
