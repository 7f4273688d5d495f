"""What a reader of one article should see next.

A list is made when it is first asked for, from the links that the store keeps (stories,
occurrences, who is who), and kept with what it was made from. It is good until something of that
changes: so it is never out of date, and adding an article costs nothing for it.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, Engine

from dateline.linking.instruments import find_instruments
from dateline.linking.related import Scored, Shared, prominence, score, weigh
from dateline.model import Reading, Related
from dateline.settings import Settings
from dateline.store import open_engine
from dateline.store.linking import names, neighbours
from dateline.store.linking.related import keep_list, kept_list
from dateline.store.queries import article_called, reading_numbered

COMMON = 5000  # a name that more articles have finds nothing, and costs much
KEPT = 100  # articles of a list that is kept


class Asked(NamedTuple):
    """The article that is read, with what makes others near to it."""

    number: int
    day: str | None
    shared: dict[str, Shared]
    keys: dict[str, list[str]]
    basis: str
    """What a list for it is made from, in a word."""


def related(article: str, *, limit: int = 10, settings: Settings | None = None) -> list[Related]:
    """The articles to read after this one, the nearest first, each with why; copies of it are left
    out. Raises NotFound where the store does not have the article.
    """
    settings = settings or Settings.from_environment()
    return related_in(open_engine(settings.db), article, limit=limit)


def related_in(
    engine: Engine, article: str, *, limit: int, reading: Reading | None = None
) -> list[Related]:
    """The same as `related`, from an engine that is there; `limit` is at most KEPT. `reading` is
    the article's, where it is at hand already.
    """
    with engine.connect() as connection:
        asked = _asked(connection, article, reading)
        kept = kept_list(connection, asked.number, asked.basis)
        found = _scored(kept) if kept is not None else _find(connection, asked)
        shown = _shown(connection, found, asked, limit=limit)
    if kept is None:
        keep_list(engine, asked.number, asked.basis, _rows(found))
    return shown


def _find(connection: Connection, asked: Asked) -> dict[int, Scored]:
    """The nearest articles by number."""
    near = neighbours.near(connection, asked.number, asked.keys)
    scored = {other: score(one, asked.shared) for other, one in near.items()}
    known = {other: one for other, one in scored.items() if one is not None}
    heads = neighbours.heads(connection, known)
    order = sorted(
        (other for other in known if other in heads),
        key=lambda other: _order(known[other], heads[other], asked.day),
    )
    return {other: known[other] for other in order[:KEPT]}


def _order(scored: Scored, head: Any, day: str | None) -> tuple[float, int, str]:
    return -scored.score, _distance(head.day, day), head.name


def _rows(found: Mapping[int, Scored]) -> list[Any]:
    return [[other, one.score, one.reasons, one.shared] for other, one in found.items()]


def _scored(rows: Iterable[Any]) -> dict[int, Scored]:
    return {
        other: Scored(value, tuple(reasons), tuple(shared))
        for other, value, reasons, shared in rows
    }


def _shown(
    connection: Connection, found: Mapping[int, Scored], asked: Asked, *, limit: int
) -> list[Related]:
    first = list(found)[:limit]
    heads = neighbours.heads(connection, first)
    return [_related(heads[other], found[other], asked.day) for other in first if other in heads]


def _asked(connection: Connection, article: str, reading: Reading | None) -> Asked:
    number, _ = article_called(connection, article)
    reading = reading or reading_numbered(connection, number)
    shared, keys, counts = _telling(connection, number, reading)
    day = (reading.article.published or "")[:10] or None
    company = neighbours.company(connection, number)
    made_from = [day, sorted((one.identity, one.name, one.weight) for one in shared.values()),
                 sorted(keys.items()), sorted(counts.items()), company]  # fmt: skip
    basis = hashlib.sha256(json.dumps(made_from).encode()).hexdigest()[:32]
    return Asked(number, day, shared, keys, basis)


def _telling(
    connection: Connection, number: int, reading: Reading
) -> tuple[dict[str, Shared], dict[str, list[str]], dict[str, int]]:
    """What the article names, with how telling each is, the keys that mean it, and how many
    articles have each key.
    """
    own = neighbours.identities_in(connection, number)
    meaning = names.meanings(connection, own.values())
    places = {one.id: [mention.span[0] for mention in one.mentions] for one in reading.entities}
    places |= {one.id: [one.span[0]] for one in find_instruments(reading)}
    offsets: dict[str, list[int]] = {}
    for entity, key in own.items():
        offsets.setdefault(meaning.get(key, key), []).extend(places.get(entity, ()))
    keys = names.keys_of(connection, offsets)
    counts = neighbours.articles_naming(
        connection, (key for group in keys.values() for key in group)
    )
    shown = names.display_names(connection, offsets)
    whole = neighbours.count_all(connection)
    shared: dict[str, Shared] = {}
    for identity, where in offsets.items():
        articles = sum(counts.get(key, 0) for key in keys.get(identity, ()))
        if articles <= COMMON:
            weight = weigh(identity, articles=articles, whole=whole, prominence=prominence(where))
            shared[identity] = Shared(identity, shown.get(identity, identity), weight)
    return shared, {one: keys[one] for one in shared if one in keys}, counts


def _related(head: Any, scored: Scored, day: str | None) -> Related:
    return Related(
        article=head.name,
        title=head.title,
        outlet=head.outlet,
        day=head.day,
        chapter=_chapter(head.day, day),
        reasons=scored.reasons,
        shared=scored.shared,
        score=scored.score,
    )


def _chapter(other: str | None, day: str | None) -> Literal["earlier", "same day", "later"] | None:
    if other is None or day is None:
        return None
    if other == day:
        return "same day"
    return "earlier" if other < day else "later"


def _distance(other: str | None, day: str | None) -> int:
    """Days between two days; many where one is unknown."""
    try:
        return abs((date.fromisoformat(other or "") - date.fromisoformat(day or "")).days)
    except ValueError:
        return date.max.toordinal()
