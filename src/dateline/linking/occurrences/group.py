"""Which tellings in a story are one happening.

Tellings of one kind of act are put together unless a slot of theirs is in conflict. So are an
attack, told in that word, and the one bombing with which it agrees; and those of one type and mode,
whatever the words, where the same parties do it to the same. Those that say most are placed first
and in the order of their age, so that what comes out does not depend on the order in which articles
came.
"""

from collections.abc import Callable, Iterable

from dateline.linking.occurrences.acts import Family, family
from dateline.linking.occurrences.happening import Happening
from dateline.linking.occurrences.slots import Agreement, Slots
from dateline.linking.occurrences.told import Told
from dateline.ontology.acts import load_wider


def group_tellings(tellings: Iterable[Told]) -> list[list[Told]]:
    """The occurrences of a story, each with its tellings, the oldest first."""
    alike: dict[Family, list[Happening]] = {}
    members = [(told, Slots(told)) for told in tellings]
    for told, slots in sorted(members, key=lambda one: (-one[1].filled, one[0].age)):
        candidates = alike.setdefault(family(told), [])
        home = _home(slots, candidates)
        if home is None:
            home = Happening()
            candidates.append(home)
        home.add(told, slots)
    groups = [sorted(one.tellings, key=_age) for one in _joined(_narrowed(alike))]
    return sorted(groups, key=lambda group: group[0].age)


def _home(slots: Slots, candidates: list[Happening]) -> Happening | None:
    """The happening that shuts nothing out and agrees most, the largest and then the first of
    equals: a telling that says nothing of who and where means what the story is about.
    """
    open_to = [one for one in candidates if not one.shuts_out([slots])]
    return max(open_to, key=lambda one: (one.agrees(slots), len(one.slots)), default=None)


def _narrowed(alike: dict[Family, list[Happening]]) -> list[Happening]:
    """All happenings, those told in a wide word put to the only one told in a narrower word with
    which they agree on who, to whom or where: the attack was a bombing.
    """
    wider = load_wider()
    wide = {known: group for known, group in alike.items() if known[1] in wider.values()}
    found = [one for known, group in alike.items() if known not in wide for one in group]
    for (quad, act), group in wide.items():
        narrow = [
            one
            for (other, kind), those in alike.items()
            if other == quad and wider.get(kind) == act
            for one in those
        ]
        for one in group:
            homes = [other for other in narrow if _agree(one, other, lambda same: same.many > 0)]
            if len(homes) == 1:
                homes[0].take(one)
            else:
                found.append(one)
    return found


def _joined(happenings: list[Happening]) -> list[Happening]:
    """Those of one type and mode put together where both parts are played by the same parties."""
    joined: dict[tuple[str, str | None], list[Happening]] = {}
    for one in happenings:
        event = one.tellings[0].event
        others = joined.setdefault((event.type, event.mode), [])
        home = next((other for other in others if _agree(one, other, _same_parties)), None)
        if home is None:
            others.append(one)
        else:
            home.take(one)
    return [one for others in joined.values() for one in others]


def _same_parties(same: Agreement) -> bool:
    return same.parties


def _agree(one: Happening, two: Happening, enough: Callable[[Agreement], bool]) -> bool:
    """Whether two tellings of theirs have enough in common and none contradicts another."""
    return any(map(enough, one.agreements(two))) and not two.shuts_out(one.slots)


def _age(told: Told) -> tuple[str, str, int, str]:
    return told.age
