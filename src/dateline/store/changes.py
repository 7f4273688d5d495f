"""A log of the articles whose rows changed, for those who keep a picture of the store in memory."""

from collections.abc import Iterable

from sqlalchemy import Connection, func, insert, select, text

from dateline.store.schema import changes

NEWEST = select(func.max(changes.c.number))


def note(connection: Connection, numbers: Iterable[int]) -> None:
    """Write down, in the writer's own transaction, that these articles changed."""
    rows = [{"article": number} for number in sorted(set(numbers))]
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        # Numbers are given out before a transaction ends: writers must end in the order of theirs,
        # or a reader that has seen a later change would never see an earlier one.
        connection.execute(text("LOCK TABLE changes IN SHARE ROW EXCLUSIVE MODE"))
    connection.execute(insert(changes), rows)


def last(connection: Connection) -> int:
    """The number of the newest change, 0 where there was none."""
    return connection.scalar(NEWEST) or 0


def since(connection: Connection, number: int) -> list[int]:
    """The articles that changed after the change of that number."""
    found = select(changes.c.article).distinct().where(changes.c.number > number)
    return list(connection.scalars(found))
