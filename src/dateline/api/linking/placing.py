"""Placing articles in stories: those that arrive, and whoever stands by them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import chain

from sqlalchemy import Connection

from dateline.api.linking.neighbourhood import Neighbourhood
from dateline.linking.stories import (
    ABSORB,
    ESTABLISHED,
    FLOOR,
    JOIN,
    STRAY,
    Group,
    Pair,
    absorb,
    connected,
    join,
    pair,
)
from dateline.linking.vectors import Packed, pack
from dateline.linking.words import vector
from dateline.store import links
from dateline.store.linking import vectors
from dateline.store.linking.history import Moves, is_rebuilding, record
from dateline.store.links import Linkable, Placed, StoryRow

LATEST = "9999"  # where an article without a day stands among those with one


def age(article: Linkable) -> tuple[str, str]:
    """What orders articles: the day, then the id."""
    return article.day or LATEST, article.id


class Known:
    """The articles that were looked up, by number and by id, and how alike they are to others."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.near = Neighbourhood(connection)
        self.by_number: dict[int, Linkable] = {}
        self.by_id: dict[str, Linkable] = {}

    def add(self, numbers: Iterable[int]) -> None:
        """Look up those that are not known yet."""
        new = [number for number in set(numbers) if number not in self.by_number]
        found = links.linkables(self.connection, new)
        self.by_number |= found
        self.by_id |= {article.id: article for article in found.values()}

    def likeness(self, some: Collection[int], others: Collection[int]) -> dict[Pair, float]:
        """How alike some articles are to others, by their ids."""
        ids = self.by_number
        return {
            pair(ids[a].id, ids[b].id): value
            for a, b, value in self.near.of(some, FLOOR, among=others)
        }

    def numbers(self, group: Group) -> list[int]:
        """The numbers of a group's articles."""
        return [self.by_id[one].number for one in group]

    def name(self, group: Group) -> str:
        """A group is named by its first article: the same name whatever came when."""
        return min((self.by_id[one] for one in group), key=age).id


def add_to_index(connection: Connection, new: list[Linkable]) -> None:
    """Put what articles are about into the index."""
    texts = links.texts(connection, [article.number for article in new])
    packed = [
        Packed(one.number, vectors.ordinal(one.day), pack(vector(texts[one.number]))) for one in new
    ]
    vectors.add_vectors(connection, packed)


def place(connection: Connection, touched: set[int]) -> set[str]:
    """Cluster anew what the touched articles are connected with; which stories changed."""
    if not touched:
        return set()
    known = Known(connection)
    parts = _parts(known.near, touched)
    known.add(chain(*parts))
    cores: dict[int, Group] = {}
    for part in parts:
        likeness = known.likeness(part, part)
        for group in join((known.by_number[number].id for number in part), likeness):
            cores |= dict.fromkeys(known.numbers(group), group)
    return _write(connection, _absorbed(connection, cores, known), known)


def _parts(near: Neighbourhood, touched: set[int]) -> list[list[int]]:
    """Every article that a chain of likenesses of JOIN or more connects with the touched ones, and
    those so connected together.
    """
    found, edge = set(touched), set(touched)
    alike: list[tuple[int, int]] = []
    while edge:
        joined = near.of(edge, JOIN)
        alike += [(a, b) for a, b, _ in joined]
        edge = {b for _, b, _ in joined} - found
        found |= edge
    return connected(found, alike)


def _absorbed(connection: Connection, cores: dict[int, Group], known: Known) -> dict[int, Placed]:
    """Where every article of the cores goes, and every stray one that stands near them."""
    near = known.near.of(cores, ABSORB)
    groups = cores | _stored_cores(connection, {b for _, b, _ in near} - cores.keys(), known)
    strays = {group for group in groups.values() if len(group) <= STRAY}
    outside = {number for group in strays for number in known.numbers(group)} - cores.keys()
    further = known.near.of(outside, ABSORB)
    candidates = groups | _stored_cores(
        connection, {b for _, b, _ in further} - groups.keys(), known
    )
    moved = cores.keys() | outside
    placed = {number: _at_home(groups[number], known) for number in moved}
    for stray, story in _homes([*near, *further], candidates, known).items():
        name = known.name(story)
        for number in known.numbers(stray):
            if number in moved:
                placed[number] = Placed(placed[number].core, name)
    return placed


def _homes(
    near: Iterable[tuple[int, int, float]],
    groups: Mapping[int, Group],
    known: Known,
) -> dict[Group, Group]:
    """The established group that takes each stray one in; strays that none takes are left out."""
    offers: dict[Group, set[Group]] = defaultdict(set)
    for a, b, _ in near:
        if len(groups[a]) <= STRAY and len(groups[b]) >= ESTABLISHED:
            offers[groups[a]].add(groups[b])
    strays = [number for stray in offers for number in known.numbers(stray)]
    hosts = {n for group in set(chain(*offers.values())) for n in known.numbers(group)}
    likeness = known.likeness(strays, hosts)
    taken = {stray: absorb(stray, stories, likeness) for stray, stories in offers.items()}
    return {stray: story for stray, story in taken.items() if story is not None}


def _stored_cores(
    connection: Connection, numbers: Collection[int], known: Known
) -> dict[int, Group]:
    """The core groups of articles as they were placed before, by number; `known` is added to."""
    cores = {placed.core for placed in links.placed(connection, numbers).values()}
    members = links.members(connection, cores, by="core")
    known.add(chain(*members.values()))
    return {
        number: tuple(sorted(known.by_number[one].id for one in group))
        for group in members.values()
        for number in group
    }


def _at_home(group: Group, known: Known) -> Placed:
    name = known.name(group)
    return Placed(name, name)


def _write(connection: Connection, placed: dict[int, Placed], known: Known) -> set[str]:
    """Write where articles go, record merges and splits, and describe the changed stories."""
    before = links.placed(connection, placed)
    links.place(connection, placed)
    if not is_rebuilding(connection):
        record(connection, _moves(before, placed))
    names = {where.story for where in (*before.values(), *placed.values())}
    members = links.members(connection, names)
    known.add(chain(*members.values()))
    links.drop_stories(connection, names)
    links.write_stories(
        connection,
        [
            _story(known.near, name, sorted((known.by_number[n] for n in numbers), key=age))
            for name, numbers in sorted(members.items())
        ],
    )
    return names


def _story(near: Neighbourhood, name: str, group: list[Linkable]) -> StoryRow:
    days = [article.day for article in group if article.day]
    return StoryRow(
        id=name,
        title=_title(near, group),
        start=min(days, default=None),
        end=max(days, default=None),
        size=len(group),
    )


def _moves(before: Mapping[int, Placed], after: Mapping[int, Placed]) -> Moves:
    moved = {
        (before[number].story, where.story)
        for number, where in after.items()
        if number in before and before[number].story != where.story
    }
    return Moves(moved, {w.story for number, w in after.items() if before.get(number) == w})


def _title(near: Neighbourhood, group: list[Linkable]) -> str | None:
    """The headline of the article that is most like all the others; the first one's in a tie."""
    titled = [article for article in group if article.title]
    if not titled or len(group) <= STRAY:
        return titled[0].title if titled else None
    numbers = [article.number for article in group]
    total: dict[int, float] = defaultdict(float)
    for a, _, value in near.of(numbers, FLOOR, among=numbers):
        total[a] += value
    return max(titled, key=lambda article: total[article.number]).title
