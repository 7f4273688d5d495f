"""An event as one article tells it, with the slots by which tellings are compared."""

from dataclasses import dataclass

from dateline.model import Event, Figure, Party, Span, Where


@dataclass(frozen=True)
class Counted:
    """A figure that an event carries, with who says it."""

    figure: Figure
    said_by: tuple[str, ...]
    quote: str


@dataclass(frozen=True)
class Told:
    """One event of one article."""

    number: int
    """The article's number in the store."""

    article_id: str
    """The article's own id."""

    name: str
    """What the article goes by: the id that its input gave, else its own."""

    published: str | None
    outlet: str | None
    event: Event
    words: str
    """The trigger's words."""

    quote: str
    """The clause that tells the act."""

    trigger: Span | None
    """Where the trigger stands in the text that the input gave."""

    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    affected: tuple[Party, ...] = ()
    place: Where | None = None
    figures: tuple[Counted, ...] = ()
    sources: tuple[str, ...] = ()
    """Who says so, by name; empty where the article itself does."""

    @property
    def key(self) -> str:
        """What this telling is called: no other has it."""
        return f"{self.article_id}:{self.event.id}"

    @property
    def day(self) -> str | None:
        """When it was published."""
        return self.published[:10] if self.published else None

    @property
    def age(self) -> tuple[str, str, int, str]:
        """What orders tellings: the article's day and id, then the place in the article."""
        return self.day or "9999", self.article_id, self.event.trigger.start, self.event.id
