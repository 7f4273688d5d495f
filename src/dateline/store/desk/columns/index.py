"""The columns of each store that is open, kept up to date."""

import threading
from dataclasses import dataclass, field
from typing import Any
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

    def names(self, kind: str) -> tuple[Ints, Ints]:
        """For each name in how many articles a kind has it, and its country in the newest."""
        made = f"names of {kind}"
        if made not in self._made:
            table, current = self.tables[kind], self.tables[kind].current
            names, lands = (table.columns[one][current] for one in ("name", "country"))
            pairs = names.astype(np.int64) << 32 | table.article[current]
            pairs.sort()
            once = pairs[np.diff(pairs, prepend=-1) != 0]
            size = len(self.encoder["name"].values_)
            countries = np.zeros(size, dtype=np.int32)
            countries[names[lands > 0]] = lands[lands > 0]
            self._made[made] = np.bincount(once >> 32, minlength=size), countries
        found: tuple[Ints, Ints] = self._made[made]
        return found


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
            self._columns = found = _brought_up(connection, self._columns)
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
