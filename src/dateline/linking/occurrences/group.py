"""Which tellings in a story are one happening.

Tellings of one type and one kind of act are put together unless a slot of theirs is in conflict.
Those that say most are placed first and in the order of their age, so that what comes out does not
depend on the order in which articles came.
"""

from collections.abc import Iterable

from dateline.linking.occurrences.acts import act_of
from dateline.linking.occurrences.slots import Slots, agreement, contradict
from dateline.linking.occurrences.told import Told

Member = tuple[Told, Slots]


def group_tellings(tellings: Iterable[Told]) -> list[list[Told]]:
    """The occurrences of a story, each with its tellings, the oldest first."""
    groups: list[list[Member]] = []
    alike: dict[tuple[str, str], list[list[Member]]] = {}
    members = [(told, Slots(told)) for told in tellings]
    for told, slots in sorted(members, key=lambda one: (-one[1].filled, one[0].age)):
        candidates = alike.setdefault((told.event.type, act_of(told)), [])
        home = _home(slots, candidates)
        if home is None:
            home = []
            groups.append(home)
            candidates.append(home)
        home.append((told, slots))
    found = [sorted((told for told, _ in group), key=_age) for group in groups]
    return sorted(found, key=lambda group: group[0].age)


def _age(told: Told) -> tuple[str, str, int, str]:
    return told.age


def _home(slots: Slots, candidates: list[list[Member]]) -> list[Member] | None:
    """The group that contradicts nothing and agrees most, the largest and then the first of equals:
    a telling that says nothing of who and where means the happening that the story is about.
    """
    open_to = [
        group for group in candidates if not any(contradict(slots, other) for _, other in group)
    ]
    return max(
        open_to,
        key=lambda group: (max(agreement(slots, other) for _, other in group), len(group)),
        default=None,
    )
