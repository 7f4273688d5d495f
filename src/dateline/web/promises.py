"""Commitments as bars: what was promised or is needed, and what is there."""

from collections.abc import Iterable
from typing import NamedTuple

from dateline.linking.commitments.overdue import overdue
from dateline.model import Commitment, CommitmentClaim, Value

WIDTH = 320  # of the drawing, in its own units
ROLES = ("promised", "required", "actual", "everyone")


class Bar(NamedTuple):
    """One bar: what it is and how long."""

    role: str
    value: Value
    width: float
    """As far as the low end."""
    open: float
    """From the low end to the high one."""


class Promise(NamedTuple):
    """A commitment as it is drawn."""

    commitment: Commitment
    bars: list[Bar]
    late: list[CommitmentClaim]
    """The promises in it whose day has passed."""


def promises(found: Iterable[Commitment], *, on: str | None) -> list[Promise]:
    """Commitments with their bars, and what is late of them on a day."""
    return [Promise(one, bars_of(one), overdue(one, on) if on else []) for one in found]


def bars_of(commitment: Commitment) -> list[Bar]:
    """A bar for every number that the commitment has, on one scale."""
    there: list[tuple[str, Value]] = []
    for role in ROLES:
        value = getattr(commitment, role)
        if value is not None:
            there.append((role, value))
    most = max((end for _, value in there for end in _ends(value)), default=0) or 1
    bars = []
    for role, value in there:
        low, high = min(_ends(value)), max(_ends(value))
        bars.append(
            Bar(role, value, round(WIDTH * low / most, 1), round(WIDTH * (high - low) / most, 1))
        )
    return bars


def _ends(value: Value) -> list[float]:
    return [float(end) for end in (value.low, value.high) if end is not None] or [0.0]
