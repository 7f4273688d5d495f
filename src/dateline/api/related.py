"""What a reader of one article should see next.

The list is made when it is asked for, from the links that the store keeps (stories, occurrences,
who is who): so it is never out of date, and adding an article costs nothing for it.
"""

from datetime import date
from typing import Any, Literal

from sqlalchemy import Connection

from dateline.linking.instruments import find_instruments
from dateline.linking.related import Scored, Shared, prominence, score, weigh
from dateline.model import Reading, Related
from dateline.settings import Settings
from dateline.store import open_engine
from dateline.store.linking import names, neighbours
from dateline.store.queries import article_called, reading_numbered

COMMON = 5000  # a name that more articles have finds nothing, and costs much


def related(article: str, *, limit: int = 10, settings: Settings | None = None) -> list[Related]:
    """The articles to read after this one, the nearest first, each with why; copies of it are left
    out. Raises NotFound where the store does not have the article.
    """
    settings = settings or Settings.from_environment()
    with open_engine(settings.db).connect() as connection:
        return related_to(connection, article, limit=limit)


def related_to(connection: Connection, article: str, *, limit: int) -> list[Related]:
    """The same as `related`, over a connection that is there."""
    number, _ = article_called(connection, article)
    reading = reading_numbered(connection, number)
    shared, keys = _telling(connection, number, reading)
    found = neighbours.near(connection, number, keys)
    scored = {other: score(one, shared) for other, one in found.items()}
    known = {other: one for other, one in scored.items() if one is not None}
    heads = neighbours.heads(connection, known)
    day = (reading.article.published or "")[:10] or None
    shown = [_related(heads[other], one, day) for other, one in known.items() if other in heads]
    shown.sort(key=lambda one: (-one.score, _distance(one.day, day), one.article))
    return shown[:limit]


def _telling(
    connection: Connection, number: int, reading: Reading
) -> tuple[dict[str, Shared], dict[str, list[str]]]:
    """What the article names, with how telling each is, and the keys that mean it."""
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
    return shared, {one: keys[one] for one in shared if one in keys}


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
