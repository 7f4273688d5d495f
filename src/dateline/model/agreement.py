"""Agreements and decisions: what is named, and the states that it went through."""

from typing import Literal

from dateline.model.record import Frozen
from dateline.model.spans import Span

State = Literal[
    "proposed",
    "under_discussion",
    "agreed",
    "signed",
    "ratified",
    "in_force",
    "suspended",
    "refused",
]
AgreementKind = Literal["agreement", "mission", "resolution", "request"]


class AgreementState(Frozen):
    """What one article says of the state of an agreement."""

    state: State
    """The state, such as `signed`."""

    by: tuple[str, ...] = ()
    """Who brought it there, where the clause tells: those who signed, asked or refused."""

    said_by: tuple[str, ...] = ()
    """Who says so; empty where the article itself does."""

    date: str | None = None
    """The day of the act where the article tells it, else the article's own, ISO 8601."""

    article: str
    """The article, by the id that its input gave, else its own."""

    outlet: str | None = None
    """Who published it."""

    quote: str
    """The sentence that says so, a long one cut around those words."""

    span: Span
    """Where the words that tell the state stand in the article's text."""


class Agreement(Frozen):
    """A named agreement, resolution or mission, or a request for a decision on one."""

    id: str
    """Made of what it is, such as `g-5f0c2a9e41d7`."""

    entity: str
    """Its name, such as `Strategic Trade and Investment Partnership`; for a request its words."""

    kind: AgreementKind
    """What it is; laws count as agreements."""

    about: str | None = None
    """What a request is about, such as a mission's name."""

    state: State
    """The state that it is in, as last told. A later article that tells an earlier step undoes
    none; `suspended` and `refused` are undone by what follows them.
    """

    since: str | None = None
    """The first day on which it was told to be in that state, ISO 8601."""

    states: tuple[AgreementState, ...]
    """Everything that was said of its state, the earliest first."""
