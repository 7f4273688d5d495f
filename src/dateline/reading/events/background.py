"""Whether an act is told as history, and which PLOVER contexts its clause speaks of."""

from datetime import date

from dateline.ontology.plover import contexts
from dateline.reading.events.tree import Tree

YEARS_BACK = 2
"""An act that ended this many years before the story is background, not news."""

MOST = 3
"""Contexts an event keeps at most; more would say nothing."""


def is_historical(end: str | None, published: str | None) -> bool:
    """Whether days lie so far before the story's that the act is background."""
    if not end or not published:
        return False
    try:
        told, done = date.fromisoformat(published[:10]), date.fromisoformat(end[:10])
    except ValueError:
        return False
    return (told - done).days > 365 * YEARS_BACK


def contexts_of(tree: Tree, tokens: list[int], first: tuple[str, ...]) -> tuple[str, ...]:
    """PLOVER contexts of a clause: what the row says, then what its words point to."""
    words = {tree.lemma[one] for one in tokens}
    words |= {
        f"{tree.lemma[one]}_{tree.lemma[two]}" for one, two in zip(tokens, tokens[1:], strict=False)
    }
    found = list(first)
    for name, wanted in contexts().items():
        if name not in found and not wanted.isdisjoint(words):
            found.append(name)
    return tuple(found[: max(MOST, len(first))])
