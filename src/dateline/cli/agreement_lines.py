"""An agreement as a person reads it in a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dateline.cli.layout import quoted, short_day, wrap

if TYPE_CHECKING:
    from dateline.model import Agreement, AgreementState
    from dateline.model.agreement import State

STATES: "dict[State, str]" = {
    "proposed": "proposed",
    "under_discussion": "under discussion",
    "agreed": "agreed",
    "signed": "signed",
    "ratified": "ratified",
    "in_force": "in force",
    "suspended": "suspended",
    "refused": "refused",
}
KINDS = ("agreement", "mission", "resolution", "request")
ANSWERED = {"proposed": "asked for, not granted so far", "agreed": "granted"}


def agreement_lines(agreement: "Agreement") -> Iterator[str]:
    """What it is and its state, then every state that was told, each with its words."""
    since = f" (first told {short_day(agreement.since)})" if agreement.since else ""
    about = f" ({agreement.about})" if agreement.about else ""
    what = f"Request to {agreement.entity}{about}" if agreement.about else agreement.entity
    head = wrap(f"{what}: {_word(agreement)}{since}", "", hang=2)
    yield from (click.style(line, bold=True) for line in head)
    for state in agreement.states:
        yield from _state_lines(state)
    yield click.style(f"  {agreement.kind} {agreement.id}", dim=True)
    yield ""


def _state_lines(state: "AgreementState") -> Iterator[str]:
    facts = [
        short_day(state.date),
        STATES[state.state],
        f"by {', '.join(state.by)}" if state.by else None,
        f"says {', '.join(state.said_by)}" if state.said_by else None,
    ]
    yield from wrap("  ".join(fact for fact in facts if fact), "  ", hang=4)
    yield from quoted(state.quote, False)
    source = " · ".join(part for part in (state.outlet, state.article) if part)
    yield click.style(f"    {source}", dim=True)


def _word(agreement: "Agreement") -> str:
    if agreement.kind == "request":
        return ANSWERED.get(agreement.state, STATES[agreement.state])
    return STATES[agreement.state]
