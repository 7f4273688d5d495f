"""Which keys the store's entities go by, what is known of each, and who each means."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, insert, or_, select, tuple_

from dateline.linking.identities import Decision, Facts
from dateline.linking.keys import Key, Known, parse_key
from dateline.store.chunks import chunks
from dateline.store.linking.tables import (
    entity_keys,
    identities,
    identity_decisions,
    key_facts,
)
from dateline.store.writer import now

Fact = tuple[str, str, str]
"""A key, a fact and its value."""

FACT = (key_facts.c.key, key_facts.c.fact, key_facts.c.value)
NUMBER = key_facts.c.count.label("number")


def clear(connection: Connection) -> None:
    """Forget every key and what it means; what a person decided is kept."""
    for table in (entity_keys, key_facts, identities):
        connection.execute(delete(table))


def facts_of(connection: Connection, numbers: Iterable[int]) -> Counter[Fact]:
    """What articles add to what is known of keys."""
    found: Counter[Fact] = Counter()
    for chunk in chunks(numbers):
        statement = select(entity_keys.c.key, entity_keys.c.facts)
        for row in connection.execute(statement.where(entity_keys.c.article.in_(chunk))):
            found.update((row.key, fact, value) for fact, value in row.facts)
    return found


def replace(
    connection: Connection, numbers: Iterable[int], known: Mapping[int, Mapping[str, Known]]
) -> None:
    """Write the keys of articles' entities anew; `known` is by article and entity."""
    for chunk in chunks(numbers):
        connection.execute(delete(entity_keys).where(entity_keys.c.article.in_(chunk)))
    rows = [
        {"article": number, "entity": entity, "key": str(one.key), "facts": one.facts()}
        for number, entities in known.items()
        for entity, one in entities.items()
    ]
    if rows:
        connection.execute(insert(entity_keys), rows)


def count(connection: Connection, change: Mapping[Fact, int]) -> set[Fact]:
    """Add to the counts of facts; those that came into being or went out of it come back."""
    changed = {fact: number for fact, number in change.items() if number}
    turned: set[Fact] = set()
    for part in chunks(sorted(changed)):
        before = _counts(connection, part)
        after = {fact: before.get(fact, 0) + changed[fact] for fact in part}
        turned |= {fact for fact in part if (before.get(fact, 0) > 0) != (after[fact] > 0)}
        _write_counts(connection, after)
    return turned


def _counts(connection: Connection, facts: Iterable[Fact]) -> dict[Fact, int]:
    keys = {key for key, _, _ in facts}
    rows = connection.execute(select(*FACT, NUMBER).where(key_facts.c.key.in_(keys)))
    return {(row.key, row.fact, row.value): row.number for row in rows}


def _write_counts(connection: Connection, counts: Mapping[Fact, int]) -> None:
    for part in chunks(counts):
        connection.execute(delete(key_facts).where(tuple_(*FACT).in_(part)))
    rows = [
        {"key": key, "fact": fact, "value": value, "count": number}
        for (key, fact, value), number in counts.items()
        if number > 0
    ]
    if rows:
        connection.execute(insert(key_facts), rows)


class Family(NamedTuple):
    """Keys that may mean one another, with what is known of each and what was decided."""

    keys: dict[Key, Facts]
    decisions: list[Decision]


def family(connection: Connection, turned: Iterable[Fact]) -> Family:
    """Every key that a chain of tails and decisions connects with the facts that turned."""
    turned = list(turned)
    keys = {key for key, _, _ in turned}
    tails = {value for _, fact, value in turned if fact == "tail"}
    new_keys, new_tails = set(keys), set(tails)
    while new_keys or new_tails:
        new_tails |= _tails(connection, new_keys) - tails
        tails |= new_tails
        decided = _decided(connection, new_keys)
        found = _with_tails(connection, new_tails)
        found.update(name for one in decided for name in (one.key, one.other))
        new_keys, new_tails = found - keys, set()
        keys |= new_keys
    return Family(_facts(connection, keys), decisions_on(connection, keys))


def _tails(connection: Connection, keys: Iterable[str]) -> set[str]:
    return {tail for facts in _facts(connection, keys).values() for tail in facts.tails}


def _with_tails(connection: Connection, tails: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for part in chunks(sorted(tails)):
        statement = select(key_facts.c.key).where(
            key_facts.c.fact == "tail", key_facts.c.value.in_(part)
        )
        found.update(connection.scalars(statement))
    return found


def _facts(connection: Connection, keys: Iterable[str]) -> dict[Key, Facts]:
    """What is known of those of the keys that some article names."""
    found: dict[str, dict[str, set[str]]] = {}
    for part in chunks(sorted(keys)):
        statement = select(key_facts.c.key, key_facts.c.fact, key_facts.c.value)
        for row in connection.execute(statement.where(key_facts.c.key.in_(part))):
            found.setdefault(row.key, {}).setdefault(row.fact, set()).add(row.value)
    return {
        parse_key(key): Facts(frozenset(facts.get("tail", ())), frozenset(facts.get("role", ())))
        for key, facts in found.items()
    }


def write(
    connection: Connection, keys: Iterable[str], meant: Mapping[Key, Key]
) -> dict[str, str | None]:
    """Write whom keys mean; those of `keys` that mean nobody now are dropped. Keys that meant
    another before come back with the one that they meant.
    """
    wanted = {str(key): str(identity) for key, identity in meant.items()}
    asked = {*keys, *wanted}
    before = meanings(connection, asked)
    changed = {key: before.get(key) for key in asked if before.get(key) != wanted.get(key)}
    for part in chunks(sorted(changed)):
        connection.execute(delete(identities).where(identities.c.key.in_(part)))
    rows = [{"key": key, "identity": wanted[key]} for key in sorted(changed) if key in wanted]
    if rows:
        connection.execute(insert(identities), rows)
    return changed


def keys_of(connection: Connection, wanted: Iterable[str]) -> dict[str, list[str]]:
    """The keys that mean each of some identities, sorted."""
    found: dict[str, list[str]] = {}
    for part in chunks(sorted(set(wanted))):
        statement = select(identities).where(identities.c.identity.in_(part))
        for row in connection.execute(statement.order_by(identities.c.key)):
            found.setdefault(row.identity, []).append(row.key)
    return found


def meanings(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    """The identity of each key; those that no article names are left out."""
    found: dict[str, str] = {}
    for part in chunks(sorted(set(keys))):
        rows = connection.execute(select(identities).where(identities.c.key.in_(part)))
        found |= {row.key: row.identity for row in rows}
    return found


def keys_in(connection: Connection, number: int) -> list[str]:
    """The keys of an article's entities."""
    statement = select(entity_keys.c.key).where(entity_keys.c.article == number)
    return sorted(set(connection.scalars(statement)))


def display_names(connection: Connection, wanted: Iterable[str]) -> dict[str, str]:
    """How most articles write the name of each key in full; the first in the alphabet in a tie."""
    best: dict[str, tuple[bool, int, str]] = {}
    for part in chunks(sorted(set(wanted))):
        statement = select(*FACT, NUMBER).where(
            key_facts.c.fact == "name", key_facts.c.key.in_(part)
        )
        for row in connection.execute(statement):
            short = len(row.value.split()) < len(parse_key(row.key).tokens)
            rank = (short, -row.number, row.value)
            best[row.key] = min(best.get(row.key, rank), rank)
    return {key: _labelled(key, name) for key, (_, _, name) in best.items()}


def _labelled(key: str, name: str) -> str:
    """The name, with the label that tells it from others of that name by hand."""
    apart = parse_key(key).apart
    return f"{name} ({apart})" if apart else name


# --- what a person decided


def decisions_on(connection: Connection, keys: Iterable[str]) -> list[Decision]:
    """What was decided of pairs of keys, earliest first."""
    rows = sorted(_decided(connection, keys))
    return [Decision(row.decision, parse_key(row.key), parse_key(row.other)) for row in rows]


class _Decided(NamedTuple):
    number: int
    key: str
    other: str
    decision: Any


def _decided(connection: Connection, keys: Iterable[str]) -> set[_Decided]:
    found: set[_Decided] = set()
    columns = [identity_decisions.c[name] for name in _Decided._fields]
    for part in chunks(sorted(keys)):
        statement = select(*columns).where(
            or_(identity_decisions.c.key.in_(part), identity_decisions.c.other.in_(part)),
            identity_decisions.c.article.is_(None),
        )
        found.update(_Decided._make(row) for row in connection.execute(statement))
    return found


def decide(
    connection: Connection, decision: str, key: str, other: str, *, article: str | None = None
) -> None:
    """Keep what a person decided; nothing takes it away but another decision."""
    connection.execute(
        insert(identity_decisions).values(
            at=now(), decision=decision, key=key, other=other, article=article
        )
    )


def renamed_in(connection: Connection, ids: Iterable[str]) -> dict[tuple[str, str], str]:
    """What keys are called by hand in articles of these ids: by article id and key."""
    found: dict[tuple[str, str], str] = {}
    for part in chunks(sorted(ids)):
        statement = (
            select(identity_decisions)
            .where(identity_decisions.c.article.in_(part))
            .order_by(identity_decisions.c.number)
        )
        for row in connection.execute(statement):
            found[row.article, row.key] = row.other
    return found
