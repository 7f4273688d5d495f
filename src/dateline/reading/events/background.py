"""Whether an act is told as history, and which PLOVER contexts its clause speaks of."""

from datetime import date

from dateline.ontology.plover import contexts, mode_words
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


def mode_of(tree: Tree, event_type: str, tokens: list[int]) -> str | None:
    """The mode that a clause's words point to where the row names none; None where they do not."""
    wanted = mode_words().get(event_type, {})
    words = _words(tree, tokens)
    return next((mode for mode, means in wanted.items() if not means.isdisjoint(words)), None)


def _words(tree: Tree, tokens: list[int]) -> set[str]:
    words = {tree.lemma[one] for one in tokens}
    pairs = zip(tokens, tokens[1:], strict=False)
    return words | {f"{tree.lemma[one]}_{tree.lemma[two]}" for one, two in pairs}


def contexts_of(tree: Tree, tokens: list[int], first: tuple[str, ...]) -> tuple[str, ...]:
    """PLOVER contexts of a clause: what the row says, then what its words point to."""
    words = _words(tree, tokens)
    found = list(first)
    for name, wanted in contexts().items():
        if name not in found and not wanted.isdisjoint(words):
            found.append(name)
    return tuple(found[: max(MOST, len(first))])
