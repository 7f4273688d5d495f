"""Copies as the store holds them: the index of sampled shingles, and which article copies which.

Everything here works on article numbers and runs in the transaction of its caller.
"""

from collections.abc import Iterable, Mapping

import numpy as np
from sqlalchemy import Connection, delete, func, insert, select

from dateline.linking.duplicates import Copy
from dateline.linking.shingles import Numbers
from dateline.store.chunks import chunks
from dateline.store.linking.listed import numbers, pairs
from dateline.store.schema import duplicates, samples, shingles

NOTHING: Numbers = np.empty(0, dtype=np.int64)


def add_samples(connection: Connection, sampled: Mapping[int, Numbers]) -> None:
    """Put the sampled shingles of articles into the index."""
    if not sampled:
        return
    given = pairs(connection, {number: sample.tolist() for number, sample in sampled.items()})
    connection.execute(insert(shingles).from_select(["hash", "article"], given))
    connection.execute(
        insert(samples),
        [{"article": number, "hashes": sample.tobytes()} for number, sample in sampled.items()],
    )


def sharing(connection: Connection, sampled: Iterable[Numbers]) -> list[tuple[int, int]]:
    """The sampled shingles that the index has, with each article that has them."""
    hashes = np.unique(np.concatenate([NOTHING, *sampled]))
    statement = select(shingles.c.hash, shingles.c.article).where(
        shingles.c.hash.in_(numbers(connection, hashes.tolist()))
    )
    return [(value, article) for value, article in connection.execute(statement).all()]


def sample_sizes(connection: Connection, articles: Iterable[int]) -> dict[int, int]:
    """How many sampled shingles each of these articles has in the index."""
    found: dict[int, int] = {}
    size = func.length(samples.c.hashes)
    for chunk in chunks(articles):
        statement = select(samples.c.article, size).where(samples.c.article.in_(chunk))
        found |= {article: length // 8 for article, length in connection.execute(statement).all()}
    return found


def forget_sample(connection: Connection, number: int) -> None:
    """Take the sampled shingles of an article out of the index."""
    own = samples.c.article == number
    for packed in connection.scalars(select(samples.c.hashes).where(own)).all():
        hashes = numbers(connection, np.frombuffer(packed, np.int64).tolist())
        connection.execute(
            delete(shingles).where(shingles.c.hash.in_(hashes), shingles.c.article == number)
        )
    connection.execute(delete(samples).where(own))


def add_copies(connection: Connection, found: Iterable[tuple[int, int, Copy]]) -> None:
    """Keep which later article copies which earlier one."""
    for chunk in chunks(found):
        rows = [
            {
                "article": later,
                "of": earlier,
                "kind": copy.kind,
                "overlap": copy.overlap,
                "passages": copy.passages.tolist(),
            }
            for later, earlier, copy in chunk
        ]
        connection.execute(insert(duplicates), rows)
