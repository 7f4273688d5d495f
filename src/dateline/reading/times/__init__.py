"""Times."""

from dateline.model import Time
from dateline.reading.draft import Draft


def find_times(draft: Draft) -> list[Time]:
    """The article's times."""
    return []
