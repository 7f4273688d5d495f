"""Places."""

from dateline.model import Place
from dateline.reading.draft import Draft


def find_places(draft: Draft) -> list[Place]:
    """The article's places."""
    return []
