"""Statements."""

from dateline.model import Statement
from dateline.reading.draft import Draft


def find_statements(draft: Draft) -> list[Statement]:
    """The article's statements."""
    return []
