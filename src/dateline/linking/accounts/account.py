"""An account as it is compared: pieces of text, each with what it speaks of and how it says it."""

from dataclasses import dataclass, field
from itertools import chain
from typing import Literal

from dateline.linking.accounts.days import Day
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
    """Who does so, by country where that is known; `all` where both do, None where nobody is named.
    """

    recipient: str | None = None
    """Whom it is done to, told in the same way."""

    cue: Span | None = None
    """The verb's words."""

    told: Span | None = None
    """The words from who does it to the verb."""

    negated: bool = False


@dataclass
class Piece:
    """A clause or a phrase of an account."""

    span: Span
    sentence: int
    clause: int
    """Number of the clause in its sentence: its pieces may stand together in one point."""

    items: tuple[Item, ...] = ()
    words: tuple[str, ...] = ()
    """The stems of all its words, in order."""

    manner: Manner = Manner()
    days: tuple[Day, ...] = ()
    """The dates that it names."""

    opens: bool = True
    """Whether it begins a clause or is a further item of a list."""

    bound: bool = False
    """Whether its clause says what must be for something else to be."""

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
    people: frozenset[str] = frozenset()
    """Keys of the persons whom the text names."""

    def who_beside(self, piece: Piece) -> set[str]:
        """The persons whom a piece's sentence names, by key."""
        inside = (other for other in self.pieces if other.sentence == piece.sentence)
        words = (item.key.split() for other in inside for item in other.items)
        return set(chain.from_iterable(words)) & self.people

    def clause_of(self, piece: Piece) -> list[Piece]:
        """The pieces of a piece's clause, in order."""
        return [other for other in self.pieces if other.goes_on(piece)]
