"""Finding what the store holds."""

from dateline.model import Reading
from dateline.settings import Settings
from dateline.store import Filters, Hit, get_reading, open_engine, search_articles


def show(article: str, *, settings: Settings | None = None) -> Reading:
    """The kept reading of an article, by its id or the input's; NotFound where there is none."""
    settings = settings or Settings.from_environment()
    return get_reading(open_engine(settings.db), article)


def search(
    words: str,
    *,
    filters: Filters | None = None,
    limit: int = 20,
    settings: Settings | None = None,
) -> list[Hit]:
    """Kept articles that hold all the words, best match first."""
    settings = settings or Settings.from_environment()
    return search_articles(open_engine(settings.db), words, filters=filters, limit=limit)
