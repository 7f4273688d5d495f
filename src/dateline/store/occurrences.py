"""Occurrences as the store holds them: the tellings of a story's articles, and what came of them.

Everything here works on article numbers and runs in the transaction of its caller.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, delete, func, insert, select

from dateline.articles.offsets import Run, in_input
from dateline.linking.occurrences import Counted, Local, Told
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
    story_articles,
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


def blocks_of(connection: Connection, stories: Iterable[str]) -> set[str]:
    """The blocks in which these stories' happenings were."""
    found: set[str] = set()
    for part in chunks(sorted(stories)):
        statement = select(occurrences.c.block).where(
            told_in_stories(part), occurrences.c.block.is_not(None)
        )
        found.update(connection.scalars(statement.distinct()))
    return found


def happenings_in(
    connection: Connection, blocks: Iterable[str], *, without: Collection[str]
) -> list[Local]:
    """The happenings of these blocks as the stories tell them, but for some stories."""
    events: dict[Key, tuple[str, str, str]] = {}
    for part in chunks(sorted(blocks)):
        statement = (
            select(
                occurrence_reports.c.article,
                occurrence_reports.c.event,
                occurrences.c.id,
                occurrences.c.block,
                story_articles.c.story,
            )
            .join(occurrences, occurrences.c.id == occurrence_reports.c.occurrence)
            .join(story_articles, story_articles.c.article == occurrence_reports.c.article)
            .where(occurrences.c.block.in_(part))
        )
        for row in connection.execute(statement):
            if row.story not in without:
                events[row.article, row.event] = (row.story, row.id, row.block)
    found: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    for told in tellings(connection, sorted({article for article, _ in events})):
        if (told.number, told.event.id) in events:
            found[events[told.number, told.event.id]].append(told)
    return [
        Local(story, tuple(sorted(group, key=lambda told: told.age)), block)
        for (story, _, block), group in sorted(found.items())
    ]


def stories_beside(connection: Connection, numbers: Iterable[int]) -> set[str]:
    """The stories that tell a happening of these articles with them."""
    found: set[str] = set()
    for part in chunks(numbers):
        told = select(occurrence_reports.c.occurrence).where(occurrence_reports.c.article.in_(part))
        statement = (
            select(story_articles.c.story)
            .join(occurrence_reports, occurrence_reports.c.article == story_articles.c.article)
            .where(occurrence_reports.c.occurrence.in_(told))
        )
        found.update(connection.scalars(statement.distinct()))
    return found


def told_in_stories(stories: Sequence[str] | Select[tuple[str]]) -> ColumnElement[bool]:
    """That an occurrence is a story's, or that an article of the story tells it."""
    told = (
        select(occurrence_reports.c.occurrence)
        .join(story_articles, story_articles.c.article == occurrence_reports.c.article)
        .where(story_articles.c.story.in_(stories))
    )
    return occurrences.c.story.in_(stories) | occurrences.c.id.in_(told)


def forget_stories(connection: Connection, stories: Iterable[str]) -> None:
    """Take away the occurrences that these stories tell."""
    for part in chunks(sorted(stories)):
        _forget(connection, told_in_stories(part))


def forget_happenings(connection: Connection, blocks: Iterable[str]) -> None:
    """Take away the occurrences of these blocks."""
    for part in chunks(sorted(blocks)):
        _forget(connection, occurrences.c.block.in_(part))


def _forget(connection: Connection, which: ColumnElement[bool]) -> None:
    names = list(connection.scalars(select(occurrences.c.id).where(which)))
    for part in chunks(names):
        reports = occurrence_reports.c.occurrence.in_(part)
        connection.execute(delete(occurrence_reports).where(reports))
        connection.execute(delete(occurrences).where(occurrences.c.id.in_(part)))


def write_occurrences(
    connection: Connection, found: Sequence[tuple[Occurrence, Sequence[Told], str | None]]
) -> None:
    """Write occurrences with the tellings that are their reports, and the block of each."""
    reports = [
        {"article": told.number, "event": told.event.id, "occurrence": occurrence.id}
        for occurrence, group, _ in found
        for told in group
    ]
    changes.note(connection, {told.number for _, group, _ in found for told in group})
    if found:
        connection.execute(
            insert(occurrences), [occurrence_row(one) | {"block": block} for one, _, block in found]
        )
        connection.execute(insert(occurrence_reports), reports)


def occurrence_row(occurrence: Occurrence) -> dict[str, Any]:
    """The columns of an occurrence, its record among them."""
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
