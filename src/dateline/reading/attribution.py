"""Who vouches for a passage: the statement that it stands in."""

from collections.abc import Iterable

from dateline.model import Span, Statement


def said_by(span: Span, statements: Iterable[Statement]) -> str | None:
    """Id of the innermost speech whose content holds this span; None where the article itself
    asserts it.
    """
    best: tuple[int, str] | None = None
    for statement in statements:
        if statement.kind != "speech":
            continue
        for content in statement.content:
            if content.holds(span):
                size = content.end - content.start
                if best is None or size < best[0]:
                    best = (size, statement.id)
    return best[1] if best else None
