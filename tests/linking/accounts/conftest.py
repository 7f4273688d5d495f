"""Two accounts of our own, compared."""

import pytest

from dateline.linking.accounts import compare_drafts
from dateline.model import Span


@pytest.fixture(scope="session")
def compared(read_text):
    """`compared(a, b)` gives the points of two texts."""

    def compare(a, b):
        drafts = read_text(a), read_text(b)
        return compare_drafts(*((draft, [Span(0, len(draft.article.text))]) for draft in drafts))

    return compare


@pytest.fixture(scope="session")
def pairs(compared):
    """`pairs(a, b)` gives what both say, as pairs of quotes."""

    def quotes(a, b):
        return [(p.a_quote, p.b_quote) for p in compared(a, b) if p.in_ == "both"]

    return quotes
