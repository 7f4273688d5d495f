"""Stories: the articles about one happening and what follows from it."""

from typing import Literal

from dateline.model.record import Frozen


class Teller(Frozen):
    """An outlet's share of a story."""

    outlet: str | None = None
    """Who published it; None where the pages do not say."""

    country: str | None = None
    """Where the outlet is at home, ISO 3166-1 alpha-3, such as `KEN`."""

    language: str | None = None
    """BCP 47, such as `en`."""

    articles: int
    """How many articles of the story it published in that language."""


class StoryChange(Frozen):
    """A story that took another one in, or that another one was split off."""

    at: str
    """When it was found, ISO 8601."""

    change: Literal["merged", "split"]
    """`merged` where `other` was taken in, `split` where `other` left."""

    other: str
    """The id of the other story."""


class Story(Frozen):
    """A story as it stands."""

    id: str
    """That of its first article. An id that a story had before it took an earlier article in still
    finds it, for it is that of an article of the story.
    """

    title: str | None = None
    """The headline of the article that is most like the others."""

    start: str | None = None
    """The first day on which it was told, ISO 8601."""

    end: str | None = None
    """The last day on which it was told, ISO 8601."""

    articles: tuple[str, ...]
    """Ids of its articles, as the inputs gave them, the oldest first."""

    tellers: tuple[Teller, ...]
    """Its outlets by country and language, those with most articles first."""

    happenings: int = 0
    """What happened in it or goes on, each happening counted once."""

    reports: int = 0
    """How many reports of its articles tell of those happenings."""

    changes: tuple[StoryChange, ...] = ()
    """The merges and splits that made it, the oldest first."""
