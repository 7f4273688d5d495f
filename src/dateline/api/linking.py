"""Putting articles in touch with each other: copies and stories, as articles arrive.

What is in a story depends on which articles there are and not on the order in which they came, so
reading one more touches its neighbours alone and a rebuild gives the same.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sqlalchemy import Connection, Engine

from dateline.api import linkers
from dateline.linking.duplicates import Shingles, compare, looks_alike
from dateline.linking.occurrences import describe, group_tellings
from dateline.linking.stories import ABSORB, FLOOR, JOIN, STRAY, Group, Pair, absorb, join, pair
from dateline.linking.words import vector
from dateline.store import links
from dateline.store.forgetting import forget, forget_all
from dateline.store.links import Linkable, Placed
from dateline.store.occurrences import forget_story, tellings, write_occurrences

BATCH = 500  # articles linked in one transaction
LATEST = "9999"  # where an article without a day stands among those with one


@dataclass
class Linked:
    """What linking did."""

    articles: int = 0
    """Articles that were put in a story."""

    copies: int = 0
    """Pairs found to be copies."""

    stories: int = 0
    """Stories that changed."""

    occurrences: int = 0
    """Occurrences in the stories that changed."""

    changed: Counter[str] = field(default_factory=Counter)
    """Links made from records that changed, by kind, such as `commitments`."""


def link(engine: Engine, *, rebuild: bool = False) -> Linked:
    """Link every article that is not linked yet; with `rebuild`, all of them anew."""
    done = Linked()
    if rebuild:
        with engine.connect().execution_options(write=True) as connection, connection.begin():
            forget_all(connection)
            linkers.clear(connection)
    _link_stories(engine, done)
    while True:
        with engine.connect().execution_options(write=True) as connection, connection.begin():
            changed = linkers.link_waiting(connection, BATCH)
        if changed is None:
            return done
        done.changed += changed


def _link_stories(engine: Engine, done: Linked) -> None:
    """Find the copies and the story of every article that is in none yet."""
    while True:
        with engine.connect().execution_options(write=True) as connection, connection.begin():
            old = links.superseded(connection)
            new = links.pending(connection, BATCH)
            if not old and not new:
                return
            touched = _forget(connection, old)
            for article in new:
                done.copies += _find_copies(connection, article)
                touched |= _find_neighbours(connection, article)
            done.articles += len(new)
            changed = _place(connection, touched)
            done.stories += len(changed)
            done.occurrences += _count_occurrences(connection, changed)


def _forget(connection: Connection, numbers: list[int]) -> set[int]:
    """Take superseded articles out; who stood by them must be placed anew."""
    touched = {other for _, other, _ in links.neighbours(connection, numbers, FLOOR)}
    stories = {placed.story for placed in links.placed(connection, numbers).values()}
    for number in numbers:
        forget(connection, number)
    for name, left in links.members(connection, stories).items():
        touched.update(left)
        stories.discard(name)
    for name in stories:
        links.drop_story(connection, name)
        forget_story(connection, name)
    return touched - set(numbers)


def _find_copies(connection: Connection, article: Linkable) -> int:
    """Compare an article with those that share its shingles, and put it into the index."""
    own = _shingles(article.text)
    sample = own.sample()
    shared = links.sharing(connection, sample)
    sizes = links.sample_sizes(connection, shared)
    near = [
        number
        for number, count in shared.items()
        if looks_alike(count, first=len(sample), second=sizes[number])
    ]
    found = 0
    for other in links.linkables(connection, near).values():
        first, second = sorted((article, other), key=_age)
        copy = compare(_shingles(second.text), _shingles(first.text))
        if copy is not None:
            links.add_copy(connection, second.number, first.number, copy)
            found += 1
    links.add_sample(connection, article.number, sample)
    return found


@lru_cache(maxsize=256)
def _shingles(text: str) -> Shingles:
    return Shingles(text)


def _age(article: Linkable) -> tuple[str, str]:
    """What orders articles: the day, then the id."""
    return article.day or LATEST, article.id


def _find_neighbours(connection: Connection, article: Linkable) -> set[int]:
    about = vector(article.text)
    found = links.alike(connection, about, article.day, FLOOR)
    links.add_vector(connection, article.number, about, article.day)
    links.add_likenesses(connection, article.number, found)
    return {article.number, *found}


def _place(connection: Connection, touched: set[int]) -> set[str]:
    """Cluster anew what the touched articles are connected with; which stories changed."""
    component = _component(connection, touched)
    known = links.linkables(connection, component)
    likeness = _likeness(connection, component, known)
    by_id = {article.id: article for article in known.values()}
    cores: dict[int, Group] = {}
    for part in _parts(component, likeness, known):
        for group in join(part, likeness):
            cores |= {by_id[one].number: group for one in group}
    return _write(connection, _absorbed(connection, cores, known), known)


def _component(connection: Connection, touched: set[int]) -> set[int]:
    """Every article that a chain of likenesses of JOIN or more connects with the touched ones."""
    component, edge = set(touched), set(touched)
    while edge:
        found = {other for _, other, _ in links.neighbours(connection, edge, JOIN)}
        edge = found - component
        component |= edge
    return component


def _likeness(
    connection: Connection, component: set[int], known: Mapping[int, Linkable]
) -> dict[Pair, float]:
    return {
        pair(known[a].id, known[b].id): value
        for a, b, value in links.neighbours(connection, component, FLOOR)
        if a < b and b in known
    }


def _parts(
    component: set[int], likeness: Mapping[Pair, float], known: Mapping[int, Linkable]
) -> list[list[str]]:
    """The connected parts of a set of articles, at JOIN."""
    near: dict[str, list[str]] = defaultdict(list)
    for (a, b), value in likeness.items():
        if value >= JOIN:
            near[a].append(b)
            near[b].append(a)
    parts, seen = [], set()
    for start in sorted(known[number].id for number in component):
        if start in seen:
            continue
        part, queue = [start], [start]
        seen.add(start)
        while queue:
            for other in near[queue.pop()]:
                if other not in seen:
                    seen.add(other)
                    part.append(other)
                    queue.append(other)
        parts.append(part)
    return parts


def _absorbed(
    connection: Connection, cores: dict[int, Group], known: dict[int, Linkable]
) -> dict[int, Placed]:
    """Where every article of the cores goes, and every stray one that stands near them."""
    near = links.neighbours(connection, cores, ABSORB)
    outside = {other for _, other, _ in near if other not in cores}
    groups = dict(cores) | _stored_cores(connection, outside, known)
    placed = {number: _at_home(group, known) for number, group in groups.items()}
    for stray in {group for group in groups.values() if len(group) <= STRAY}:
        numbers = [number for number, group in groups.items() if group == stray]
        story = _story_of(connection, stray, numbers, groups, known)
        if story is not None:
            name = _name(story, known)
            placed |= {number: Placed(placed[number].core, name) for number in numbers}
    settled = {number for number in outside if len(groups[number]) > STRAY}
    return {number: where for number, where in placed.items() if number not in settled}


def _stored_cores(
    connection: Connection, numbers: Iterable[int], known: dict[int, Linkable]
) -> dict[int, Group]:
    """The core groups of articles as they were placed before, by number; `known` is added to."""
    cores = {placed.core for placed in links.placed(connection, numbers).values()}
    members = links.members(connection, cores, by="core")
    known |= links.linkables(connection, (n for group in members.values() for n in group))
    groups = (tuple(sorted((known[n].id, n) for n in group)) for group in members.values())
    return {n: tuple(one for one, _ in group) for group in groups for _, n in group}


def _story_of(
    connection: Connection,
    stray: Group,
    numbers: list[int],
    groups: dict[int, Group],
    known: dict[int, Linkable],
) -> Group | None:
    """The established group that takes a stray one in, None where none does."""
    found = links.neighbours(connection, numbers, FLOOR)
    strange = {other for _, other, _ in found if other not in groups}
    groups = groups | _stored_cores(connection, strange, known)
    likeness = {pair(known[a].id, known[b].id): value for a, b, value in found if b in known}
    candidates = {groups[b] for _, b, value in found if value >= ABSORB and b in groups}
    return absorb(stray, candidates - {stray}, likeness)


def _at_home(group: Group, known: Mapping[int, Linkable]) -> Placed:
    name = _name(group, known)
    return Placed(name, name)


def _name(group: Group, known: Mapping[int, Linkable]) -> str:
    """A group is named by its first article: the same name whatever came when."""
    wanted = set(group)
    return min((one for one in known.values() if one.id in wanted), key=_age).id


def _write(
    connection: Connection, placed: dict[int, Placed], known: dict[int, Linkable]
) -> set[str]:
    """Write where articles go, record merges and splits, and describe the changed stories."""
    before = links.placed(connection, placed)
    links.place(connection, placed)
    _record_changes(connection, before, placed)
    names = {where.story for where in (*before.values(), *placed.values())}
    members = links.members(connection, names)
    for name in sorted(names):
        numbers = members.get(name)
        if not numbers:
            links.drop_story(connection, name)
            continue
        known |= links.linkables(connection, (n for n in numbers if n not in known))
        group = sorted((known[number] for number in numbers), key=_age)
        links.write_story(
            connection,
            name,
            title=_title(connection, group),
            days=[article.day for article in group if article.day],
            size=len(group),
        )
    return names


def _record_changes(
    connection: Connection, before: Mapping[int, Placed], after: Mapping[int, Placed]
) -> None:
    moved = Counter(
        (before[number].story, where.story)
        for number, where in after.items()
        if number in before and before[number].story != where.story
    )
    stayed = {where.story for number, where in after.items() if before.get(number) == where}
    for old, new in sorted(moved):
        if old in stayed:
            links.record_change(connection, old, "split", new)
        else:
            links.record_change(connection, new, "merged", old)


def _title(connection: Connection, group: list[Linkable]) -> str | None:
    """The headline of the article that is most like all the others; the first one's in a tie."""
    numbers = {article.number for article in group}
    total: Counter[int] = Counter()
    for a, b, value in links.neighbours(connection, numbers, FLOOR):
        if b in numbers:
            total[a] += value  # type: ignore[assignment]
    titled = [article for article in group if article.title]
    if not titled:
        return None
    return max(titled, key=lambda article: total[article.number]).title


def _count_occurrences(connection: Connection, stories: set[str]) -> int:
    """Find the occurrences of these stories anew; how many there are."""
    total = 0
    for story in sorted(stories):
        forget_story(connection, story)
    for story, numbers in sorted(links.members(connection, stories).items()):
        told = list(tellings(connection, numbers))
        found = [(describe(story, one), one) for one in group_tellings(told)]
        write_occurrences(connection, found)
        total += len(found)
    return total
