"""From resolved names to places of the record."""

from dateline.model import Place
from dateline.reading.draft import Draft
from dateline.reading.places.gazetteer import Candidate, Gazetteer, name_key
from dateline.reading.places.resolve import Name
from dateline.reading.places.toponym import Toponym

# Share of places that are right, by how they were found and how far they lead the next candidate.
UNRESOLVED = 0.6
CLEAR, NARROW = 0.9, 0.7
CLEAR_MARGIN = 1.0


def place_records(draft: Draft, names: list[Name], gazetteer: Gazetteer) -> list[Place]:
    """A place for each that the names mean, in the order of first mention."""
    groups: dict[int | str, list[Name]] = {}
    for name in names:
        if all(toponym.is_hint for toponym in name.toponyms):
            continue
        groups.setdefault(name.best.place if name.best else name.key, []).append(name)
    places = [_place(draft, group, gazetteer) for group in groups.values()]
    places.sort(key=lambda place: place.span)
    return [place.model_copy(update={"id": f"p{number}"}) for number, place in enumerate(places, 1)]


def _place(draft: Draft, group: list[Name], gazetteer: Gazetteer) -> Place:
    toponyms = [toponym for name in group for toponym in name.toponyms if not toponym.is_hint]
    mentions = tuple(sorted(toponym.span(draft.doc) for toponym in toponyms))
    best = group[0].best
    if best is None:
        return Place(
            id="p",
            span=mentions[0],
            rule=toponyms[0].how,
            confidence=UNRESOLVED,
            name=draft.article.quote(mentions[0]),
            mentions=mentions,
        )
    return Place(
        id="p",
        span=mentions[0],
        rule=toponyms[0].how,
        confidence=CLEAR if max(n.margin for n in group) >= CLEAR_MARGIN else NARROW,
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
    usual = name_key(best.name)
    if best.is_country or any(t.is_people or t.key == usual for t in toponyms):
        return best.name
    written = [draft.article.quote(t.span(draft.doc)) for t in toponyms if t.how != "short"]
    return max(written, key=len, default=best.name)


def _unit(best: Candidate, gazetteer: Gazetteer) -> str | None:
    return gazetteer.unit_name(best.country, best.admin1)
