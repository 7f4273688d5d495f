"""Commitments of the articles that came: their claims, and the blocks of claims that they touch."""

from collections import defaultdict

from sqlalchemy import Connection

from dateline.api.linkers.linker import Batch, Linker
from dateline.linking.commitments import find_claims
from dateline.linking.commitments.claims import Claimed
from dateline.linking.commitments.group import Gathered, Named, gather
from dateline.linking.keys import parse_key
from dateline.ontology.names import country_names
from dateline.store.linking import commitments, names


def _link(connection: Connection, batch: Batch) -> int:
    known = batch.known(connection)
    claims = {
        number: find_claims(reading, known[number])
        for number, reading in batch.readings(connection).items()
    }
    touched = commitments.replace(connection, batch.touched, claims)
    touched |= commitments.claims_about(connection, batch.renamed)
    meaning = names.meanings(connection, {subject for _, subject in touched if subject})
    blocks: dict[str, set[str | None]] = defaultdict(set)
    for block, subject in touched:
        blocks[block].add(meaning.get(subject, subject) if subject else None)
        blocks[block].update(one for one in [batch.renamed.get(subject or "")] if one)
    return sum(_commit(connection, block, who) for block, who in sorted(blocks.items()))


def _commit(connection: Connection, block: str, who: set[str | None]) -> int:
    """Put together the commitments of some identities in a block: of all where claims that are
    everybody's changed, for these stand beside each.
    """
    if None in who:
        return commitments.write(connection, block, _gathered(connection, block))
    identities = sorted(one for one in who if one)
    keys = names.keys_of(connection, identities)
    subjects = {*identities, *(key for group in keys.values() for key in group)}
    made = _gathered(connection, block, sorted(subjects))
    own = [one for one in made if one.commitment.subject_id in who]
    return commitments.write(connection, block, own, identities)


def _gathered(
    connection: Connection, block: str, subjects: list[str] | None = None
) -> list[Gathered]:
    found = commitments.counting_claims(connection, block, subjects)
    return gather(found.claims, _named(connection, found.claims), found.dues)


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
