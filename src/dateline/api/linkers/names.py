"""Who is who across articles: keys for the entities that came, and whom those keys mean."""

from sqlalchemy import Connection

from dateline.api.linkers.linker import Batch, Linker
from dateline.linking.identities import resolve
from dateline.store.linking import names
from dateline.store.linking.names import Fact

TELLING = ("tail", "role")  # facts that decide whom a key means


def _link(connection: Connection, batch: Batch) -> int:
    known = batch.known(connection)
    before = names.facts_of(connection, batch.touched)
    names.replace(connection, batch.touched, known)
    change = names.facts_of(connection, batch.come)
    change.subtract(before)
    turned = {fact for fact in names.count(connection, change) if fact[1] in TELLING}
    batch.renamed.update(settle(connection, turned))
    return len(batch.renamed)


def settle(connection: Connection, turned: set[Fact]) -> dict[str, str | None]:
    """Find out anew whom the keys mean that some facts bear on; those that changed come back with
    whom they meant.
    """
    family = names.family(connection, turned)
    meant = resolve(family.keys, family.decisions)
    return names.write(connection, {key for key, _, _ in turned}, meant)


LINKER = Linker("names", names.clear, _link)
