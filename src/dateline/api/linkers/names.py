"""Who is who across articles: keys for the entities that came, and whom those keys mean."""

from sqlalchemy import Connection

from dateline.api.linkers.linker import Batch, Linker
from dateline.linking.identities import resolve
from dateline.linking.keys import Known, know, parse_key
from dateline.model import Reading
from dateline.store.linking import names
from dateline.store.linking.names import Fact

TELLING = ("tail", "role")  # facts that decide whom a key means


def _link(connection: Connection, batch: Batch) -> int:
    known = _known(connection, batch.readings(connection))
    before = names.facts_of(connection, batch.touched)
    names.replace(connection, batch.touched, known)
    change = names.facts_of(connection, batch.come)
    change.subtract(before)
    turned = {fact for fact in names.count(connection, change) if fact[1] in TELLING}
    batch.renamed |= settle(connection, turned)
    return len(batch.renamed)


def settle(connection: Connection, turned: set[Fact]) -> set[str]:
    """Find out anew whom the keys mean that some facts bear on; those that changed come back."""
    family = names.family(connection, turned)
    meant = resolve(family.keys, family.decisions)
    return names.write(connection, {key for key, _, _ in turned}, meant)


def _known(connection: Connection, readings: dict[int, Reading]) -> dict[int, dict[str, Known]]:
    """What the entities of articles go by, with the names that a person gave them."""
    by_hand = names.renamed_in(connection, {one.article.id for one in readings.values()})
    found: dict[int, dict[str, Known]] = {}
    for number, reading in readings.items():
        found[number] = {}
        for entity in reading.entities:
            one = know(entity, reading.article)
            if one is None:
                continue
            other = by_hand.get((reading.article.id, str(one.key)))
            found[number][entity.id] = one._replace(key=parse_key(other)) if other else one
    return found


LINKER = Linker("names", names.clear, _link)
