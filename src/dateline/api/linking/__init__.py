"""Putting articles in touch with each other as they arrive: copies, stories, occurrences.

What is in a story depends on which articles there are and not on the order in which they came, so
reading one more touches its neighbours alone and a rebuild gives the same.
"""

from collections import Counter
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine

from dateline.api import linkers
from dateline.api.linking.copies import find_copies
from dateline.api.linking.counting import count_occurrences
from dateline.api.linking.neighbourhood import Neighbourhood
from dateline.api.linking.placing import add_to_index, place
from dateline.linking.stories import ABSORB
from dateline.store import links
from dateline.store.forgetting import forget, forget_all
from dateline.store.linking import queue
from dateline.store.linking.history import end_rebuild, remember_places
from dateline.store.occurrences import forget_stories, stories_beside

__all__ = ["Linked", "link"]

BATCH = 500  # articles linked in one transaction


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
            remember_places(connection)
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
            if not _link_some(connection, done):
                end_rebuild(connection)
                return


def _link_some(connection: Connection, done: Linked) -> bool:
    """Link the first articles in line; whether there was anything to do."""
    line = queue.waiting_for_stories(connection, BATCH)
    come = links.linkables(connection, line).values()
    placed = links.placed(connection, line)
    gone = [one.number for one in come if not one.current]
    beside = stories_beside(connection, gone)
    touched = _forget(connection, gone)
    new = [one for one in come if one.current and one.number not in placed]
    if new:
        done.copies += find_copies(connection, new)
        add_to_index(connection, new)
    # An article that is in its story already is in line because something of its records changed.
    known = {placed[one.number].story for one in come if one.current and one.number in placed}
    changed = place(connection, touched | {article.number for article in new})
    done.articles += len(new)
    done.stories += len(changed)
    done.occurrences += count_occurrences(connection, changed | known | beside)
    queue.done_with_stories(connection, line)
    return bool(line)


def _forget(connection: Connection, numbers: list[int]) -> set[int]:
    """Take superseded articles out; who stood by them must be placed anew."""
    if not numbers:
        return set()
    touched = {other for _, other, _ in Neighbourhood(connection).of(numbers, ABSORB)}
    stories = {placed.story for placed in links.placed(connection, numbers).values()}
    for number in numbers:
        forget(connection, number)
    for name, left in links.members(connection, stories).items():
        touched.update(left)
        stories.discard(name)
    links.drop_stories(connection, stories)
    forget_stories(connection, stories)
    return touched - set(numbers)
