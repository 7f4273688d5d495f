"""Claims on commitments and what they come to, kept and read back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Engine, and_, delete, func, insert, or_, select

from dateline.linking.commitments.claims import Claimed, Sort
from dateline.linking.commitments.group import Gathered, with_claims
from dateline.model import Commitment
from dateline.store.chunks import chunks
from dateline.store.linking.tables import commitment_claims, commitments

Touched = tuple[str, str | None]
"""A block, and the key of a subject in it; None for what is everybody's."""


def clear(connection: Connection) -> None:
    """Forget every claim and every commitment."""
    for table in (commitment_claims, commitments):
        connection.execute(delete(table))


def replace(
    connection: Connection, numbers: Sequence[int], claims: Mapping[int, Sequence[Claimed]]
) -> set[Touched]:
    """Write the claims of articles anew; whose claims of which block changed comes back."""
    touched = {(one.block, one.subject) for found in claims.values() for one in found}
    for chunk in chunks(numbers):
        inside = commitment_claims.c.article.in_(chunk)
        touched |= _touched(connection, inside)
        connection.execute(delete(commitment_claims).where(inside))
    rows = [
        {
            "article": number,
            "figure": one.claim.figure,
            "block": one.block,
            **one.sort._asdict(),
            "more": one.claim.more,
            "day": one.claim.day or "",
            "due": one.claim.due,
            "record": one.model_dump(mode="json"),
        }
        for number, found in claims.items()
        for one in found
    ]
    if rows:
        connection.execute(insert(commitment_claims), rows)
    return touched


def claims_about(connection: Connection, keys: Iterable[str]) -> set[Touched]:
    """Whose claims of which block have a subject or a mission that goes by one of these keys."""
    found: set[Touched] = set()
    for chunk in chunks(sorted(keys)):
        for column in (commitment_claims.c.subject, commitment_claims.c.mission):
            found |= _touched(connection, column.in_(chunk))
    return found


def _touched(connection: Connection, condition: ColumnElement[bool]) -> set[Touched]:
    statement = select(commitment_claims.c.block, commitment_claims.c.subject).where(condition)
    return {(row.block, row.subject) for row in connection.execute(statement.distinct())}


class Counting(NamedTuple):
    """The claims of a block that may count, for `gather`."""

    claims: list[Claimed]
    """Of each sort, and of additions apart, those of the last day."""

    dues: dict[Sort, str]
    """The last day by which claims of a sort want something done."""


def counting_claims(
    connection: Connection, block: str, subjects: Sequence[str] | None = None
) -> Counting:
    """The claims of a block that may count, or of those of some subjects and of nobody in
    particular in it. How many earlier ones there are makes no difference.
    """
    own = commitment_claims.c
    inside = own.block == block
    if subjects is not None:
        inside = and_(inside, or_(own.subject.is_(None), own.subject.in_(subjects)))
    alike = [own[name] for name in (*Sort._fields, "more")]
    last = (
        select(*alike, func.max(own.day).label("day"), func.max(own.due).label("due"))
        .where(inside)
        .group_by(*alike)
    )
    claims: list[Claimed] = []
    dues: dict[Sort, str] = {}
    for row in connection.execute(last).all():
        sort = Sort(row.subject, row.kind, row.mission, row.role)
        if row.due:
            dues[sort] = max(row.due, dues.get(sort, ""))
        those = and_(_of(block, sort), own.more == row.more, own.day == row.day)
        records = connection.scalars(select(own.record).where(those))
        claims += map(Claimed.model_validate, records)
    return Counting(claims, dues)


def _of(block: str, sort: Sort) -> ColumnElement[bool]:
    """Whether a claim of a block is of a sort."""
    own = commitment_claims.c
    same = (
        own[name].is_(None) if value is None else own[name] == value
        for name, value in sort._asdict().items()
    )
    return and_(own.block == block, *same)


WHOLE = commitments.c["block", "sorts", "record"]
"""What `whole` wants of a row."""


def whole(connection: Connection, rows: Iterable[Any]) -> list[Commitment]:
    """Commitments with every claim on them, from rows of `WHOLE`."""
    found = []
    for row in rows:
        those = or_(*(_of(row.block, Sort(*sort)) for sort in row.sorts))
        records = connection.scalars(select(commitment_claims.c.record).where(those))
        claims = [Claimed.model_validate(record) for record in records]
        found.append(with_claims(Commitment.model_validate(row.record), claims))
    return found


def write(
    connection: Connection,
    block: str,
    found: Sequence[Gathered],
    identities: Sequence[str] | None = None,
) -> int:
    """Write the commitments of a block, or of some identities in it, anew; how many changed comes
    back.
    """
    inside = commitments.c.block == block
    if identities is not None:
        inside = and_(inside, commitments.c.identity.in_(identities))
    rows = connection.execute(select(commitments.c.id, commitments.c.record).where(inside))
    before = {row.id: row.record for row in rows}
    connection.execute(delete(commitments).where(inside))
    after = {one.commitment.id: _row(block, one.commitment, one.sorts) for one in found}
    if after:
        connection.execute(insert(commitments), list(after.values()))
    return sum(
        before.get(one) != (after[one]["record"] if one in after else None)
        for one in before.keys() | after.keys()
    )


def _row(block: str, one: Commitment, sorts: list[Sort]) -> dict[str, object]:
    return {
        "id": one.id,
        "block": block,
        "identity": one.subject_id,
        "subject": one.subject,
        "mission": one.mission,
        "place": one.place,
        "measure": one.measure,
        "share": one.share,
        "as_of": one.as_of,
        "due": one.due,
        "sorts": sorts,
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
    statement = select(*WHOLE).order_by(
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
        return whole(connection, connection.execute(statement.limit(limit).offset(offset)).all())


def iterate_commitments(engine: Engine) -> Iterator[dict[str, Any]]:
    """Every commitment as a row, its evidence as figures by article."""
    for one in list_commitments(engine):
        row = one.model_dump(mode="json")
        yield {"commitment": row.pop("id")} | row
