"""Counting the occurrences of stories that changed."""

from collections import defaultdict
from itertools import chain

from sqlalchemy import Connection

from dateline.linking.occurrences import Told, describe, group_tellings
from dateline.store import links
from dateline.store.occurrences import forget_stories, tellings, write_occurrences


def count_occurrences(connection: Connection, stories: set[str]) -> int:
    """Find the occurrences of these stories anew; how many there are."""
    members = links.members(connection, stories)
    story_of = {number: story for story, numbers in members.items() for number in numbers}
    told: dict[str, list[Told]] = defaultdict(list)
    for telling in tellings(connection, sorted(chain(*members.values()))):
        told[story_of[telling.number]].append(telling)
    found = [
        (describe(story, group), group)
        for story in sorted(told)
        for group in group_tellings(told[story])
    ]
    forget_stories(connection, stories)
    write_occurrences(connection, found)
    return len(found)
