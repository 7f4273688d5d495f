"""How likely a coding's type is right, by the way it was found."""

from dateline.reading.events.coding import Coding

BY_RULE = {"verb": 0.84, "verb+noun": 0.76, "verb+clause": 0.83, "speech": 0.85, "noun": 0.4}
"""Share right among such codings on half of plv_train and the cameo sets (see make score)."""

ASIDE = 0.6
"""Share right among acts told in side clauses, on the same texts."""


def confidence_of(coding: Coding) -> float:
    """The share of such codings that are right, 0 to 1."""
    told = BY_RULE.get(coding.rule, 0.7)
    return told if coding.embedded in ("main", "noun") else min(told, ASIDE)
