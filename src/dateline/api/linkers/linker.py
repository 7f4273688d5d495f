"""What a linker is, and the articles that it is given to link."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from sqlalchemy import Connection

from dateline.linking.keys import Known, known_entities, parse_key
from dateline.model import Reading
from dateline.store.linking.names import renamed_in
from dateline.store.queries import readings_numbered


@dataclass
class Batch:
    """Articles that came, changed or went, all linked in one transaction."""

    come: list[int]
    """Articles to link; those that were linked before are linked anew."""

    gone: list[int] = field(default_factory=list)
    """Superseded revisions, whose links must go."""

    renamed: dict[str, str | None] = field(default_factory=dict)
    """Keys of entities that now mean another one, with the one that they meant: told by `names` to
    the linkers after it.
    """

    _readings: dict[int, Reading] = field(default_factory=dict)
    _known: dict[int, dict[str, Known]] = field(default_factory=dict)

    def of(self, numbers: Collection[int]) -> "Batch":
        """The same batch, other articles left out; what was fetched is shared."""
        come = [number for number in self.come if number in numbers]
        gone = [number for number in self.gone if number in numbers]
        return Batch(come, gone, self.renamed, self._readings, self._known)

    @property
    def touched(self) -> list[int]:
        """Every article whose former links are no longer good."""
        return [*self.gone, *self.come]

    def readings(self, connection: Connection) -> dict[int, Reading]:
        """The readings of what came, fetched once for all linkers."""
        missing = [number for number in self.come if number not in self._readings]
        if missing:
            self._readings.update(readings_numbered(connection, missing))
        return {number: self._readings[number] for number in self.come}

    def known(self, connection: Connection) -> dict[int, dict[str, Known]]:
        """What the entities of what came go by, with the names that a person gave them."""
        readings = self.readings(connection)
        missing = readings.keys() - self._known.keys()
        ids = {readings[number].article.id for number in missing}
        by_hand = renamed_in(connection, ids) if ids else {}
        for number in missing:
            own = known_entities(readings[number])
            for entity, one in own.items():
                other = by_hand.get((readings[number].article.id, str(one.key)))
                own[entity] = one._replace(key=parse_key(other)) if other else one
            self._known[number] = own
        return {number: self._known[number] for number in self.come}


@dataclass(frozen=True)
class Linker:
    """One kind of link. What it stores must depend on which articles there are, and not on the
    order in which they came: then `clear` and linking everything gives the same.
    """

    name: str
    """What it makes, such as `commitments`; also its name in the line of waiting articles."""

    clear: Callable[[Connection], None]
    """Takes away all that it made, but nothing that a person decided."""

    link: Callable[[Connection, Batch], int]
    """Links a batch, touching its neighbours alone; how many links changed comes back."""
