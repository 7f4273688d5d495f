"""Figures."""

from dateline.model import Figure, Toll
from dateline.reading.draft import Draft


def find_figures(draft: Draft) -> list[Figure]:
    """The article's figures."""
    return []


def count_tolls(draft: Draft) -> list[Toll]:
    """What the article as a whole counts."""
    return []
