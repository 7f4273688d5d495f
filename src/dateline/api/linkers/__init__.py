"""What links articles by their records, one kind of link a file, listed here.

A new one is a file with a `LINKER`, its place in `LINKERS`, and its name in `store.linking.queue`.
"""

from collections import Counter

from sqlalchemy import Connection

from dateline.api.linkers import agreements, commitments, names
from dateline.api.linkers.linker import Batch, Linker
from dateline.store.linking import queue

BATCH = 500  # articles linked at a time: their readings are all in memory

LINKERS: tuple[Linker, ...] = (names.LINKER, commitments.LINKER, agreements.LINKER)
"""Every linker, each after those that it needs."""


def clear(connection: Connection) -> None:
    """Take away every link that records made, and put every article in line."""
    for linker in LINKERS:
        linker.clear(connection)
    queue.wait_all(connection)


def link_waiting(connection: Connection, limit: int) -> Counter[str] | None:
    """Link the first articles in line; how many links of each kind changed, None where nothing
    waits.
    """
    waiting = queue.first_waiting(connection, limit)
    if not waiting:
        return None
    current = queue.those_current(connection, waiting)
    whole = Batch(come=sorted(current), gone=sorted(waiting.keys() - current))
    changed: Counter[str] = Counter()
    for linker in LINKERS:
        batch = whole.of({number for number, names in waiting.items() if linker.name in names})
        changed[linker.name] += linker.link(connection, batch)
    queue.done(connection, waiting)
    return changed


def link_all_waiting(connection: Connection) -> None:
    """Link everything in line, in the transaction of the caller."""
    while link_waiting(connection, BATCH) is not None:
        pass


def relink(connection: Connection, renamed: dict[str, str | None]) -> None:
    """Put together anew what follows from whom some keys mean, no article having changed."""
    for linker in LINKERS:
        if linker is not names.LINKER:
            linker.link(connection, Batch([], renamed=renamed))
