"""FollowTheMoney entities, an object a line: articles, parties and events, linked by their ids.

Written without the library, which is slow to import; a test holds every entity to it.
"""

import re
from collections.abc import Iterable, Iterator

from dateline.exports.facts import Facts
from dateline.exports.format import Format, Group
from dateline.exports.happenings import Happening, alone, happened
from dateline.exports.jsonl import write_jsonl
from dateline.exports.rows import Row
from dateline.model import Entity, Event, Reading
from dateline.ontology.formats import country_codes, read_table

OFFSET = re.compile(r"(?<=:\d\d)(?:Z|[+-]\d\d(?::?\d\d)?)$")  # of a time: a date has hyphens too
PROPERTIES = {
    "Article": (
        *("title", "author", "publishedAt", "bodyText", "language", "publisher", "sourceUrl"),
        "summary",
    ),
    "Party": ("name", "country", "topics", "position", "description", "proof"),
    "Event": (
        *("name", "startDate", "endDate", "country", "location", "involved", "keywords"),
        *("summary", "description", "notes", "recordId", "proof", "sourceUrl", "publisher"),
    ),
}
"""The properties of what is written; `Party` is Person, Organization or PublicBody."""


def article_things(reading: Reading) -> Iterator[Row]:
    """The article as an Article."""
    facts = Facts(reading)
    article = facts.article
    language = (article.language or "").partition("-")[0]
    yield _thing(
        _id(facts, "article"),
        "Article",
        title=[article.title],
        author=article.authors,
        publishedAt=[_moment(article.published)],
        bodyText=[article.text],
        language=[_text(read_table("ftm")["languages"].get(language))],
        publisher=[article.outlet],
        sourceUrl=[facts.url],
        summary=[article.standfirst],
    )


def party_things(reading: Reading) -> Iterator[Row]:
    """The article, and every person and body that it names."""
    facts = Facts(reading)
    yield from article_things(reading)
    for entity in reading.entities:
        if _schema(entity):
            yield _party(facts, entity)


def event_things(group: Group) -> Iterator[Row]:
    """The articles that tell what happened, its parties, and everything that happened."""
    found = list(happened(group))
    articles = {one.reading.id: one for happening in found for one in happening.articles}
    for facts in articles.values():
        yield from article_things(facts.reading)
    parties = {
        _id(one.facts, entity.id): _party(one.facts, entity)
        for one in found
        for entity in one.facts.those((*one.event.actors, *one.event.recipients))
        if _schema(entity)
    }
    yield from parties.values()
    for happening in found:
        yield _event(happening)


def _event(happening: Happening) -> Row:
    facts, event = happening.facts, happening.event
    place = facts.place(event)
    parties = facts.those((*event.actors, *event.recipients))
    return _thing(
        f"dateline-event-{happening.key.replace(':', '-')}",
        "Event",
        name=[facts.quote(event.span)],
        startDate=[event.start],
        endDate=[event.end],
        country=[_country(place.country if place else None)],
        location=[place.name if place else None],
        involved=[_id(facts, one.id) for one in parties if _schema(one)],
        keywords=[event.type, event.mode, *event.context],
        summary=[_who(facts, event)],
        description=[f"said by {name}" for name in happening.speakers],
        notes=[f"review: {happening.verdicts}" if happening.verdicts else None],
        recordId=[happening.key],
        proof=[_id(one, "article") for one in happening.articles],
        sourceUrl=[one.url for one in happening.articles],
        publisher=happening.outlets,
    )


def _who(facts: Facts, event: Event) -> str:
    actors, recipients = facts.names(event.actors), facts.names(event.recipients)
    sides = [", ".join(side) for side in (actors, recipients) if side]
    return f"{event.type}: {' → '.join(sides)}" if sides else event.type


def _party(facts: Facts, entity: Entity) -> Row:
    person = entity.kind == "person"
    return _thing(
        _id(facts, entity.id),
        _schema(entity),
        name=[entity.name],
        country=[_country(entity.country)],
        topics=[_text(read_table("ftm")["topics"].get(entity.sector or ""))],
        position=[entity.role if person else None],
        description=[None if person else entity.role],
        proof=[_id(facts, "article")],
    )


def _schema(entity: Entity) -> str:
    return _text(read_table("ftm")["schemata"].get(entity.kind)) or ""


def _thing(id: str, schema: str, **properties: Iterable[str | None]) -> Row:
    kept = {name: [one for one in values if one] for name, values in properties.items()}
    return {
        "id": id,
        "schema": schema,
        "properties": {name: values for name, values in kept.items() if values},
    }


def _id(facts: Facts, record: str) -> str:
    return f"dateline-{facts.reading.id}-{record}"


def _country(alpha3: str | None) -> str | None:
    codes = country_codes(alpha3 or "")
    return codes.alpha2.lower() if codes else None


def _moment(published: str | None) -> str | None:
    """To the second at most, in the page's own time: FollowTheMoney's dates have no offset."""
    return OFFSET.sub("", published)[:19] if published else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


FORMAT = Format(
    name="ftm",
    meaning="FollowTheMoney entities: Article, Person, Organization, PublicBody, Event",
    suffix=".ftm.json",
    media_type="application/x-ndjson",
    kinds={"articles": article_things, "entities": party_things, "events": alone(event_things)},
    counted={"events": event_things},
    write=write_jsonl,
)
