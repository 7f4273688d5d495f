"""What a reader of one article should see next."""

from typing import Literal

from dateline.model.record import Frozen

Reason = Literal["happening", "story", "shared"]


class Related(Frozen):
    """An article to read next, with why."""

    article: str
    """Its id, that of the input where it gave one."""

    title: str | None = None
    """Its headline."""

    outlet: str | None = None
    """Who published it."""

    day: str | None = None
    """The day it was published, ISO 8601."""

    chapter: Literal["earlier", "same day", "later"] | None = None
    """Whether it came out before or after the article; None where a day is unknown."""

    reasons: tuple[Reason, ...]
    """`happening` where both tell one event, `story` where they are of one story, `shared` where
    they name the same people, bodies, missions, agreements or places.
    """

    shared: tuple[str, ...] = ()
    """Names of what both are about, what says most first."""

    score: float
    """What it is ranked by; the higher the nearer."""
