"""Which pieces of two accounts are worth comparing: those that have a telling thing in common.

Comparing all with all takes a minute for two texts of 5,000 words; most pairs share nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from dateline.linking.accounts.account import Item, Piece
from dateline.ontology.diplomacy import load_diplomacy

TELLING = 0.1  # what tells less makes no pair, however much of it is shared


def likely_pairs(a: Mapping[int, Piece], b: Mapping[int, Piece]) -> list[tuple[int, int]]:
    """Pairs of pieces by number, sorted, that may be alike at all."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, piece in b.items():
        for hook in _hooks(piece):
            having[hook].append(number)
    return sorted(
        {(i, j) for i, piece in a.items() for hook in _hooks(piece) for j in having.get(hook, ())}
    )


def _hooks(piece: Piece) -> set[str]:
    return {hook for item in piece.items if item.weight >= TELLING for hook in _of_item(item)}


def _of_item(item: Item) -> Iterator[str]:
    """What an item may have in common with one that means the same or nearly."""
    yield item.key
    if item.kind == "name":
        yield from (f"name {word}" for word in item.key.split())
    elif item.kind == "figure":
        yield f"unit {item.key.split()[1]}"
    elif item.kind == "concept":
        near = load_diplomacy().concepts[item.key].near
        yield from (f"near {one}" for one in {item.key, *near})
