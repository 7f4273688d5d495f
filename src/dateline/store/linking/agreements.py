"""What articles tell of agreements, and the agreements that it comes to, kept and read back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Select, delete, insert, or_, select

from dateline.linking.agreements.group import Told
from dateline.model import Agreement
from dateline.store.chunks import chunks
from dateline.store.desk.position import Newest, Position
from dateline.store.linking.tables import agreement_claims, agreements
from dateline.store.rows import Row

NEWEST = Newest(agreements.c.since, None, agreements.c.id)


def clear(connection: Connection) -> None:
    """Forget everything that was told, and every agreement."""
    for table in (agreement_claims, agreements):
        connection.execute(delete(table))


def replace(
    connection: Connection, numbers: Sequence[int], told: Mapping[int, Sequence[Told]]
) -> set[str]:
    """Write what articles tell anew; the keys that lost or won something come back."""
    keys = {one.key for found in told.values() for one in found}
    for chunk in chunks(numbers):
        inside = agreement_claims.c.article.in_(chunk)
        keys.update(connection.scalars(select(agreement_claims.c.key).where(inside)))
        connection.execute(delete(agreement_claims).where(inside))
    rows = [
        {
            "article": number,
            "claim": f"g{place}",
            "key": one.key,
            "state": one.state.state,
            "record": one.model_dump(mode="json"),
        }
        for number, found in told.items()
        for place, one in enumerate(found, 1)
    ]
    if rows:
        connection.execute(insert(agreement_claims), rows)
    return keys


def told_of(connection: Connection, keys: Iterable[str]) -> list[Told]:
    """Everything that is told of some keys."""
    found: list[Told] = []
    for chunk in chunks(sorted(keys)):
        statement = select(agreement_claims.c.record).where(agreement_claims.c.key.in_(chunk))
        found += [Told.model_validate(record) for record in connection.scalars(statement)]
    return found


def write(connection: Connection, identity: str, found: Sequence[Agreement]) -> int:
    """Write the agreements of an identity anew; how many changed comes back."""
    before = {
        row.id: row.record
        for row in connection.execute(
            select(agreements.c.id, agreements.c.record).where(agreements.c.identity == identity)
        )
    }
    connection.execute(delete(agreements).where(agreements.c.identity == identity))
    after = {one.id: one.model_dump(mode="json") for one in found}
    rows = [
        {
            "id": one.id,
            "identity": identity,
            "name": one.entity,
            "kind": one.kind,
            "state": one.state,
            "since": one.since,
            "record": after[one.id],
        }
        for one in found
    ]
    if rows:
        connection.execute(insert(agreements), rows)
    return sum(before.get(one) != after.get(one) for one in before.keys() | after.keys())


def list_agreements(
    engine: Engine,
    *,
    name: str | None = None,
    state: str | None = None,
    kind: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> list[Agreement]:
    """Agreements whose name holds these words, in a state and of a kind, the latest first."""
    statement = _narrowed(select(agreements.c.record), name=name, state=state, kind=kind)
    with engine.connect() as connection:
        records = connection.scalars(statement.limit(limit).offset(offset))
        return [Agreement.model_validate(record) for record in records]


def agreement_rows(
    connection: Connection, *, limit: int, after: Position | None = None, **asked: str | None
) -> list[Row]:
    """The same, each with its position in the list: `since` and `id`."""
    found = select(agreements.c.id, agreements.c.since, agreements.c.record)
    statement = _narrowed(found, **asked).where(*NEWEST.from_(after)).limit(limit)
    return [dict(row) for row in connection.execute(statement).mappings()]


def _narrowed(
    statement: Select[Any],
    *,
    name: str | None = None,
    state: str | None = None,
    kind: str | None = None,
) -> Select[Any]:
    if name:
        about = agreements.c.record["about"].as_string()
        statement = statement.where(
            or_(
                agreements.c.name.icontains(name, autoescape=True),
                about.icontains(name, autoescape=True),
            )
        )
    for column, wanted in ((agreements.c.state, state), (agreements.c.kind, kind)):
        if wanted:
            statement = statement.where(column == wanted)
    return statement.order_by(*NEWEST.order())


def iterate_agreements(engine: Engine) -> Iterator[dict[str, Any]]:
    """Every agreement as a row."""
    for one in list_agreements(engine):
        row = one.model_dump(mode="json")
        yield {"agreement": row.pop("id")} | row
