"""A coding: what the rules make of one trigger, before it becomes an event."""

from dataclasses import dataclass, replace

from dateline.model.event import EventStatus
from dateline.ontology.verbs import Sense


@dataclass(frozen=True)
class Coding:
    """One act by token number. `path` says in words how the rules came to it."""

    token: int
    """The trigger's head: a verb or an event noun."""

    type: str
    mode: str | None
    context: tuple[str, ...]
    status: EventStatus
    sense: Sense
    weight: float
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    mutual: bool = False
    trigger: tuple[int, ...] = ()
    consumed: tuple[int, ...] = ()
    """Triggers below this one that it speaks for."""

    path: tuple[str, ...] = ()
    rule: str = "verb"
    """`verb`, `noun`, `verb+noun` or `verb+clause`."""

    noun_alone: bool = False
    embedded: str = "main"
    """Where it stands: main, relative, adverbial, complement or noun."""

    folded: tuple[int, ...] = ()
    """Verbs that tell the same act on: "attacked a post, killing four and wounding two"."""

    near: tuple[int, ...] = ()
    """Other phrases of the clause, where a recipient may stand that no row points to."""

    @property
    def tokens(self) -> set[int]:
        """The tokens that tell the act: its head, its trigger and the verbs folded into it."""
        return {self.token, *self.trigger, *self.folded}

    def but(self, **changes: object) -> "Coding":
        """The same coding with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]
