"""Saved searches: words and filters under a name, followed by a feed."""

import secrets

from sqlalchemy import Connection, Engine, delete, insert, select

from dateline.errors import NotFound
from dateline.model import Frozen
from dateline.store.chunks import chunks
from dateline.store.desk.scope import NAME
from dateline.store.filters import Filters
from dateline.store.people import saved_searches
from dateline.store.schema import articles
from dateline.store.search import Query
from dateline.store.writer import now


class SavedSearch(Frozen):
    """A search that somebody wants to follow."""

    id: str
    """What its feed's address ends in."""

    name: str
    """What it is called."""

    words: str
    """The words, as a search takes them."""

    filters: Filters
    """What it is narrowed to."""

    made: str
    """When it was saved, UTC."""


def save_search(engine: Engine, *, name: str, words: str, filters: Filters) -> str:
    """Keep a search; its id comes back. Raises SettingError where the words ask nothing."""
    Query(words)
    made = secrets.token_urlsafe(6)
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        connection.execute(
            insert(saved_searches).values(
                id=made,
                name=name.strip() or words.strip(),
                words=words.strip(),
                filters=filters.model_dump(exclude_none=True, exclude_defaults=True),
                made=now(),
            )
        )
    return made


def forget_search(engine: Engine, search: str) -> None:
    """Keep a search no longer; nothing happens where there is none of that id."""
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        connection.execute(delete(saved_searches).where(saved_searches.c.id == search))


def list_saved(connection: Connection) -> list[SavedSearch]:
    """Every saved search, by name."""
    rows = connection.execute(
        select(saved_searches).order_by(saved_searches.c.name, saved_searches.c.id)
    ).mappings()
    return [SavedSearch.model_validate(dict(row)) for row in rows]


def get_saved(connection: Connection, search: str) -> SavedSearch:
    """The saved search of an id. Raises NotFound where there is none."""
    row = connection.execute(select(saved_searches).where(saved_searches.c.id == search)).mappings()
    found = row.first()
    if found is None:
        raise NotFound(f"no saved search {search!r}; it may have been taken off the list")
    return SavedSearch.model_validate(dict(found))


def kept_at(connection: Connection, names: list[str]) -> dict[str, str]:
    """When the articles of some ids were kept, UTC."""
    found: dict[str, str] = {}
    for chunk in chunks(names):
        rows = connection.execute(
            select(NAME, articles.c.added).where(
                articles.c.given_id.in_(chunk) | articles.c.id.in_(chunk)
            )
        )
        found |= {row[0]: row[1] for row in rows}
    return found
