"""The pieces of a sentence, those without substance put to their neighbours."""

from spacy.tokens import Span as Sentence

from dateline.linking.accounts.account import Item, Piece
from dateline.linking.accounts.cutting import Opening, cut
from dateline.model import Span

# A piece that tells less than this says nothing by itself: it goes to its neighbour.
SHELL = 0.35
MODIFIER = 0.8  # the same for "announced last week", which hangs on the noun before it
LONG_ITEM = 30  # characters
HELD = 45  # characters: a longer phrase may be cut, though it names one concept


def pieces_of(sentence: Sentence, items: list[Item], number: int) -> list[Piece]:
    """The pieces of a sentence, each with its items."""
    pieces: list[tuple[Piece, Opening]] = []
    clause = 0
    for span, opening in cut(sentence, [item.span for item in items if _holds_together(item)]):
        clause += opening == "clause"
        own = tuple(item for item in items if span.start <= item.span.start < span.end)
        opens = opening in ("clause", "item")
        pieces.append((Piece(span, number, clause, own, opens=opens), opening))
    return _without_shells(pieces)


def _holds_together(item: Item) -> bool:
    if item.kind in ("name", "party"):
        return True
    return item.kind == "concept" and item.span.end - item.span.start <= HELD


def _without_shells(pieces: list[tuple[Piece, Opening]]) -> list[Piece]:
    waiting: Piece | None = None
    done: list[Piece] = []
    for piece, opening in _with_what_hangs(pieces):
        if waiting is not None:
            piece, waiting = _joined(waiting, piece), None
        if piece.weight < SHELL and not _is_long_item(piece, opening):
            waiting = piece
        else:
            done.append(piece)
    if waiting is not None:
        done.append(_joined(done.pop(), waiting) if done else waiting)
    return done


def _with_what_hangs(
    pieces: list[tuple[Piece, Opening]],
) -> list[tuple[Piece, Opening]]:
    done: list[tuple[Piece, Opening]] = []
    for piece, opening in pieces:
        if done and _hangs(piece, opening):
            before, its_opening = done[-1]
            done[-1] = (_joined(before, piece), its_opening)
        else:
            done.append((piece, opening))
    return done


def _is_long_item(piece: Piece, opening: Opening) -> bool:
    """Whether a piece is an item of a list with words of its own: "the support needed from ..."."""
    return opening == "item" and piece.span.end - piece.span.start >= LONG_ITEM


def _hangs(piece: Piece, opening: Opening) -> bool:
    """Whether a piece says so little that it belongs to the words before it."""
    if opening == "modifier":
        telling = any(item.kind in ("concept", "figure") for item in piece.items)
        return piece.weight < MODIFIER and not telling
    return opening == "phrase" and piece.weight < SHELL


def _joined(first: Piece, second: Piece) -> Piece:
    return Piece(
        Span(first.span.start, second.span.end),
        first.sentence,
        second.clause,
        (*first.items, *second.items),
        opens=first.opens,
    )
