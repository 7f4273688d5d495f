"""What all articles together say of an agreement: its states over time and the one it is in.

A pure function of what was told: the order in which it came leaves no trace.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence

from dateline.model import Agreement, AgreementState, Frozen
from dateline.model.agreement import AgreementKind, State

LADDER: tuple[State, ...] = (
    "proposed",
    "under_discussion",
    "agreed",
    "signed",
    "ratified",
    "in_force",
)
"""States that follow one another; a step once taken stays taken."""


class Told(Frozen):
    """What one article says, with what it says it of."""

    key: str
    """Key of the agreement or mission; for a request, of what it is about."""

    name: str
    """Its name in the article; the words of a request."""

    kind: AgreementKind
    """What it is."""

    goal: str = ""
    """What tells one request from others about the same thing, such as `peacekeeping operation`."""

    state: AgreementState
    """The state, with who says so and the words."""


def assemble(identity: str, told: Sequence[Told], *, name: str | None = None) -> Agreement:
    """The agreement that these tellings of one identity and goal are of; `name` is what most
    articles call the identity.
    """
    goal = told[0].goal
    states = sorted((one.state for one in told), key=_line)
    now = _current(states)
    return Agreement(
        id=f"g-{hashlib.sha256(f'{identity}|{goal}'.encode()).hexdigest()[:12]}",
        entity=name if name and not goal else _commonest(told),
        kind=min(one.kind for one in told),
        about=name if goal else None,
        state=now,
        since=_since(states, now),
        states=tuple(states),
    )


def _line(state: AgreementState) -> tuple[str, int, str, int, int]:
    """The order of states: the day, on one day the step, then the article and the place in it."""
    step = LADDER.index(state.state) if state.state in LADDER else len(LADDER)
    return state.date or "", step, state.article, *state.span


def _current(states: Sequence[AgreementState]) -> State:
    now = states[0].state
    for one in states[1:]:
        earlier = one.state in LADDER and now in LADDER
        if not earlier or LADDER.index(one.state) > LADDER.index(now):
            now = one.state
    return now


def _since(states: Sequence[AgreementState], now: State) -> str | None:
    """The first day of the last run of the present state."""
    since = None
    for one in reversed(states):
        if one.state == now:
            since = one.date
        elif one.state not in LADDER or now not in LADDER:
            break
    return since


def _commonest(told: Sequence[Told]) -> str:
    counts = Counter(one.name for one in told)
    return min(counts, key=lambda name: (-counts[name], name))
