"""Finding the copies of articles that arrive, among themselves and in the store."""

from sqlalchemy import Connection

from dateline.api.linking.placing import age
from dateline.linking.duplicates import Copy, Shingles, compare, looks_alike
from dateline.store import links
from dateline.store.links import Linkable


def find_copies(connection: Connection, new: list[Linkable]) -> int:
    """Compare articles with those that share their shingles, and keep which are copies; how many
    pairs are.
    """
    made = {
        number: Shingles(text)
        for number, text in links.texts(connection, [one.number for one in new]).items()
    }
    samples = {number: shingles.sample() for number, shingles in made.items()}
    links.add_samples(connection, samples)
    pairs = _candidates(connection, {number: len(sample) for number, sample in samples.items()})
    strange = {b for _, b in pairs} - made.keys()
    made |= {number: Shingles(text) for number, text in links.texts(connection, strange).items()}
    known = {one.number: one for one in new} | links.linkables(connection, strange)
    found: list[tuple[int, int, Copy]] = []
    for a, b in pairs:
        earlier, later = sorted((known[a], known[b]), key=age)
        copy = compare(made[later.number], made[earlier.number])
        if copy is not None:
            found.append((later.number, earlier.number, copy))
    links.add_copies(connection, found)
    return len(found)


def _candidates(connection: Connection, sizes: dict[int, int]) -> list[tuple[int, int]]:
    """Pairs of a new article and another that share enough to be looked at; each pair once."""
    shared = [
        (a, b, count) for a, b, count in links.sharing(connection, sizes) if b not in sizes or a < b
    ]
    strange = {b for _, b, _ in shared} - sizes.keys()
    sizes = sizes | links.sample_sizes(connection, strange)
    return [(a, b) for a, b, count in shared if looks_alike(count, first=sizes[a], second=sizes[b])]
