"""The stories that kept articles tell."""

from dateline.errors import NotFound
from dateline.model import Story
from dateline.settings import Settings
from dateline.store import open_engine
from dateline.store.told import list_told


def stories(
    story: str | None = None,
    *,
    since: str | None = None,
    until: str | None = None,
    least: int = 1,
    limit: int = 50,
    settings: Settings | None = None,
) -> list[Story]:
    """Stories told on these days by at least so many articles, the newest first; or one alone, by
    its id or that of an article in it, whatever id it had before.

    Raises NotFound where there is no such story.
    """
    settings = settings or Settings.from_environment()
    engine = open_engine(settings.db)
    found = list_told(engine, story=story, since=since, until=until, least=least, limit=limit)
    if story and not found:
        raise NotFound(f"no story {story!r}; 'dateline stories' lists what there is")
    return found
