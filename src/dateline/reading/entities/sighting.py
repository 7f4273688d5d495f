"""One place where a text names something."""

from dataclasses import dataclass

from dateline.model import EntityKind
from dateline.ontology.names import Name


@dataclass
class Sighting:
    """Tokens `start` to `end` name something of this kind; `row` is the gazetteer's where known."""

    start: int
    end: int
    kind: EntityKind
    form: str
    row: Name | None = None
    sure: bool = False

    @property
    def size(self) -> int:
        """How many tokens it has."""
        return self.end - self.start
