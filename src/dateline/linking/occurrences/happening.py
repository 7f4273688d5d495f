"""One happening as it grows: the tellings put together so far, and who has a part in it."""

from collections.abc import Iterable, Iterator

from dateline.linking.occurrences.slots import Agreement, Slots, agreement, contradict
from dateline.linking.occurrences.told import Told


class Happening:
    """Tellings of one happening, each with its slots."""

    def __init__(self) -> None:
        self.tellings: list[Told] = []
        self.slots: list[Slots] = []
        self.casts: list[set[str]] = []
        """Persons who have a part in it together, by the tellings that name both parts."""

    def add(self, told: Told, slots: Slots) -> None:
        """Put a telling in."""
        self.tellings.append(told)
        self.slots.append(slots)
        if slots.names_both:
            self.casts.append(slots.persons)

    def take(self, other: "Happening") -> None:
        """Put another's tellings in."""
        self.tellings += other.tellings
        self.slots += other.slots
        self.casts += other.casts

    def shuts_out(self, slots: Iterable[Slots]) -> bool:
        """Whether a telling of these and one that is in it cannot be of one happening."""
        given = list(slots)
        casts = self.casts + [one.persons for one in given if one.names_both]
        return any(
            contradict(one, two, persons=persons)
            for one, persons in ((one, one.persons_with(casts)) for one in given)
            for two in self.slots
        )

    def agreements(self, other: "Happening") -> Iterator[Agreement]:
        """What each telling has in common with each of another's."""
        return (agreement(one, two) for one in self.slots for two in other.slots)

    def agrees(self, slots: Slots) -> int:
        """How many slots say the same as those of the telling that is most like these."""
        return max(agreement(slots, other).many for other in self.slots)
