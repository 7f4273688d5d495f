"""Lists of what the store holds, part by part: each part tells where the next one starts."""

import base64
import binascii
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import Engine

from dateline.errors import SettingError
from dateline.store.counted import count_rows, occurrence_rows
from dateline.store.desk.articles import count_listed, list_articles
from dateline.store.desk.commitments import commitment_rows
from dateline.store.desk.events import count_events, list_events
from dateline.store.desk.figures import count_figures, list_figures
from dateline.store.desk.names import list_names
from dateline.store.desk.position import Position
from dateline.store.desk.records import FILTERED, list_duplicates, list_records
from dateline.store.desk.scope import Scope
from dateline.store.desk.statements import count_statements, list_statements
from dateline.store.desk.stories import list_stories
from dateline.store.linking.agreements import agreement_rows
from dateline.store.review.queue import decided
from dateline.store.rows import Row

LARGEST = 2**63  # what a database's whole number holds


@dataclass(frozen=True)
class Listed:
    """One part of a list."""

    rows: list[Row]
    """The rows of this part."""

    next: str | None
    """The cursor that the next part is asked with; None at the end."""

    total: int | None = None
    """How many rows the whole list has; None where nobody counts them."""


@dataclass(frozen=True)
class List:
    """How one kind of thing is listed."""

    rows: Callable[..., list[Row]]
    keys: tuple[str | None, str | None, str]
    """The fields of a row that make its position: day, number and id."""

    count: Callable[..., int] | None = None


LISTS: dict[str, List] = {
    "articles": List(list_articles, ("day", "number", "id"), count_listed),
    "events": List(list_events, ("start", "number", "id"), count_events),
    "figures": List(list_figures, ("day", "number", "id"), count_figures),
    "statements": List(list_statements, ("day", "number", "id"), count_statements),
    **{kind: List(partial(list_records, kind=kind), ("day", "number", "id")) for kind in FILTERED},
}
"""Lists that a scope narrows."""

WHOLE: dict[str, List] = {
    "stories": List(list_stories, ("end", "size", "id")),
    "duplicates": List(list_duplicates, ("day", "number", "id")),
    "occurrences": List(occurrence_rows, ("day", "reports", "id"), count_rows),
    "commitments": List(commitment_rows, ("as_of", None, "id")),
    "agreements": List(agreement_rows, ("since", None, "id")),
    "reviews": List(decided, (None, "number", "record")),
    "actor_names": List(partial(list_names, kind="entities"), (None, "articles", "name")),
    "place_names": List(partial(list_names, kind="places"), (None, "articles", "name")),
}
"""Lists that no scope narrows."""


def list_part(
    engine: Engine,
    kind: str,
    scope: Scope | None = None,
    /,
    *,
    limit: int,
    cursor: str | None = None,
    **options: Any,
) -> Listed:
    """One part of a list, from its beginning or from a cursor that the part before gave.

    Raises SettingError for a cursor that no list gave.
    """
    chosen = LISTS.get(kind) or WHOLE[kind]
    if kind in LISTS:
        options["scope"] = scope or Scope()
    after = None if cursor is None else position_of(cursor)
    with engine.connect() as connection:
        rows = chosen.rows(connection, limit=limit + 1, after=after, **options)
        total = chosen.count(connection, **options) if chosen.count else None
    shown = rows[:limit]
    more = len(rows) > limit
    return Listed(shown, cursor_of(_position(shown[-1], chosen)) if more else None, total)


def _position(row: Row, chosen: List) -> Position:
    day, number, name = chosen.keys
    return Position(row[day] if day else None, row[number] if number else 0, row[name])


def cursor_of(position: Position) -> str:
    """A position as a word that goes into an address."""
    return base64.urlsafe_b64encode(json.dumps(position).encode()).decode().rstrip("=")


def position_of(cursor: str) -> Position:
    """The position that a cursor stands for. Raises SettingError where it stands for none."""
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        day, number, name = json.loads(base64.b64decode(padded, b"-_", validate=True))
    except (UnicodeEncodeError, binascii.Error, ValueError, TypeError):
        raise _no_cursor(cursor) from None
    fine = (day is None or _storable(day)) and type(number) is int and _storable(name)
    if not fine or not 0 <= number < LARGEST:
        raise _no_cursor(cursor)
    return Position(day, number, name)


def _storable(text: object) -> bool:
    """Whether a database takes the text: no NUL, no half of a surrogate pair."""
    if not isinstance(text, str) or "\0" in text:
        return False
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def _no_cursor(cursor: str) -> SettingError:
    return SettingError(
        f"cursor {cursor[:40]!r}: no list gave it; leave it out to start at the beginning"
    )
