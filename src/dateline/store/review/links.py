"""Finding the record that a decision is about in every reading of its article."""

from sqlalchemy import Connection, delete, insert, select

from dateline.model import Reading
from dateline.store.people import reviewed, reviews
from dateline.store.review.fields import Reviewable, anchor_of, fields_of
from dateline.store.rows import Row
from dateline.store.schema import articles

TOLD_APART = ("type", "measure", "kind", "name")
"""Fields that tell two records on the same words apart."""


def link_reviews(connection: Connection, reading: Reading, number: int) -> None:
    """Tie the standing decisions on an article to the records of its newest reading.

    A decision whose words are no longer a record stays kept, tied to none.
    """
    connection.execute(delete(reviewed).where(reviewed.c.article == number))
    key = select(articles.c.key).where(articles.c.number == number).scalar_subquery()
    decisions = connection.execute(
        select(reviews).where(reviews.c.key == key, reviews.c.withdrawn.is_(None))
    ).mappings()
    rows = [
        row for decision in decisions if (row := _link(dict(decision), reading, number)) is not None
    ]
    if rows:
        connection.execute(insert(reviewed), rows)


def _link(decision: Row, reading: Reading, number: int) -> Row | None:
    found = find_record(decision, reading)
    if found is None:
        return None
    return {
        "article": number,
        "kind": decision["kind"],
        "record": found.id,
        "review": decision["number"],
        "same": fields_of(decision["kind"], found, reading) == decision["read"],
    }


def find_record(decision: Row, reading: Reading) -> Reviewable | None:
    """The record on the same words: the same quote where there is one, else one that holds it or
    lies in it with the same decisive words; the nearest of several. None where it is gone.
    """
    there: tuple[Reviewable, ...] = getattr(reading, decision["kind"])
    candidates = [one for one in there if _on_same_words(decision, one, reading)]
    return min(candidates, key=lambda one: _distance(decision, one, reading), default=None)


def _on_same_words(decision: Row, record: Reviewable, reading: Reading) -> bool:
    quote = reading.article.quote(record.span)
    if quote == decision["quote"]:
        return True
    within = quote in decision["quote"] or decision["quote"] in quote
    return within and reading.article.quote(anchor_of(record)) == decision["anchor"]


def _distance(decision: Row, record: Reviewable, reading: Reading) -> tuple[int, ...]:
    quote, anchor = reading.article.quote(record.span), reading.article.quote(anchor_of(record))
    said = fields_of(decision["kind"], record, reading)
    other = any(said[name] != decision["read"].get(name) for name in TOLD_APART if name in said)
    return (
        anchor != decision["anchor"],
        other,
        quote != decision["quote"],
        abs(record.span.start - decision["start"]),
        record.id != decision["record"],
    )
