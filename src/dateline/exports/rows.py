"""A reading's records as rows: each names its article and carries the words it came from."""

from collections.abc import Callable, Iterator
from typing import Any

from dateline.model import Reading, Review

REVIEWED = ("statements", "figures", "places", "events")
"""The kinds whose rows say what people decided on them."""

Row = dict[str, Any]


def _article(reading: Reading) -> Iterator[Row]:
    yield {"article": reading.id} | reading.article.model_dump(mode="json")


def _records(kind: str) -> Callable[[Reading], Iterator[Row]]:
    def rows(reading: Reading) -> Iterator[Row]:
        names = {entity.id: entity.name for entity in reading.entities}
        places = {place.id: place.name for place in reading.places}
        speakers = {
            statement.id: [names[speaker] for speaker in statement.speakers if speaker in names]
            for statement in reading.statements
        }
        reviews = {one.record: one for one in reading.reviews if one.kind == kind}
        for record in getattr(reading, kind):
            row = {"article": reading.id} | record.model_dump(mode="json")
            row["quote"] = reading.article.quote(record.span)
            row |= _named(row, names, places, speakers)
            yield row | _reviewed(reviews.get(record.id)) if kind in REVIEWED else row

    return rows


def _named(
    row: Row, names: dict[str, str], places: dict[str, str], speakers: dict[str, list[str]]
) -> Row:
    """Names beside the ids, so that a row can be read alone."""
    found: Row = {}
    for field in ("actors", "recipients", "affected", "speakers"):
        if field in row:
            found[f"{field}_names"] = [names[one] for one in row[field] if one in names]
    if "subject" in row:
        found["subject_name"] = names.get(row["subject"])
    if "place" in row:
        found["place_name"] = places.get(row["place"])
    if "said_by" in row:
        found["said_by_names"] = speakers.get(row["said_by"], [])
    return found


def _reviewed(review: Review | None) -> Row:
    """What people decided, beside what was read; all None where nobody has decided."""
    if review is None:
        return {"review": None, "reviewed_by": None, "review_changes": None}
    earlier = " (of an earlier reading)" if review.earlier else ""
    return {
        "review": f"{review.verdict}{earlier}",
        "reviewed_by": list(review.reviewers),
        "review_changes": {one.field: one.value for one in review.changes} or None,
    }


KINDS: dict[str, Callable[[Reading], Iterator[Row]]] = {
    "articles": _article,
    "entities": _records("entities"),
    "statements": _records("statements"),
    "figures": _records("figures"),
    "tolls": _records("tolls"),
    "places": _records("places"),
    "times": _records("times"),
    "events": _records("events"),
}
"""Every kind of record that can be exported, with what makes its rows of a reading."""
