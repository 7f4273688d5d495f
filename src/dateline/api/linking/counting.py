"""Counting the occurrences of stories that changed."""

from collections import defaultdict
from itertools import chain

from sqlalchemy import Connection

from dateline.linking.occurrences import (
    Local,
    Told,
    describe,
    group_tellings,
    join_across,
    local,
)
from dateline.store import links
from dateline.store.occurrences import (
    blocks_of,
    forget_happenings,
    forget_stories,
    happenings_in,
    tellings,
    write_occurrences,
)


def count_occurrences(connection: Connection, stories: set[str]) -> int:
    """Find the occurrences of these stories anew, and of other stories where they may be one with
    theirs; how many there are.
    """
    own = _happenings(connection, stories)
    blocks = {one.block for one in own if one.block} | blocks_of(connection, stories)
    others = happenings_in(connection, blocks, without=stories)
    forget_stories(connection, stories)
    forget_happenings(connection, blocks)
    found = [
        (describe(group[0].story, together), together, group[0].block)
        for group in join_across([*own, *others])
        if (together := _in_order(group))
    ]
    write_occurrences(connection, found)
    return len(found)


def _happenings(connection: Connection, stories: set[str]) -> list[Local]:
    members = links.members(connection, stories)
    story_of = {number: story for story, numbers in members.items() for number in numbers}
    told: dict[str, list[Told]] = defaultdict(list)
    for telling in tellings(connection, sorted(chain(*members.values()))):
        told[story_of[telling.number]].append(telling)
    return [local(story, group) for story in sorted(told) for group in group_tellings(told[story])]


def _in_order(group: list[Local]) -> list[Told]:
    """The tellings of all, the oldest first."""
    return sorted((told for one in group for told in one.tellings), key=lambda told: told.age)
