"""Readings to rows and back: which column of a table holds what of a record."""

from collections.abc import Callable, Iterable
from typing import Any

from dateline.model import (
    Entity,
    Event,
    Figure,
    Place,
    Reading,
    Span,
    Statement,
    Time,
    Toll,
)

Row = dict[str, Any]


def article_row(reading: Reading) -> Row:
    """The columns of an article, but for its number, key, revision and time of adding."""
    article = reading.article
    return {
        "id": article.id,
        "given_id": reading.id if reading.id != article.id else None,
        "url": article.url,
        "outlet": article.outlet,
        "outlet_country": article.outlet_country,
        "title": article.title,
        "published": article.published,
        "day": article.published[:10] if article.published else None,
        "language": article.language,
        "section": article.section,
        "text": article.text,
        "unread": reading.reader.unread,
        "article": article.model_dump(mode="json", exclude={"text"}),
        "reader": reading.reader.model_dump(mode="json"),
    }


def _quote(reading: Reading, span: Span) -> str:
    return reading.article.text[span[0] : span[1]]


def _entity(record: Entity, reading: Reading) -> Row:
    return _columns(record, "name", "kind", "country", "sector", "role")


def _statement(record: Statement, reading: Reading) -> Row:
    words = " … ".join(_quote(reading, span) for span in record.content)
    return _columns(record, "kind", "manner", "polarity", "medium", "date") | {"quote": words}


def _figure(record: Figure, reading: Reading) -> Row:
    period = record.period
    return _columns(
        record, "measure", "bound", "unit", "noun", "status", "subject", "place", "said_by"
    ) | {
        "low": record.value.low,
        "high": record.value.high,
        "period_start": period.start if period else None,
        "period_end": period.end if period else None,
        "quote": _quote(reading, record.span),
    }


def _toll(record: Toll, reading: Reading) -> Row:
    return _columns(record, "measure", "said_by") | {
        "low": record.value.low,
        "high": record.value.high,
        "quote": _quote(reading, record.span),
    }


def _place(record: Place, reading: Reading) -> Row:
    return _columns(record, "name", "country", "admin1", "latitude", "longitude", "geonames_id")


def _time(record: Time, reading: Reading) -> Row:
    return _columns(record, "type", "value", "start", "end") | {
        "quote": _quote(reading, record.span)
    }


def _event(record: Event, reading: Reading) -> Row:
    countries = {place.id: place.country for place in reading.places}
    return _columns(record, "type", "mode", "status", "place", "said_by") | {
        **_filed(record, reading),
        "country": countries.get(record.place) if record.place else None,
        "quote": _quote(reading, record.span),
    }


def _filed(record: Event, reading: Reading) -> Row:
    """The days under which an event is found: its own, else its article's; none of what is planned.

    The record itself keeps null where its text gives no day.
    """
    if record.start is not None or record.status == "planned":
        return {"start": record.start, "end": record.end}
    day = (reading.article.published or "")[:10] or None
    return {"start": day, "end": day}


def _columns(record: object, *names: str) -> Row:
    return {name: getattr(record, name) for name in names}


ROW_MAKERS: dict[str, Callable[[Any, Reading], Row]] = {
    "entities": _entity,
    "statements": _statement,
    "figures": _figure,
    "tolls": _toll,
    "places": _place,
    "times": _time,
    "events": _event,
}


def record_rows(kind: str, reading: Reading, number: int) -> list[Row]:
    """The rows of one kind of record of a reading, for the article of that number."""
    make = ROW_MAKERS[kind]
    return [
        {
            "article": number,
            "id": getattr(record, "id", f"toll{position}"),
            "confidence": record.confidence,
            "record": record.model_dump(mode="json"),
        }
        | make(record, reading)
        for position, record in enumerate(getattr(reading, kind), 1)
    ]


def participant_rows(reading: Reading, number: int) -> list[Row]:
    """Who takes part in each event and statement of a reading."""
    rows: list[Row] = []
    for event in reading.events:
        for part, ids in (
            ("actor", event.actors),
            ("recipient", event.recipients),
            ("affected", event.affected),
        ):
            rows += _participants(number, event.id, part, ids)
    for statement in reading.statements:
        rows += _participants(number, statement.id, "speaker", statement.speakers)
    return rows


def _participants(number: int, record: str, part: str, ids: Iterable[str]) -> list[Row]:
    return [
        {"article": number, "record": record, "entity": entity, "part": part}
        for entity in dict.fromkeys(ids)
    ]


def reading_of(article: Row, records: dict[str, Any]) -> Reading:
    """A reading put together again from its rows."""
    return Reading.model_validate(
        {
            "id": article["given_id"] or article["id"],
            "article": article["article"] | {"text": article["text"]},
            "reader": article["reader"],
        }
        | records
    )
