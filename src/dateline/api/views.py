"""Writing out the records that a view shows, by the view's own filters."""

from collections.abc import Iterator
from typing import TextIO

from sqlalchemy import Engine

from dateline.exports import write_rows
from dateline.exports.rows import KINDS, Row
from dateline.store.desk.events import counted
from dateline.store.desk.scope import Scope
from dateline.store.desk.selected import selected_records
from dateline.store.desk.statements import spoken

VIEWS = ("articles", "events", "figures", "statements")
"""The views that can be written out."""


def export_view(engine: Engine, kind: str, scope: Scope, file: TextIO, *, format: str) -> int:
    """Write a view's records, the oldest article first; how many were written comes back."""
    if kind == "events":
        scope = counted(scope)
    elif kind == "statements":
        scope = spoken(scope)
    return write_rows(kind, _rows(engine, kind, scope), file, format=format)


def _rows(engine: Engine, kind: str, scope: Scope) -> Iterator[Row]:
    for reading, ids in selected_records(engine, kind, scope):
        for row in KINDS[kind](reading):
            if kind == "articles" or row["id"] in ids:
                yield row
