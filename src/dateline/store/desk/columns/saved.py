"""The columns in a file beside an SQLite store, so that the next desk need not read the records.

The file says which change of which store it holds; what changed since is mended. It is never
trusted further: a file of another store, of another version or cut short is as good as none.
"""

import json
import logging
import os
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import Connection, func, select

from dateline.store.changes import last
from dateline.store.database import head_version
from dateline.store.desk.columns.load import Encoder
from dateline.store.desk.columns.table import Articles, Table
from dateline.store.schema import articles, changes

FORMAT = 1  # of the file; another one where the columns are other ones
WORTH = 20_000  # records of one kind: fewer are read in half a second

Held = tuple[Encoder, dict[str, Table], Articles, int]
"""The codes, the rows by kind, what is known of the articles, and the newest change held."""

log = logging.getLogger(__name__)


def file_of(connection: Connection) -> Path | None:
    """Where the columns of a store are kept; None for a store that is no file."""
    url = connection.engine.url
    if connection.dialect.name != "sqlite" or not url.database or url.database == ":memory:":
        return None
    return Path(f"{url.database}-columns")


def save(connection: Connection, held: Held) -> None:
    """Keep the columns for the next time; a store that cannot be written beside does without."""
    encoder, tables, known, seen = held
    file = file_of(connection)
    if file is None or max(map(len, tables.values())) < WORTH:
        return
    head = _head(connection, seen) | {
        "values": {name: codes.values_[1:] for name, codes in encoder.codes.items()}
    }
    arrays: dict[str, Any] = {"head": np.frombuffer(json.dumps(head).encode(), dtype=np.uint8)}
    arrays |= {"current": known.current}
    arrays |= {f"articles/{name}": codes for name, codes in known.columns.items()}
    for kind, table in tables.items():
        arrays |= _arrays(kind, table.tidied() if len(table) > table.base.rows else table)
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        with unfinished.open("wb") as out:
            np.savez(out, **arrays)
        unfinished.replace(file)
    except OSError as error:
        log.info("columns not kept in %s: %s", file, error)
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def restore(connection: Connection) -> Held | None:
    """The columns as they were kept; None where there are none of this store."""
    file = file_of(connection)
    if file is None or not file.exists():
        return None
    try:
        with file.open("rb") as opened, np.load(opened, allow_pickle=False) as kept:
            head = json.loads(kept["head"].tobytes())
            values = head.pop("values")
            if not _same(connection, head):
                return None
            arrays = {name: kept[name] for name in kept.files}
    except (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        log.info("columns in %s cannot be used: %s", file, error)
        return None
    known = Articles(arrays["current"], _under("articles/", arrays))
    kinds = dict.fromkeys(name.split("/")[1] for name in arrays if name.startswith("rows/"))
    tables = {kind: _table(kind, arrays) for kind in kinds}
    return _encoder(values), tables, known, head["seen"]


def _head(connection: Connection, seen: int) -> dict[str, Any]:
    """What a file of this store says of itself after the change of that number."""
    named = select(articles.c.number, articles.c.id, articles.c.added)
    first = connection.execute(named.order_by(articles.c.number).limit(1)).first()
    return {
        "format": FORMAT,
        "schema": head_version(),
        "seen": seen,
        "first": list(first) if first else None,
        "changed": connection.scalar(select(changes.c.article).where(changes.c.number == seen)),
        "newest": connection.scalar(select(func.max(articles.c.number))),
    }


def _same(connection: Connection, kept: dict[str, Any]) -> bool:
    """Whether what a file says of itself is so of this store; later changes may add articles."""
    now = _head(connection, int(kept["seen"]))
    if last(connection) > kept["seen"]:
        now["newest"] = kept["newest"]
    return now == kept


def _arrays(kind: str, table: Table) -> dict[str, Any]:
    found: dict[str, Any] = {
        f"rows/{kind}/article": table.article,
        f"rows/{kind}/current": table.current,
    }
    found |= {f"columns/{kind}/{name}": codes for name, codes in table.columns.items()}
    for part, (rows, names) in table.parts.items():
        found |= {f"parts/{kind}/{part}/rows": rows, f"parts/{kind}/{part}/names": names}
    return found


def _table(kind: str, arrays: dict[str, Any]) -> Table:
    entries = _under(f"parts/{kind}/", arrays)
    parts = dict.fromkeys(name.split("/")[0] for name in entries)
    return Table.of(
        arrays[f"rows/{kind}/article"],
        _under(f"columns/{kind}/", arrays),
        {part: (entries[f"{part}/rows"], entries[f"{part}/names"]) for part in parts},
        arrays[f"rows/{kind}/current"],
    )


def _under(start: str, arrays: dict[str, Any]) -> dict[str, Any]:
    return {name[len(start) :]: one for name, one in arrays.items() if name.startswith(start)}


def _encoder(values: dict[str, list[Any]]) -> Encoder:
    encoder = Encoder()
    for name, known in values.items():
        if name == "spot":
            known = [tuple(spot) for spot in known]
        encoder[name].learn(known)
    return encoder
