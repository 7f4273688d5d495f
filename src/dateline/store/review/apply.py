"""A reading as people left it: what they rejected taken out, what they edited set right."""

from collections.abc import Iterator
from typing import Any

from dateline.model import Entity, Figure, Mention, Place, Reading, Review, Toll, Value
from dateline.store.review.fields import ENDS, JOINED, NAMES, REVIEWED, Reviewable


def as_decided(reading: Reading) -> Reading:
    """The reading with its standing decisions carried out; itself where there are none.

    For what has no room to say that a record was reviewed. A decision on an earlier reading and a
    disputed one are not carried out.
    """
    decisions = {
        (review.kind, review.record): review
        for review in reading.reviews
        if review.verdict in ("rejected", "edited") and not review.earlier
    }
    if not decisions:
        return reading
    entities, places = list(reading.entities), list(reading.places)
    left: dict[str, tuple[Reviewable, ...]] = {}
    for kind in REVIEWED:
        kept: list[Reviewable] = []
        for record in getattr(reading, kind):
            review = decisions.get((kind, record.id))
            if review is None:
                kept.append(record)
            elif review.verdict == "edited":
                kept.append(_edited(record, review, entities, places))
        left[kind] = tuple(kept)
    added = tuple(places[len(reading.places) :])
    decided = reading.model_copy(
        update={**left, "entities": tuple(entities), "places": (*left["places"], *added)}
    )
    return decided.model_copy(update={"tolls": tuple(_tolls(reading, decided))})


def _tolls(reading: Reading, decided: Reading) -> Iterator[Toll]:
    """The tolls that still stand: one whose only figure was edited says what that figure says."""
    before = {figure.id: figure for figure in reading.figures}
    after = {figure.id: figure for figure in decided.figures}
    for toll in reading.tolls:
        if all(after.get(one) == before.get(one) for one in toll.figures):
            yield toll
        elif len(toll.figures) == 1 and toll.figures[0] in after:
            figure = after[toll.figures[0]]
            yield toll.model_copy(update={"value": figure.value, "measure": figure.measure})


def _edited(
    record: Reviewable, review: Review, entities: list[Entity], places: list[Place]
) -> Reviewable:
    update: dict[str, Any] = {}
    for field, value in ((change.field, change.value) for change in review.changes):
        if field in ENDS and isinstance(record, Figure):
            update.setdefault("value", record.value.model_dump())[field] = value
        elif field not in NAMES:
            update[field] = value
        elif field == "place":
            update[field] = _place(record, value, places)
        else:
            names = [name for name in str(value or "").split(JOINED.strip()) if name.strip()]
            ids = tuple(_entity(record, name.strip(), entities) for name in names)
            update[field] = (ids[0] if ids else None) if field == "subject" else ids
    if "value" in update:
        update["value"] = Value.model_validate(update["value"])
    return record.model_copy(update=update)


def _entity(record: Reviewable, name: str, entities: list[Entity]) -> str:
    """The id of the entity of that name; a new one where the article names none so."""
    for one in entities:
        if one.name == name:
            return one.id
    added = Entity(
        id=f"review-e{len(entities)}",
        span=record.span,
        rule="review",
        confidence=1,
        name=name,
        kind="other",
        mentions=(Mention(span=record.span, form="name"),),
    )
    entities.append(added)
    return added.id


def _place(record: Reviewable, name: object, places: list[Place]) -> str | None:
    """The id of the place of that name; a new one where the article names none so."""
    if not name:
        return None
    for one in places:
        if one.name == name:
            return one.id
    added = Place(
        id=f"review-p{len(places)}",
        span=record.span,
        rule="review",
        confidence=1,
        name=str(name),
        mentions=(record.span,),
    )
    places.append(added)
    return added.id
