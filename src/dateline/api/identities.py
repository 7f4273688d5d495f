"""Who is who across articles: a timeline of each, and what a person decides of them."""

from collections.abc import Sequence
from itertools import product

from sqlalchemy import Connection

from dateline.api import linkers
from dateline.api.linkers.names import settle
from dateline.errors import NotFound, SettingError
from dateline.linking.keys import fold, lookups, parse_key
from dateline.linking.timelines import in_order
from dateline.model import Identity, Timeline
from dateline.settings import Settings
from dateline.store import open_engine
from dateline.store.linking import names, queue
from dateline.store.linking.people import describe, find_identities, find_keys
from dateline.store.linking.timelines import entries_at, entries_of
from dateline.store.queries import article_called

SHOWN = 6  # identities that an error lists


def timeline(
    name: str,
    *,
    kind: str | None = None,
    country: str | None = None,
    there: bool = False,
    since: str | None = None,
    until: str | None = None,
    settings: Settings | None = None,
) -> Timeline:
    """What an entity said and did, what was done to it, and for a place (or with `there` a country)
    what happened there; the earliest first. Where a name may mean several, the one that most
    articles name is taken and the others are told. Raises NotFound where no article names it.
    """
    settings = settings or Settings.from_environment()
    with open_engine(settings.db).connect() as connection:
        return timeline_of(
            connection, name, kind=kind, country=country, there=there, since=since, until=until
        )


def timeline_of(
    connection: Connection,
    name: str,
    *,
    kind: str | None = None,
    country: str | None = None,
    there: bool = False,
    since: str | None = None,
    until: str | None = None,
) -> Timeline:
    """The same as `timeline`, over a connection that is there."""
    found = find_identities(connection, name, kind=kind, country=country)
    if not found:
        raise NotFound(f"no article in the store names {name!r}; search finds parts of names")
    first, *others = found
    keys = names.keys_of(connection, [first.id]).get(first.id, [])
    entries = entries_of(connection, keys, since=since, until=until)
    if first.kind == "place" or (there and first.kind == "country"):
        at = first.names if first.kind == "place" else ()
        entries += entries_at(connection, at, first.country, since=since, until=until)
    return Timeline(identity=first, others=tuple(others), entries=tuple(in_order(entries)))


def merge_entities(name: str, other: str, *, settings: Settings | None = None) -> Identity:
    """Decide that a name means what another means; who they are together comes back.

    Raises NotFound where no article has a name, SettingError where one may mean several.
    """
    settings = settings or Settings.from_environment()
    engine = open_engine(settings.db)
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        one, two = _single(connection, name), _single(connection, other)
        if one.id == two.id:
            raise SettingError(f"{name!r} and {other!r} are one already: {two.name} ({two.id})")
        if one.kind != two.kind:
            raise SettingError(
                f"{name!r} is of the kind {one.kind} and {other!r} of {two.kind}: "
                "give two names of one kind"
            )
        names.decide(connection, "one", one.id, two.id)
        _settle(connection, [one.id, two.id])
        meant = names.meanings(connection, [two.id])[two.id]
        return describe(connection, [meant])[0]


def split_entity(name: str, other: str, *, settings: Settings | None = None) -> list[Identity]:
    """Decide that a name does not mean what another means; who each is now comes back.

    Raises NotFound where no article has a name, SettingError where the two are not one.
    """
    settings = settings or Settings.from_environment()
    engine = open_engine(settings.db)
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        pairs = _joined_pairs(connection, name, other)
        if not pairs:
            raise SettingError(f"{name!r} and {other!r} are not one: nothing to split")
        for one, two in pairs:
            names.decide(connection, "apart", one, two)
        keys = sorted({key for pair in pairs for key in pair})
        _settle(connection, keys)
        meaning = names.meanings(connection, keys)
        if any(meaning[one] == meaning[two] for one, two in pairs):
            raise SettingError(
                f"{name!r} and {other!r} stay one through a third name; split those first"
            )
        return describe(connection, meaning.values())


def split_in_article(
    name: str, article: str, label: str, *, settings: Settings | None = None
) -> Identity:
    """Decide that in one article a name means somebody else, told apart by a label.

    Raises NotFound where the article does not name it.
    """
    settings = settings or Settings.from_environment()
    engine = open_engine(settings.db)
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        number, own_id = article_called(connection, article)
        wanted = set(find_keys(connection, name))
        keys = sorted(wanted & set(names.keys_in(connection, number)))
        if not keys:
            raise NotFound(f"article {article!r} does not name {name!r}; 'dateline show' lists all")
        apart = [str(parse_key(key)._replace(apart=fold(label))) for key in keys]
        for key, new in zip(keys, apart, strict=True):
            names.decide(connection, "other", key, new, article=own_id)
        queue.wait(connection, number)
        linkers.link_all_waiting(connection)
        return describe(connection, apart[:1])[0]


def _single(connection: Connection, name: str) -> Identity:
    found = find_identities(connection, name)
    if not found:
        raise NotFound(f"no article in the store names {name!r}; search finds parts of names")
    exact = lookups(name) | {name}
    whole = [one for one in found if {one.id, parse_key(one.id).words} & exact] or found
    if len(whole) > 1:
        listed = "; ".join(
            f"{one.name}, {one.articles} articles: {one.id}" for one in whole[:SHOWN]
        )
        raise SettingError(f"{name!r} may mean several, give an id instead: {listed}")
    return whole[0]


def _joined_pairs(connection: Connection, name: str, other: str) -> list[tuple[str, str]]:
    """Pairs of keys, one of each name, that mean the same now."""
    ours, theirs = find_keys(connection, name), find_keys(connection, other)
    for asked, keys in ((name, ours), (other, theirs)):
        if not keys:
            raise NotFound(f"no article in the store names {asked!r}; search finds parts of names")
    meaning = names.meanings(connection, [*ours, *theirs])
    pairs = product(_exactly(name, ours), _exactly(other, theirs))
    return [(one, two) for one, two in pairs if one != two and meaning.get(one) == meaning.get(two)]


def _exactly(name: str, keys: list[str]) -> list[str]:
    """The keys with that very name; all of them where none has."""
    words = lookups(name)
    return [key for key in keys if parse_key(key).words in words] or keys


def _settle(connection: Connection, keys: Sequence[str]) -> None:
    """Find out anew whom the keys mean, and put together what follows from it."""
    renamed = settle(connection, {(key, "tail", "") for key in keys})
    linkers.relink(connection, renamed)
