"""Reviewing records: what is waiting, what may be written into a field, deciding."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, Engine

from dateline.errors import SettingError
from dateline.model import Event, Figure, Frozen, Place, Reading, Review, Statement, Value
from dateline.ontology.plover import event_types
from dateline.store.desk.scope import Scope
from dateline.store.queries import reading_numbered
from dateline.store.review.decide import decide as keep_decision
from dateline.store.review.decide import find_reviewable
from dateline.store.review.fields import ENDS, FIELDS, NAMES, REVIEWED, Reviewable, fields_of
from dateline.store.review.queue import Waiting, waiting

VERDICTS = ("confirmed", "rejected", "edited")
MODELS: dict[str, type[Frozen]] = {
    "events": Event,
    "figures": Figure,
    "statements": Statement,
    "places": Place,
}
LONGEST = 2_000  # characters of a note or a field: more is no correction
AROUND = 240  # characters of the article shown before and after a record's words


@dataclass(frozen=True)
class Waits:
    """A record that waits for a decision, with the words around it."""

    number: int
    kind: str
    record: Reviewable
    reading: Reading
    said: dict[str, Any]
    before: str
    quote: str
    after: str
    earlier: Review | None
    """What was decided on it before, None where nothing was."""

    @property
    def name(self) -> str:
        """The record's name on a page."""
        return f"r-{self.number}-{self.kind}-{self.record.id}"


def review_queue(
    connection: Connection,
    scope: Scope,
    *,
    reviewer: str,
    limit: int,
    what: Waiting = "open",
    kind: str | None = None,
) -> list[Waits]:
    """Records that wait for a decision, the least certain first."""
    rows = waiting(connection, scope, reviewer=reviewer, limit=limit, what=what, kind=kind)
    readings: dict[int, Reading] = {}
    found = []
    for row in rows:
        number = row["number"]
        if number not in readings:
            readings[number] = reading_numbered(connection, number)
        found.append(_waits(readings[number], number, row["kind"], row["id"]))
    return found


def one_record(connection: Connection, number: int, kind: str, record: str) -> Waits:
    """One record as the queue shows it. Raises NotFound."""
    return _waits(reading_numbered(connection, number), number, kind, record)


def _waits(reading: Reading, number: int, kind: str, record: str) -> Waits:
    found = find_reviewable(reading, kind, record)
    text, (start, end) = reading.article.text, found.span
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    reviews = (one for one in reading.reviews if (one.kind, one.record) == (kind, record))
    return Waits(
        number=number,
        kind=kind,
        record=found,
        reading=reading,
        said=fields_of(kind, found, reading),
        before=before.rpartition("\n\n")[2],
        quote=text[start:end],
        after=after.partition("\n\n")[0],
        earlier=next(reviews, None),
    )


def decide(
    engine: Engine,
    *,
    number: int,
    kind: str,
    record: str,
    verdict: str,
    reviewer: str,
    changes: Mapping[str, str] | None = None,
    note: str | None = None,
) -> int:
    """Keep a decision on a record; its number comes back. `changes` are fields as a person typed
    them; an edit that changes nothing is a confirmation.

    Raises SettingError for a verdict, a name or a value that cannot be; NotFound for no record.
    """
    if verdict not in VERDICTS:
        raise SettingError(f"verdict {verdict!r}: it is one of {', '.join(VERDICTS)}")
    if kind not in REVIEWED:
        raise SettingError(f"review {kind!r}: what is reviewed are {', '.join(REVIEWED)}")
    reviewer = reviewer.strip()
    if not reviewer:
        raise SettingError("review: say who decides")
    if max(map(len, (reviewer, note or "", *(changes or {}).values()))) > LONGEST:
        raise SettingError(f"review: a name, a note or a field has at most {LONGEST} characters")
    asked = {}
    if verdict == "edited":
        with engine.connect() as connection:
            said = one_record(connection, number, kind, record).said
        asked = changed(kind, said, changes or {})
        verdict = "edited" if asked else "confirmed"
    return keep_decision(
        engine,
        number=number,
        kind=kind,
        record=record,
        verdict=verdict,
        reviewer=reviewer,
        changes=asked,
        note=(note or "").strip() or None,
    )


def changed(kind: str, said: Mapping[str, Any], typed: Mapping[str, str]) -> dict[str, Any]:
    """The fields in which what was typed differs from what was read, with the values it means.

    Raises SettingError for a field that the kind does not have, or a value that it cannot have.
    """
    for field in typed:
        if field not in FIELDS[kind]:
            raise SettingError(f"{kind} have no {field!r}: they have {', '.join(FIELDS[kind])}")
    found = {}
    for field in FIELDS[kind]:
        if field in typed:
            value = _meant(kind, field, typed[field].strip())
            if value != said[field]:
                found[field] = value
    return found


def _meant(kind: str, field: str, typed: str) -> Any:
    if field in NAMES or not typed:
        return typed or None
    model: type[Frozen] = Value if field in ENDS else MODELS[kind]
    annotation: Any = model.model_fields[field].annotation
    try:
        return TypeAdapter(annotation).validate_python(_number(typed) if _counts(field) else typed)
    except ValidationError:
        there = choices(kind, field)
        told = f"it is one of {', '.join(there)}" if there else "it is a number, such as 1200"
        raise SettingError(f"{field} {typed!r}: {told}") from None


def _counts(field: str) -> bool:
    return field in (*ENDS, "latitude", "longitude")


def _number(typed: str) -> int | float | str:
    plain = typed.replace(",", "").replace(" ", "")
    try:
        number = float(plain)
    except ValueError:
        return typed
    return int(number) if number.is_integer() else number


def choices(kind: str, field: str) -> tuple[str, ...]:
    """The values that a field may have; empty where it takes words of one's own."""
    if field == "mode":
        return tuple(sorted({mode for info in event_types().values() for mode in info.modes}))
    if field in ENDS:
        return ()
    annotation: Any = MODELS[kind].model_fields[field].annotation
    return get_args(annotation) if get_origin(annotation) is Literal else ()
