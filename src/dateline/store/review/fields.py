"""The records that can be reviewed: what their words are, and what of them can be set right."""

from typing import Any

from dateline.model import Event, Figure, Place, Reading, Span, Statement

REVIEWED = ("events", "figures", "statements", "places")
"""The kinds of record that can be reviewed."""

FIELDS: dict[str, tuple[str, ...]] = {
    "events": ("type", "mode", "status", "start", "end", "place", "actors", "recipients"),
    "figures": ("low", "high", "bound", "unit", "noun", "measure", "status", "subject", "place"),
    "statements": ("kind", "manner", "polarity", "medium", "speakers"),
    "places": ("name", "country", "latitude", "longitude"),
}
"""What of each kind can be set right: the record's own fields, names in place of ids."""

NAMES = ("actors", "recipients", "speakers", "subject", "place")
"""The fields that hold names where the record holds ids."""

ENDS = ("low", "high")
JOINED = "; "
Reviewable = Event | Figure | Statement | Place


def anchor_of(record: Reviewable) -> Span:
    """The words that make the record what it is: an event's trigger, what a statement says."""
    if isinstance(record, Event):
        return record.trigger
    return record.content[0] if isinstance(record, Statement) else record.span


def fields_of(kind: str, record: Reviewable, reading: Reading) -> dict[str, Any]:
    """What a record says in the fields that can be set right, names in place of ids."""
    entities = {one.id: one.name for one in reading.entities}
    places = {one.id: one.name for one in reading.places}
    said: dict[str, Any] = {}
    for field in FIELDS[kind]:
        source = record.value if isinstance(record, Figure) and field in ENDS else record
        value = getattr(source, field)
        if field in NAMES:
            known = places if field == "place" else entities
            ids = value if isinstance(value, tuple) else (value,)
            value = JOINED.join(known[one] for one in ids if one in known) or None
        said[field] = value
    return said
