"""An account as it is compared: pieces of text, each with what it speaks of and how it says it."""

from dataclasses import dataclass, field
from typing import Literal

from dateline.model import Span

ItemKind = Literal["concept", "word", "name", "party", "figure"]


@dataclass(frozen=True)
class Item:
    """One thing that a piece speaks of."""

    kind: ItemKind
    key: str
    """The concept's name, the word's stem or the name's key."""

    weight: float
    """How much it tells, 0 to 1."""

    span: Span
    stems: frozenset[str] = frozenset()
    """The stems of the words that it was found by."""


@dataclass(frozen=True)
class Manner:
    """How a piece is said: the verb above it."""

    frame: str | None = None
    """The frame of the verb, such as `ask`; None where it is no verb of dealing."""

    agent: str | None = None
    """Key of who does so; `all` where the parties do it together, None where nobody is named."""

    recipient: str | None = None
    """Key of whom it is done to."""

    cue: Span | None = None
    """The verb's words."""

    negated: bool = False


@dataclass
class Piece:
    """A clause or a phrase of an account."""

    span: Span
    sentence: int
    clause: int
    """Number of the clause in its sentence: its pieces may stand together in one point."""

    items: tuple[Item, ...] = ()
    manner: Manner = Manner()

    @property
    def concepts(self) -> frozenset[str]:
        """The concepts that the piece speaks of."""
        return frozenset(item.key for item in self.items if item.kind == "concept")

    def goes_on(self, before: "Piece") -> bool:
        """Whether the piece stands in the clause of the one before it."""
        return (self.sentence, self.clause) == (before.sentence, before.clause)

    @property
    def weight(self) -> float:
        """How much the piece tells in all."""
        return sum(item.weight for item in self.items)


@dataclass
class Account:
    """All that one side says."""

    text: str
    pieces: list[Piece] = field(default_factory=list)
