"""Occurrences as the store holds them: the tellings of a story's articles, and what came of them.

Everything here works on article numbers and runs in the transaction of its caller.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select

from dateline.articles.offsets import Run, in_input
from dateline.linking.occurrences import Counted, Told
from dateline.model import Event, Figure, Occurrence, Party, Where
from dateline.store import changes
from dateline.store.chunks import chunks
from dateline.store.schema import (
    articles,
    entities,
    events,
    figures,
    occurrence_reports,
    occurrences,
    participants,
    places,
)

NAME = func.coalesce(articles.c.given_id, articles.c.id).label("name")
ARTICLE = (*articles.c["number", "id", "outlet", "published", "text", "offsets"], NAME)
PARTY = entities.c["article", "id", "name", "kind", "country", "sector"]
PLACE = places.c["article", "id", "name", "country", "admin1", "latitude", "longitude"]
Key = tuple[int, str]


def tellings(connection: Connection, numbers: Sequence[int]) -> Iterator[Told]:
    """Every event of these articles with the names, places and figures behind its ids."""
    for chunk in chunks(numbers):
        yield from _tellings(connection, chunk)


def _tellings(connection: Connection, numbers: list[int]) -> Iterator[Told]:
    def rows(table: Table, *columns: Any) -> Iterator[Any]:
        statement = select(*columns).where(table.c.article.in_(numbers))
        yield from connection.execute(statement)

    found = connection.execute(select(*ARTICLE).where(articles.c.number.in_(numbers)))
    known = {row.number: row for row in found}
    parties = {
        (row.article, row.id): Party(
            name=row.name, kind=row.kind, country=row.country, sector=row.sector
        )
        for row in rows(entities, *PARTY)
    }
    where = {
        (row.article, row.id): Where(
            name=row.name,
            country=row.country,
            admin1=row.admin1,
            latitude=row.latitude,
            longitude=row.longitude,
        )
        for row in rows(places, *PLACE)
    }
    counted = {
        (row.article, row.id): Figure.model_validate(row.record)
        for row in rows(figures, figures.c.article, figures.c.id, figures.c.record)
    }
    speakers = _speakers(connection, numbers, parties)
    for row in rows(events, events.c.article, events.c.record):
        event = Event.model_validate(row.record)
        yield _told(known[row.article], event, parties, where, counted, speakers)


def _speakers(
    connection: Connection, numbers: list[int], parties: dict[Key, Party]
) -> dict[Key, tuple[str, ...]]:
    """The names behind each statement."""
    statement = (
        select(participants)
        .where(participants.c.article.in_(numbers), participants.c.part == "speaker")
        .order_by(participants.c.article, participants.c.record, participants.c.entity)
    )
    found: dict[Key, list[str]] = defaultdict(list)
    for row in connection.execute(statement):
        if (row.article, row.entity) in parties:
            found[row.article, row.record].append(parties[row.article, row.entity].name)
    return {key: tuple(names) for key, names in found.items()}


def _told(
    article: Any,
    event: Event,
    parties: dict[Key, Party],
    where: dict[Key, Where],
    counted: dict[Key, Figure],
    speakers: dict[Key, tuple[str, ...]],
) -> Told:
    number, text = article.number, article.text

    def named(ids: Iterable[str]) -> tuple[Party, ...]:
        return tuple(parties[number, one] for one in ids if (number, one) in parties)

    def says(statement: str | None) -> tuple[str, ...]:
        return speakers.get((number, statement), ()) if statement else ()

    runs: list[Run] | None = article.offsets
    found = (counted[number, one] for one in event.figures if (number, one) in counted)
    return Told(
        number=number,
        article_id=article.id,
        name=article.name,
        published=article.published,
        outlet=article.outlet,
        event=event,
        words=event.trigger.of(text),
        quote=event.span.of(text),
        trigger=in_input(event.trigger, runs),
        actors=named(event.actors),
        recipients=named(event.recipients),
        affected=named(event.affected),
        place=where.get((number, event.place)) if event.place else None,
        figures=tuple(Counted(one, says(one.said_by), one.span.of(text)) for one in found),
        sources=says(event.said_by),
    )


def forget_stories(connection: Connection, stories: Iterable[str]) -> None:
    """Take the occurrences of stories away."""
    for part in chunks(sorted(stories)):
        inside = select(occurrences.c.id).where(occurrences.c.story.in_(part))
        reports = occurrence_reports.c.occurrence.in_(inside)
        connection.execute(delete(occurrence_reports).where(reports))
        connection.execute(delete(occurrences).where(occurrences.c.story.in_(part)))


def write_occurrences(
    connection: Connection, found: Sequence[tuple[Occurrence, Sequence[Told]]]
) -> None:
    """Write occurrences with the tellings that are their reports."""
    reports = [
        {"article": told.number, "event": told.event.id, "occurrence": occurrence.id}
        for occurrence, group in found
        for told in group
    ]
    told_by = {told.number for _, group in found for told in group}
    changes.note(connection, told_by)
    for chunk in chunks(told_by):
        connection.execute(
            delete(occurrence_reports).where(occurrence_reports.c.article.in_(chunk))
        )
    if found:
        connection.execute(insert(occurrences), [_row(one) for one, _ in found])
        connection.execute(insert(occurrence_reports), reports)


def _row(occurrence: Occurrence) -> dict[str, Any]:
    place = occurrence.place
    return {
        "id": occurrence.id,
        "story": occurrence.story,
        "type": occurrence.type,
        "mode": occurrence.mode,
        "status": occurrence.status,
        "place": place.name if place else None,
        "country": place.country if place else None,
        "start": occurrence.start,
        "end": occurrence.end,
        "first_reported": occurrence.first_reported,
        "reports": len(occurrence.reports),
        "articles": len({report.article for report in occurrence.reports}),
        "outlets": len(occurrence.outlets),
        "record": occurrence.model_dump(mode="json"),
    }
