"""Commitments of the articles that came: their claims, and the blocks of claims that they touch."""

from sqlalchemy import Connection

from dateline.api.linkers.linker import Batch, Linker
from dateline.linking.commitments import commit, find_claims
from dateline.linking.commitments.claims import Claimed
from dateline.linking.commitments.group import Named
from dateline.linking.keys import parse_key
from dateline.ontology.names import country_names
from dateline.store.linking import commitments, names


def _link(connection: Connection, batch: Batch) -> int:
    known = batch.known(connection)
    claims = {
        number: find_claims(reading, known[number])
        for number, reading in batch.readings(connection).items()
    }
    blocks = commitments.replace(connection, batch.touched, claims)
    blocks |= commitments.blocks_about(connection, batch.renamed)
    changed = 0
    for block in sorted(blocks):
        found = commitments.claims_in(connection, block)
        changed += commitments.write(connection, block, commit(found, _named(connection, found)))
    return changed


def _named(connection: Connection, claims: list[Claimed]) -> Named:
    """What the keys of claims mean and how they are called."""
    keys = {key for one in claims for key in (one.subject, one.mission) if key}
    meaning = names.meanings(connection, keys)
    shown = names.display_names(connection, {meaning.get(key, key) for key in keys})
    return Named(meaning, shown | _own_names(keys), country_names())


def _own_names(keys: set[str]) -> dict[str, str]:
    """The names of countries that no article names, by key: "Kenyan police" names Kenya."""
    parsed = {key: parse_key(key) for key in keys}
    known = country_names()
    return {
        key: known[one.country]
        for key, one in parsed.items()
        if one.kind == "country" and one.country in known
    }


LINKER = Linker("commitments", commitments.clear, _link)
