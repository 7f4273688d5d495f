"""The store: readings kept in SQLite or Postgres. SQL is written in this folder alone."""

from dateline.store.database import open_engine
from dateline.store.filters import Filters
from dateline.store.queries import count_articles, get_reading, iterate_readings
from dateline.store.search import Hit, search_articles
from dateline.store.writer import Kept, keep, keep_failure, known_page

__all__ = [
    "Filters",
    "Hit",
    "Kept",
    "count_articles",
    "get_reading",
    "iterate_readings",
    "keep",
    "keep_failure",
    "known_page",
    "open_engine",
    "search_articles",
]
