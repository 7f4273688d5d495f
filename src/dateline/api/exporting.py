"""Writing kept records out in the formats that other tools read."""

from dateline.exports import find_format, write_counted, write_export, write_rows
from dateline.exports.format import File
from dateline.settings import Settings
from dateline.store import Filters, iterate_readings, open_engine
from dateline.store.comparisons import iterate_comparisons
from dateline.store.groups import iterate_duplicates, iterate_occurrences, iterate_stories
from dateline.store.linking.agreements import iterate_agreements
from dateline.store.linking.commitments import iterate_commitments
from dateline.store.review.queue import iterate_reviews
from dateline.store.together import iterate_stories_read

LINKED = {
    "stories": iterate_stories,
    "duplicates": iterate_duplicates,
    "occurrences": iterate_occurrences,
    "commitments": iterate_commitments,
    "comparisons": iterate_comparisons,
    "agreements": iterate_agreements,
    "reviews": iterate_reviews,
}
"""What is exported beside records: links between articles, decisions of people."""


def export(
    kind: str,
    file: File,
    *,
    format: str = "jsonl",
    filters: Filters | None = None,
    settings: Settings | None = None,
) -> int:
    """Write every kept record of a kind to a file; how many were written comes back. Formats of
    event sets have a row for each occurrence, the others one for each report.

    The file takes bytes; one of text will do for a format of text. Raises SettingError for a kind
    or a format that there is not, or that do not go together.
    """
    settings = settings or Settings.from_environment()
    engine = open_engine(settings.db)
    if kind in LINKED:
        return write_rows(kind, LINKED[kind](engine), file, format=format)
    if kind in find_format(format, kind).counted:
        stories = iterate_stories_read(engine, filters)
        return write_counted(kind, stories, file, format=format)
    return write_export(kind, iterate_readings(engine, filters), file, format=format)
