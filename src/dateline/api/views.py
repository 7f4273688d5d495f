"""Writing out the records that a view shows, by the view's own filters."""

from collections.abc import Iterator

from sqlalchemy import Engine

from dateline.api.exporting import LINKED
from dateline.errors import SettingError
from dateline.exports import find_format, write_counted
from dateline.exports.columns import LINK_COLUMNS
from dateline.exports.format import File
from dateline.model import Reading
from dateline.store.desk.events import counted
from dateline.store.desk.scope import Scope
from dateline.store.desk.selected import selected_records, selected_stories
from dateline.store.desk.statements import spoken
from dateline.store.groups import iterate_occurrences

VIEWS = ("articles", "events", "figures", "statements", *LINKED)
"""The views that can be written out."""


def export_view(engine: Engine, kind: str, scope: Scope, file: File, *, format: str) -> int:
    """Write a view's records, the oldest article first; how many were written comes back.

    Raises SettingError for a format that there is not, or that does not take the view's kind, and
    for a story where the kind's rows belong to none.
    """
    chosen = find_format(format, kind)
    if kind == "occurrences":
        return chosen.write(kind, iterate_occurrences(engine, counted(scope)), file)
    if kind in LINKED:
        if scope.story and "story" not in LINK_COLUMNS[kind]:
            raise SettingError(f"export {kind}: they belong to no story; leave the story out")
        linked = LINKED[kind](engine)
        inside = (row for row in linked if not scope.story or row.get("story") == scope.story)
        return chosen.write(kind, inside, file)
    if kind == "events":
        scope = counted(scope)
    elif kind == "statements":
        scope = spoken(scope)
    if kind in chosen.counted:
        return write_counted(kind, selected_stories(engine, scope), file, format=format)
    make = chosen.kinds[kind]
    rows = (row for reading in _narrowed(engine, kind, scope) for row in make(reading))
    return chosen.write(kind, rows, file)


def _narrowed(engine: Engine, kind: str, scope: Scope) -> Iterator[Reading]:
    """Readings that hold only the records of the kind that the scope lets through."""
    for reading, ids in selected_records(engine, kind, scope):
        if kind == "articles":
            yield reading
            continue
        shown = tuple(record for record in getattr(reading, kind) if record.id in ids)
        yield reading.model_copy(update={kind: shown})
