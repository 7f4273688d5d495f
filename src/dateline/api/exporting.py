"""Writing kept records out in the formats that other tools read."""

from typing import TextIO

from dateline.exports import write_export
from dateline.settings import Settings
from dateline.store import Filters, iterate_readings, open_engine


def export(
    kind: str,
    file: TextIO,
    *,
    format: str = "jsonl",
    filters: Filters | None = None,
    settings: Settings | None = None,
) -> int:
    """Write every kept record of a kind to a text file; how many were written comes back.

    Raises SettingError for a kind or a format that there is not.
    """
    settings = settings or Settings.from_environment()
    readings = iterate_readings(open_engine(settings.db), filters)
    return write_export(kind, readings, file, format=format)
