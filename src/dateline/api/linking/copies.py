"""Finding the copies of articles that arrive, among themselves and in the store."""

import numpy as np
from sqlalchemy import Connection

from dateline.api.linking.placing import age
from dateline.linking.duplicates import Copy, compare, looks_alike
from dateline.linking.shingles import Numbers, Shingles, count_shared
from dateline.store import links
from dateline.store.linking import copies
from dateline.store.links import Linkable


def find_copies(connection: Connection, new: list[Linkable]) -> int:
    """Compare articles with those that share their shingles, and keep which are copies; how many
    pairs are.
    """
    made = {
        number: Shingles(text)
        for number, text in links.texts(connection, [one.number for one in new]).items()
    }
    pairs = _candidates(connection, {number: one.sample() for number, one in made.items()})
    strange = {b for _, b in pairs} - made.keys()
    made |= {number: Shingles(text) for number, text in links.texts(connection, strange).items()}
    known = {one.number: one for one in new} | links.linkables(connection, strange)
    found: list[tuple[int, int, Copy]] = []
    for a, b in pairs:
        earlier, later = sorted((known[a], known[b]), key=age)
        copy = compare(made[later.number], made[earlier.number])
        if copy is not None:
            found.append((later.number, earlier.number, copy))
    copies.add_copies(connection, found)
    return len(found)


def _candidates(connection: Connection, sampled: dict[int, Numbers]) -> list[tuple[int, int]]:
    """Pairs of a new article and another that share enough to be looked at; each pair once. The
    new ones are in the index from now on.
    """
    shared = count_shared(sampled, copies.sharing(connection, sampled.values()))
    copies.add_samples(connection, sampled)
    sizes = {number: len(sample) for number, sample in sampled.items()}
    strange = set(shared.other.tolist()) - sizes.keys()
    size = np.vectorize((sizes | copies.sample_sizes(connection, strange)).get, otypes=[np.int64])
    close = looks_alike(shared.number, first=size(shared.new), second=size(shared.other))
    return list(zip(shared.new[close].tolist(), shared.other[close].tolist(), strict=True))
