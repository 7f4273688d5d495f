"""Lists of names that one account gives at once and the other in parts.

"Peace in Somalia, Sudan and the DRC" is one piece; where the other account speaks of the first two
in one sentence and of the third in another, the third is a piece of its own.
"""

from dataclasses import replace

from dateline.linking.accounts.account import Account, Item, Piece
from dateline.model import Span

NAMES = ("name", "party")
TELLING = 0.4  # a name of less weight is a party's, which is named everywhere
FEWEST = 3  # names of a list
LINK = ("and", "or", "as well as", "the", ",", "&")


def split_lists(a: Account, b: Account) -> tuple[Account, Account]:
    """The two accounts with the last name of a list cut off where the other tells it apart."""
    return _split(a, b), _split(b, a)


def _split(account: Account, other: Account) -> Account:
    pieces: list[Piece] = []
    for piece in account.pieces:
        names = _names(piece)
        apart = len({name.key for name in names}) >= FEWEST and _told_apart(names, other)
        pieces += _cut_off(account.text, piece, names[-1]) if apart else [piece]
    return Account(account.text, pieces, account.people)


def _names(piece: Piece) -> list[Item]:
    return [item for item in piece.items if item.kind in NAMES and item.weight >= TELLING]


def _told_apart(names: list[Item], other: Account) -> bool:
    """Whether the other account has the last name apart, and some of the rest without it."""
    last = names[-1].key
    rest = {name.key for name in names[:-1]} - {last}
    theirs = [{name.key for name in _names(piece)} for piece in other.pieces]
    return any(last in keys and not keys & rest for keys in theirs) and any(
        keys & rest and last not in keys for keys in theirs
    )


def _cut_off(text: str, piece: Piece, name: Item) -> list[Piece]:
    """The piece without its last name, and that name with the word that joins it to the list."""
    before = text[piece.span.start : name.span.start].rstrip()
    while linked := next((word for word in LINK if before.lower().endswith(word)), None):
        before = before[: -len(linked)].rstrip()
    at = piece.span.start + len(before)
    kept = tuple(item for item in piece.items if item.span.start < at)
    rest = tuple(item for item in piece.items if item.span.start >= at)
    if not kept:
        return [piece]
    first = replace(piece, span=Span(piece.span.start, at), items=kept)
    return [
        first,
        replace(piece, span=Span(at, piece.span.end), items=rest, opens=True),
    ]
