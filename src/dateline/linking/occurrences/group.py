"""Which tellings in a story are one happening.

Tellings of one type and one kind of act are put together unless a slot of theirs is in conflict;
so are those of one type and mode, whatever the words, where the same parties do it to the same.
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
    found = [sorted((told for told, _ in group), key=_age) for group in _joined(groups)]
    return sorted(found, key=lambda group: group[0].age)


def _joined(groups: list[list[Member]]) -> list[list[Member]]:
    """Groups of one type and mode put together where both parts are played by the same parties."""
    joined: dict[tuple[str, str | None], list[list[Member]]] = {}
    for group in groups:
        event = group[0][0].event
        others = joined.setdefault((event.type, event.mode), [])
        home = next((other for other in others if _same_parties(group, other)), None)
        if home is None:
            others.append(group)
        else:
            home.extend(group)
    return [group for others in joined.values() for group in others]


def _same_parties(one: list[Member], two: list[Member]) -> bool:
    pairs = [(a, b) for _, a in one for _, b in two]
    return any(agreement(a, b).parties for a, b in pairs) and not any(
        contradict(a, b) for a, b in pairs
    )


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
        key=lambda group: (max(agreement(slots, other).many for _, other in group), len(group)),
        default=None,
    )
