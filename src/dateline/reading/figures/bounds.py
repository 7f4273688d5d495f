"""Words that bound a number: at least, just under, or so."""

import re
from functools import lru_cache

from dateline.model.figure import Bound
from dateline.ontology.measures import bound_words

WINDOW = 40
"""Characters beside a number in which its bound must stand."""


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    words = sorted(bound_words()[0], key=len, reverse=True)
    choice = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in words)
    return re.compile(
        rf"(?<![\w-])({choice})(?:\s|(?<=[~∼])\s?)(?:(?:a|an|another|other|additional|further"
        rf"|only|just|total\sof|estimated|possibly)\s){{0,3}}$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _after() -> re.Pattern[str]:
    words = sorted(bound_words()[1], key=len, reverse=True)
    choice = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in words)
    return re.compile(rf"[\s-]?({choice})(?!\w)", re.IGNORECASE)


def bound_before(text: str, start: int) -> tuple[Bound, int] | None:
    """The bound before a number and where its words start, None where there is none.

    `some` bounds a number only; "over" after a verb ("handed over 20") does not bound, but no list
    of such verbs is kept: the reading is right far more often than not.
    """
    match = _before().search(text, max(0, start - WINDOW), start)
    if match is None:
        return None
    return bound_words()[0][" ".join(match[1].lower().split())], match.start(1)


def bound_after(text: str, end: int) -> tuple[Bound, int] | None:
    """The bound after a number or its noun and where its words end, None where there is none."""
    match = _after().match(text, end, end + WINDOW)
    if match is None:
        return None
    return bound_words()[1][" ".join(match[1].lower().split())], match.end(1)
