"""From resolved names to places of the record."""

from dateline.model import Place
from dateline.reading.draft import Draft
from dateline.reading.places.actors import is_actor
from dateline.reading.places.gazetteer import Candidate, Gazetteer, name_key
from dateline.reading.places.lands import Lands
from dateline.reading.places.resolve import Name
from dateline.reading.places.toponym import Toponym

# Share of places that are right, by how they were found and how far they lead the next candidate.
UNRESOLVED = 0.6
CLEAR, NARROW = 0.9, 0.7
CLEAR_MARGIN = 1.0


Group = tuple[Candidate | None, list[Toponym], float]
"""A place, the toponyms that mean it, and the margin by which it leads."""


def place_records(draft: Draft, names: list[Name], gazetteer: Gazetteer) -> list[Place]:
    """A place for each that the names mean, in the order of first mention. A part of a country is a
    place of its own ("southern Israel"), and so is a name that stands for a government: its rule is
    `actor`, so that a map can leave it out.
    """
    groups: dict[tuple[int | str, str, bool], Group] = {}
    for name in names:
        for toponym in name.toponyms:
            if toponym.is_hint:
                continue
            best = name.best
            acts = best is not None and is_actor(draft.doc, toponym, best)
            key = (best.place if best else name.key, toponym.part, acts)
            groups.setdefault(key, (best, [], name.margin))[1].append(toponym)
    lands = Lands(draft, names)
    places = [
        _place(draft, group, gazetteer, lands, acts=acts) for (_, _, acts), group in groups.items()
    ]
    places.sort(key=lambda place: place.span)
    return [place.model_copy(update={"id": f"p{number}"}) for number, place in enumerate(places, 1)]


def _place(draft: Draft, group: Group, gazetteer: Gazetteer, lands: Lands, *, acts: bool) -> Place:
    best, toponyms, margin = group
    mentions = tuple(sorted(toponym.span(draft.doc) for toponym in toponyms))
    if best is None:
        return Place(
            id="p",
            span=mentions[0],
            rule=toponyms[0].how,
            confidence=UNRESOLVED,
            name=draft.article.quote(mentions[0]),
            mentions=mentions,
            country=lands.around(toponyms),
        )
    return Place(
        id="p",
        span=mentions[0],
        rule="actor" if acts else toponyms[0].how,
        confidence=CLEAR if margin >= CLEAR_MARGIN else NARROW,
        name=_name(draft, best, toponyms),
        mentions=mentions,
        latitude=best.latitude,
        longitude=best.longitude,
        country=best.country,
        admin1=_unit(best, gazetteer),
        geonames_id=best.geonames_id,
        feature=best.feature,
    )


def _name(draft: Draft, best: Candidate, toponyms: list[Toponym]) -> str:
    """The place's name, as the article spells it where it is no country and has it otherwise than
    the gazetteer ("Khan Younis", not "Khān Yūnis").
    """
    if toponyms[0].part:
        return draft.article.quote(toponyms[0].span(draft.doc))
    usual = name_key(best.name)
    if best.is_country or any(t.is_people or t.key == usual for t in toponyms):
        return best.name
    written = [draft.article.quote(t.span(draft.doc)) for t in toponyms if t.how != "short"]
    return max(written, key=len, default=best.name)


def _unit(best: Candidate, gazetteer: Gazetteer) -> str | None:
    return gazetteer.unit_name(best.country, best.admin1)
