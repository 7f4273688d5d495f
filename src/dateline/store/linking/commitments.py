"""Claims on commitments and what they come to, kept and read back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select

from dateline.linking.commitments.claims import Claimed
from dateline.model import Commitment
from dateline.store.chunks import chunks
from dateline.store.linking.tables import commitment_claims, commitments


def clear(connection: Connection) -> None:
    """Forget every claim and every commitment."""
    for table in (commitment_claims, commitments):
        connection.execute(delete(table))


def replace(
    connection: Connection, numbers: Sequence[int], claims: Mapping[int, Sequence[Claimed]]
) -> set[str]:
    """Write the claims of articles anew; the blocks that lost or won one come back."""
    blocks = {one.block for found in claims.values() for one in found}
    for chunk in chunks(numbers):
        inside = commitment_claims.c.article.in_(chunk)
        blocks.update(connection.scalars(select(commitment_claims.c.block).where(inside)))
        connection.execute(delete(commitment_claims).where(inside))
    rows = [
        {
            "article": number,
            "figure": one.claim.figure,
            "block": one.block,
            "subject": one.subject,
            "mission": one.mission,
            "record": one.model_dump(mode="json"),
        }
        for number, found in claims.items()
        for one in found
    ]
    if rows:
        connection.execute(insert(commitment_claims), rows)
    return blocks


def blocks_about(connection: Connection, keys: Iterable[str]) -> set[str]:
    """The blocks with a claim whose subject or mission goes by one of these keys."""
    found: set[str] = set()
    for chunk in chunks(sorted(keys)):
        for column in (commitment_claims.c.subject, commitment_claims.c.mission):
            found.update(
                connection.scalars(select(commitment_claims.c.block).where(column.in_(chunk)))
            )
    return found


def claims_in(connection: Connection, block: str) -> list[Claimed]:
    """Every claim of a block."""
    statement = select(commitment_claims.c.record).where(commitment_claims.c.block == block)
    return [Claimed.model_validate(record) for record in connection.scalars(statement)]


def write(connection: Connection, block: str, found: Sequence[Commitment]) -> int:
    """Write the commitments of a block anew; how many changed comes back."""
    before = {
        row.id: row.record
        for row in connection.execute(select(commitments).where(commitments.c.block == block))
    }
    connection.execute(delete(commitments).where(commitments.c.block == block))
    rows = [_row(block, one) for one in found]
    if rows:
        connection.execute(insert(commitments), rows)
    after = {row["id"]: row["record"] for row in rows}
    return sum(before.get(one) != after.get(one) for one in before.keys() | after.keys())


def _row(block: str, one: Commitment) -> dict[str, object]:
    return {
        "id": one.id,
        "block": block,
        "subject": one.subject,
        "mission": one.mission,
        "place": one.place,
        "measure": one.measure,
        "share": one.share,
        "as_of": one.as_of,
        "due": one.due,
        "record": one.model_dump(mode="json"),
    }


def list_commitments(
    engine: Engine,
    *,
    subject: str | None = None,
    mission: str | None = None,
    place: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> list[Commitment]:
    """Commitments of a subject, mission or place whose name holds these words, the latest first."""
    statement = select(commitments.c.record).order_by(
        commitments.c.as_of.is_(None), commitments.c.as_of.desc(), commitments.c.id
    )
    for column, words in (
        (commitments.c.subject, subject),
        (commitments.c.mission, mission),
        (commitments.c.place, place),
    ):
        if words:
            statement = statement.where(column.icontains(words, autoescape=True))
    with engine.connect() as connection:
        records = connection.scalars(statement.limit(limit).offset(offset))
        return [Commitment.model_validate(record) for record in records]


def iterate_commitments(engine: Engine) -> Iterator[dict[str, Any]]:
    """Every commitment as a row, its evidence as figures by article."""
    for one in list_commitments(engine):
        row = one.model_dump(mode="json")
        yield {"commitment": row.pop("id")} | row
