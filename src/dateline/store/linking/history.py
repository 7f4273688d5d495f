"""What became of stories: merges and splits, and what a rebuild must remember to keep them true."""

from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select

from dateline.store.chunks import chunks
from dateline.store.schema import former_places, story_articles, story_changes
from dateline.store.writer import now


class Moves(NamedTuple):
    """How articles went from story to story."""

    moved: set[tuple[str, str]]
    """The story that some article was in, and the one that it is in."""

    stayed: set[str]
    """Stories that some article stayed in, at least those of them that others left."""


def record(connection: Connection, moves: Moves) -> None:
    """Keep that a story took another in (`merged`), or that one was `split` off it."""
    rows = [
        {"story": old, "change": "split", "other": new}
        if old in moves.stayed
        else {"story": new, "change": "merged", "other": old}
        for old, new in sorted(moves.moved)
    ]
    if rows:
        connection.execute(insert(story_changes), [row | {"at": now()} for row in rows])


def remember_places(connection: Connection) -> None:
    """Keep where articles stand until a rebuild is done. One that was broken off and begins again
    is held against where they stood at first.
    """
    if not is_rebuilding(connection):
        placed = select(story_articles.c.article, story_articles.c.story)
        connection.execute(insert(former_places).from_select(["article", "story"], placed))


def is_rebuilding(connection: Connection) -> bool:
    """Whether a rebuild began and is not done."""
    return connection.scalar(select(former_places.c.article).limit(1)) is not None


def end_rebuild(connection: Connection) -> None:
    """Record what a rebuild, if one began, changed in the end, and not what it passed through."""
    if not is_rebuilding(connection):
        return
    was, stands = former_places.c, story_articles.c
    both = select(was.story, stands.story.label("new")).join(
        story_articles, stands.article == was.article
    )
    moved = connection.execute(both.where(was.story != stands.story).distinct()).all()
    stayed: set[str] = set()
    for chunk in chunks(sorted({old for old, _ in moved})):
        same = both.where(was.story == stands.story, was.story.in_(chunk)).distinct()
        stayed.update(old for old, _ in connection.execute(same).all())
    record(connection, Moves({(old, new) for old, new in moved}, stayed))
    connection.execute(delete(former_places))
