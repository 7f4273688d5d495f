"""The standing decisions on an article's records, one review a record."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from dateline.model import Change, Review
from dateline.store.people import reviewed, reviews
from dateline.store.rows import Row

CHUNK = 400  # article numbers in one IN (...)


def reviews_of(connection: Connection, numbers: Iterable[int]) -> dict[int, tuple[Review, ...]]:
    """The reviews of the articles of some numbers; an article without any is not in it."""
    wanted = list(dict.fromkeys(numbers))
    found: dict[tuple[int, str, str], list[Row]] = defaultdict(list)
    for at in range(0, len(wanted), CHUNK):
        rows = connection.execute(
            select(
                reviewed.c.article.label("number"),
                reviewed.c.kind,
                reviewed.c.record,
                reviewed.c.same,
                *(reviews.c[name] for name in ("verdict", "changes", "note", "reviewer", "at")),
            )
            .join(reviews, reviews.c.number == reviewed.c.review)
            .where(reviewed.c.article.in_(wanted[at : at + CHUNK]), reviews.c.withdrawn.is_(None))
            .order_by(reviews.c.number.desc())
        ).mappings()
        for row in rows:
            found[row["number"], row["kind"], row["record"]].append(dict(row))
    grouped: dict[int, list[Review]] = defaultdict(list)
    for (number, kind, record), decisions in found.items():
        grouped[number].append(_review(kind, record, decisions))
    return {number: tuple(there) for number, there in grouped.items()}


def mark_reviews(connection: Connection, kind: str, rows: list[Row]) -> None:
    """Put the review of each row's record into it as `review`, None where nobody has decided."""
    found = reviews_of(connection, [row["number"] for row in rows])
    known = {
        (number, review.record): review
        for number, there in found.items()
        for review in there
        if review.kind == kind
    }
    for row in rows:
        row["review"] = known.get((row["number"], row["id"]))


def _review(kind: str, record: str, decisions: list[Row]) -> Review:
    """The decisions on one record, the newest first, as one."""
    current = [one for one in decisions if one["same"]] or decisions
    last = current[0]
    agreed = len({(one["verdict"], str(one["changes"])) for one in current}) == 1
    return Review(
        kind=kind,
        record=record,
        verdict=last["verdict"] if agreed else "disputed",
        reviewers=tuple(dict.fromkeys(one["reviewer"] for one in current)),
        at=last["at"],
        changes=tuple(Change(field=name, value=value) for name, value in last["changes"].items()),
        note=last["note"],
        earlier=not last["same"],
    )


def decided_so_far(connection: Connection) -> tuple[int, int]:
    """What changes with every decision and with every one that is taken back or given again."""
    row = connection.execute(select(func.max(reviews.c.number), func.count(reviews.c.withdrawn)))
    newest, withdrawn = row.one()
    return newest or 0, withdrawn
