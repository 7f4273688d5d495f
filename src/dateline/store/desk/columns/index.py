"""The columns of each store that is open, kept up to date."""

import threading
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

import numpy as np
from sqlalchemy import Connection, Engine

from dateline.store import changes
from dateline.store.desk.columns.happenings import numbered
from dateline.store.desk.columns.load import Encoder, load, load_articles
from dateline.store.desk.columns.saved import restore, save
from dateline.store.desk.columns.selection import Selections
from dateline.store.desk.columns.table import Articles, Ints, Table

ANEW = 0.2  # share of the articles past which reading everything is quicker than mending


class Named(NamedTuple):
    """A name that articles have."""

    name: str
    lower: str
    """The name in small letters."""
    articles: int
    """How many have it."""
    country: str | None
    """The country that the newest of them gives it."""


@dataclass(frozen=True)
class Columns:
    """The records of a store at one moment."""

    encoder: Encoder
    tables: dict[str, Table]
    articles: Articles
    seen: int
    """The newest change that they hold."""

    views: dict[Any, Any] = field(default_factory=dict)
    """What was asked of them last."""

    selections: Selections = field(default_factory=Selections)

    _made: dict[str, Any] = field(default_factory=dict)

    def happening(self, kind: str) -> Ints:
        """For each row of a kind the number of the happening that it tells."""
        made = f"happening of {kind}"
        if made not in self._made:
            self._made[made] = numbered(self.tables[kind].columns["occurrence"])
        found: Ints = self._made[made]
        return found

    def names(self, kind: str) -> list[Named]:
        """The names of a kind, those that most articles have first."""
        made = f"names of {kind}"
        if made not in self._made:
            self._made[made] = self._named(self.tables[kind])
        found: list[Named] = self._made[made]
        return found

    def _named(self, table: Table) -> list[Named]:
        names, lands = (table.columns[one][table.current] for one in ("name", "country"))
        pairs = names.astype(np.int64) << 32 | table.article[table.current]
        pairs.sort()
        counts = np.bincount(pairs[np.diff(pairs, prepend=-1) != 0] >> 32)
        newest = np.zeros(len(counts), dtype=np.int32)
        newest[names[lands > 0]] = lands[lands > 0]
        values, countries = (self.encoder[one].values_ for one in ("name", "country"))
        found = (
            Named(values[code], values[code].lower(), int(counts[code]), countries[newest[code]])
            for code in np.flatnonzero(counts)
            if code
        )
        return sorted(found, key=lambda one: (-one.articles, one.name))


class Index:
    """The newest columns of one store; readers keep theirs while newer ones are made."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._columns: Columns | None = None

    @property
    def read(self) -> bool:
        """Whether there are columns, of now or of before."""
        return self._columns is not None

    def newest(self, connection: Connection) -> Columns:
        """The columns as the store is now."""
        found = self._columns
        if found is not None and found.seen >= changes.last(connection):
            return found
        with self._lock:
            known = self._columns
            self._columns = found = _brought_up(connection, known)
            if known is not None and known is not found:
                known.views.clear()  # they hold the columns, which would stay for long otherwise
        return found


def _brought_up(connection: Connection, known: Columns | None) -> Columns:
    last = changes.last(connection)
    kept = restore(connection) if known is None else None
    if kept is not None:
        known = Columns(*kept)
    if known is None or known.seen > last:
        return _read(connection, last)
    if known.seen == last:
        return known
    changed = changes.since(connection, known.seen)
    if len(changed) > ANEW * len(known.articles.current):
        return _read(connection, last)
    held = load_articles(connection, known.encoder, known.articles, changed)
    fresh = load(connection, known.encoder, held, changed)
    tables = {kind: known.tables[kind].renewed(changed, fresh[kind]) for kind in fresh}
    if kept is not None:
        save(connection, (known.encoder, tables, held, last))
    return Columns(known.encoder, tables, held, last)


def _read(connection: Connection, last: int) -> Columns:
    encoder = Encoder()
    held = load_articles(connection, encoder)
    found = Columns(encoder, load(connection, encoder, held), held, last)
    save(connection, (encoder, found.tables, held, last))
    return found


_indexes: WeakKeyDictionary[Engine, Index] = WeakKeyDictionary()
_guard = threading.Lock()


def columns_of(connection: Connection) -> Columns:
    """The columns of the store that a connection is to, as it is now."""
    return _index_of(connection).newest(connection)


def at_hand(connection: Connection) -> bool:
    """Whether the columns have been read already."""
    return _index_of(connection).read


def _index_of(connection: Connection) -> Index:
    with _guard:
        return _indexes.setdefault(connection.engine, Index())
