"""Identities by the names that people ask for, and what the store has of each."""

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import Connection, select

from dateline.linking.keys import lookups, parse_key
from dateline.model import Identity
from dateline.store.chunks import chunks
from dateline.store.linking.names import FACT, NUMBER, display_names, keys_of, meanings
from dateline.store.linking.tables import identities, key_facts


def find_keys(connection: Connection, name: str) -> list[str]:
    """The keys that a name may be meant by, or the one whose id is given; sorted."""
    if "/" in name:
        statement = select(identities.c.key).where(identities.c.key == name)
        return list(connection.scalars(statement))
    statement = select(key_facts.c.key).where(
        key_facts.c.fact == "tail", key_facts.c.value.in_(sorted(lookups(name)))
    )
    return sorted(set(connection.scalars(statement)))


def find_identities(
    connection: Connection, name: str, *, kind: str | None = None, country: str | None = None
) -> list[Identity]:
    """Whom a name may mean, those of whole name first, then by how many articles name them."""
    keys = find_keys(connection, name)
    meant = set(meanings(connection, keys).values())
    found = [
        one
        for one in describe(connection, meant)
        if (kind is None or one.kind == kind) and (country is None or one.country == country)
    ]
    whole = lookups(name)
    return sorted(
        found, key=lambda one: (parse_key(one.id).words not in whole, -one.articles, one.id)
    )


def describe(connection: Connection, wanted: Iterable[str]) -> list[Identity]:
    """What is known of identities, sorted by id."""
    wanted = sorted(set(wanted))
    keys = keys_of(connection, wanted)
    shown = display_names(connection, wanted)
    facts = _facts(connection, [key for group in keys.values() for key in group])
    found = []
    for identity in wanted:
        counts: dict[str, Counter[str]] = {"name": Counter(), "role": Counter()}
        articles = 0
        for key in keys.get(identity, ()):
            for fact, value, number in facts.get(key, ()):
                if fact in counts:
                    counts[fact][value] += number
                articles += number if fact == "article" else 0
        found.append(
            Identity(
                id=identity,
                name=shown.get(identity, parse_key(identity).words),
                kind=parse_key(identity).kind,
                country=parse_key(identity).country or None,
                names=_by_count(counts["name"]),
                roles=_by_count(counts["role"]),
                articles=articles,
            )
        )
    return found


def _facts(connection: Connection, keys: list[str]) -> dict[str, list[tuple[str, str, int]]]:
    found: dict[str, list[tuple[str, str, int]]] = {}
    for part in chunks(keys):
        for row in connection.execute(select(*FACT, NUMBER).where(key_facts.c.key.in_(part))):
            found.setdefault(row.key, []).append((row.fact, row.value, row.number))
    return found


def _by_count(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(counts, key=lambda value: (-counts[value], value)))
