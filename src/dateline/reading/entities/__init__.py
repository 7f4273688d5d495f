"""Who and what an article names."""

from dateline.model import Entity
from dateline.reading.draft import Draft


def find_entities(draft: Draft) -> list[Entity]:
    """The entities that the article names, with their named mentions."""
    return []
