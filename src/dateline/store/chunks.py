"""Long lists of numbers, cut for one query each."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

CHUNK = 400  # values in one IN (...): SQLite and Postgres take many more

Value = TypeVar("Value")


def chunks(values: Iterable[Value]) -> Iterator[list[Value]]:
    """Values in lists short enough for one query."""
    queue = iter(values)
    while part := list(islice(queue, CHUNK)):
        yield part
