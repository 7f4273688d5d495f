"""Pieces that count the same thing, whatever number they give: what the two sides differ on most.

Two accounts of one call that name euros or trucks once each speak of the same euros and trucks,
though no other word of theirs may be the same: "allowed 300 trucks a week", "120 trucks may enter".
"""

from dateline.linking.accounts.account import Account, Item
from dateline.linking.accounts.likeness import COUNT, comparable, conflict
from dateline.linking.words import zipf

COMPANY = 0.3  # what the two clauses share besides is enough from this weight on
# Without company: a noun rarer than this (Zipf frequency; "people" is 6.1, "soldiers" 4.6), and
# numbers of one order. Set by hand on readouts of our own.
RARE = 5.0
ORDER = 5


def counted_alike(
    a: Account, b: Account, paired: list[tuple[int, int]]
) -> list[tuple[int, int, Item]]:
    """Pieces of each account by number, neither in a pair, that count what each account counts
    once, with the figure.
    """
    left, right = {i for i, _ in paired}, {j for _, j in paired}
    return [
        (i, j, x)
        for i, x in _lone_figures(a)
        for j, y in _lone_figures(b)
        if i not in left
        and j not in right
        and comparable(x, y)
        and _is_one_matter(a, b, (i, x), (j, y), paired)
    ]


def _lone_figures(account: Account) -> list[tuple[int, Item]]:
    """The figures that nothing else in an account can be taken for, with the pieces they are in."""
    found = [
        (number, item)
        for number, piece in enumerate(account.pieces)
        for item in piece.items
        if item.kind == "figure"
    ]
    return [
        (number, item)
        for number, item in found
        if sum(comparable(item, other) for _, other in found) == 1
    ]


def _is_one_matter(
    a: Account,
    b: Account,
    one: tuple[int, Item],
    other: tuple[int, Item],
    paired: list[tuple[int, int]],
) -> bool:
    """Whether the clauses of two figures have a pair already, or share more, or the noun tells."""
    first, second = a.clause_of(a.pieces[one[0]]), b.clause_of(b.pieces[other[0]])
    items = [item for piece in first for item in piece.items]
    others = [item for piece in second for item in piece.items]
    if conflict(items, others):
        return False
    if any(a.pieces[i] in first and b.pieces[j] in second for i, j in paired):
        return True
    weights, its_weights = (
        {item.key: item.weight for item in side if item.kind != "figure"}
        for side in (items, others)
    )
    shared = sum(min(weights[k], its_weights[k]) for k in weights.keys() & its_weights.keys())
    return shared >= COMPANY or _tells(one[1], other[1])


def _tells(one: Item, other: Item) -> bool:
    (value, unit), (its_value, _) = one.key.split(), other.key.split()
    low, high = sorted((float(value), float(its_value)))
    noun = min((zipf(stem) for stem in one.stems & other.stems if stem[0] != "="), default=RARE)
    return unit == COUNT and noun < RARE and 0 < high <= ORDER * low
