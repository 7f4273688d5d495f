"""Short ways to the statements of a text of our own."""

from collections.abc import Callable

import pytest

from dateline.model import Statement
from dateline.reading.draft import Draft


@pytest.fixture(scope="session")
def statements(read_text: Callable[..., Draft]) -> Callable[[str], list[Statement]]:
    """The statements of a text, as records."""
    return lambda text: read_text(text).statements


@pytest.fixture(scope="session")
def said(read_text: Callable[..., Draft]) -> Callable[[str], list[tuple[str, str, str]]]:
    """Source, cue and content of each statement, as words; pieces of content with ` | `."""

    def find(text: str) -> list[tuple[str, str, str]]:
        draft = read_text(text)
        words = draft.article.text
        return [
            (
                s.source.of(words) if s.source else "",
                s.cue.of(words) if s.cue else "",
                " | ".join(piece.of(words) for piece in s.content),
            )
            for s in draft.statements
        ]

    return find
