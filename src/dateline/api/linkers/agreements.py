"""Agreements of the articles that came: what they tell of states, and the agreements they touch."""

from sqlalchemy import Connection

from dateline.api.linkers.linker import Batch, Linker
from dateline.linking.agreements import assemble, find_states
from dateline.linking.agreements.group import Told
from dateline.store.linking import agreements, names


def _link(connection: Connection, batch: Batch) -> int:
    known = batch.known(connection)
    told = {
        number: find_states(reading, known[number])
        for number, reading in batch.readings(connection).items()
    }
    keys = agreements.replace(connection, batch.touched, told) | batch.renamed.keys()
    meaning = names.meanings(connection, keys)
    touched = {meaning.get(key, key) for key in keys}
    touched |= {former for former in batch.renamed.values() if former}
    return sum(_assemble(connection, identity) for identity in sorted(touched))


def _assemble(connection: Connection, identity: str) -> int:
    keys = names.keys_of(connection, [identity]).get(identity, [])
    by_goal: dict[str, list[Told]] = {}
    for one in agreements.told_of(connection, keys):
        by_goal.setdefault(one.goal, []).append(one)
    name = names.display_names(connection, [identity]).get(identity)
    found = [assemble(identity, told, name=name) for _, told in sorted(by_goal.items())]
    return agreements.write(connection, identity, found)


LINKER = Linker("agreements", agreements.clear, _link)
