"""The country, sector and role of what is named."""

import re

from dateline.reading.entities.groups import Group, join_surnames
from dateline.reading.entities.phrases import Phrases
from dateline.reading.entities.roles import Role, find_roles
from dateline.reading.entities.where import capitals, country_of_place

# Party and seat after a lawmaker's name: ", R-Wis.", "(D-N.Y.)".
SEAT = re.compile(r"\s?[,(]\s?[RDI]-[A-Z]")


def fill_fields(phrases: Phrases, groups: list[Group]) -> set[int]:
    """Fill in every group's fields; gives the tokens that names and roles take up."""
    taken = set(phrases.at)
    for group in list(groups):
        if group.row is None and group.kind in ("organisation", "other", "place"):
            recognised = _recognise_person(phrases, group)
            if recognised:
                join_surnames(group, groups)
                phrases.place(group)
    things = [group for group in groups if group.kind != "person"]
    # Those with a row first: the countries they name tell which Valencia is meant.
    for group in sorted(things, key=lambda group: (group.row is None, group.kind != "place")):
        _fill_thing(phrases, group)
        if group.kind in ("country", "nationality") and group.country:
            phrases.countries.add(group.country)
    for group in groups:
        if group.kind == "person":
            taken |= _fill_person(phrases, group)
    return taken


def _recognise_person(phrases: Phrases, group: Group) -> bool:
    """Make a person of what the model took for a body, where an office only people hold stands
    beside it: "P.J. Okello, chief financial officer"; whether it did.
    """
    name = group.name.split()
    if not 2 <= len(name) <= 4 or phrases.names.ending_of(group.name) is not None:
        return False
    if not all((word[0].isupper() and not word.isupper()) or "." in word for word in name):
        return False
    roles = find_roles(phrases, group)
    held = [phrases.doc[role.start : role.end].text.lower() for role in roles]
    if not any(not any(word in text.split() for word in phrases.names.bodies_too) for text in held):
        return False
    group.kind = "person"
    return True


def _fill_thing(phrases: Phrases, group: Group) -> None:
    row = group.row
    if row is not None:
        group.rule = "gazetteer"
        group.country, group.sector, group.secondary = row.country, row.sector, row.secondary
        group.kind = row.kind
        if row.adjective and any(one.row and one.row.kind == "country" for one in group.sightings):
            group.kind = "country"
    ending = phrases.names.ending_of(group.name)
    if ending is not None and group.sector is None and row is None:
        group.kind, group.sector = ending.kind, ending.sector
    if group.country is None and (row is None or row.sector not in ("IGO", "NGO")):
        group.country = _country_of_thing(phrases, group)
    if group.kind in ("nationality", "organisation") and group.sector is None and row is None:
        _fill_people_name(phrases, group)


def _country_of_thing(phrases: Phrases, group: Group) -> str | None:
    if group.kind == "organisation" and group.row is None and group.name in capitals():
        group.kind = "place"  # the model takes "Washington recalled ..." for a body
    if group.kind == "place":
        _stand_for_government(phrases, group)
        found = country_of_place(group.name, phrases.countries)
        if found:
            return found
    return _country_in_name(phrases, group) or _country_beside(phrases, group)


def _country_in_name(phrases: Phrases, group: Group) -> str | None:
    """The country that a body's own name holds: "Bank of Ghana", "Kenyan Navy"."""
    words = group.name.split()
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            row = phrases.names.known(" ".join(words[start : start + size]).removesuffix("'s"))
            if (
                row is not None
                and row.kind in ("country", "nationality")
                and words[start][0].isupper()
            ):
                return row.country
    return None


def _country_beside(phrases: Phrases, group: Group) -> str | None:
    """The country of the demonym or possessive before a body's name: "Kenya's Defence Ministry"."""
    doc = phrases.doc
    for one in group.sightings:
        if one.end + 1 < len(doc) and doc[one.end].lower_ == "in":
            place = phrases.at.get(one.end + 1)
            if place is not None and place.kind in ("country", "place") and place.country:
                return place.country
        i = one.start - 1
        if i >= 1 and doc[i].lower_ == "'s":
            i -= 1
        owner = phrases.at.get(i)
        if owner is not None and owner.kind in ("country", "nationality", "place") and owner.row:
            return owner.row.country
    return None


def _fill_people_name(phrases: Phrases, group: Group) -> None:
    """Fields of "Republicans" or "Muslims", which the model takes for a nationality."""
    word = group.sightings[0].form.lower().split()[-1]
    actor = phrases.names.actors.get(word) or phrases.names.actors.get(word.removesuffix("s"))
    if actor is not None:
        group.kind, group.sector = actor.kind, actor.sector
    elif word in phrases.names.modifiers and " " not in group.name:
        group.kind, group.sector = "organisation", phrases.names.modifiers[word]


def _fill_person(phrases: Phrases, group: Group) -> set[int]:
    roles = find_roles(phrases, group)
    taken: set[int] = set()
    for role in roles:
        group.nominals.append((role.start, role.end))
        taken |= set(range(role.start, role.end))
    best = next((role for role in roles if role.strong), roles[0] if roles else None)
    if best is not None:
        _take_role(phrases, group, best, roles)
    _take_seat(phrases, group)
    _take_leader(phrases, group)
    return taken - set(phrases.at)


def _take_role(phrases: Phrases, group: Group, best: Role, roles: list[Role]) -> None:
    group.role = phrases.doc[best.start : best.end].text
    group.sector, group.secondary = best.described.sector, best.described.secondary
    group.country = next((r.described.country for r in [best, *roles] if r.described.country), None)
    if group.sector is None:
        group.sector = next((r.described.sector for r in roles if r.described.sector), None)
    if group.country is None and best.described.body is not None:
        group.country = best.described.body.country


def _take_seat(phrases: Phrases, group: Group) -> None:
    """Country and sector of a lawmaker named with party and seat: "Ann Lee, R-Ohio"."""
    for one in group.sightings:
        last = phrases.doc[one.end - 1]
        if SEAT.match(phrases.text, last.idx + len(last)):
            group.country = group.country or "USA"
            if group.sector not in ("LEG", "GOV"):
                group.sector = "LEG"


def _take_leader(phrases: Phrases, group: Group) -> None:
    """Country and sector of somebody who is known to lead a state, or to have led one."""
    words = group.name.casefold().split()
    plain = " ".join(word for word in words if len(word.rstrip(".")) > 1 or word == words[0])
    leader = phrases.names.leaders.get(group.name.casefold()) or phrases.names.leaders.get(plain)
    if leader is None or (group.country and group.country != leader.country):
        return
    full = " " in group.name
    if not (full or group.role or leader.well_known or leader.country in phrases.countries):
        return
    group.country = leader.country
    if group.sector in (None, "PTY") and leader.leads_in(phrases.year):
        group.sector = "GOV"
    elif group.sector is None and leader.end is not None and (phrases.year or 0) > leader.end:
        group.sector, group.secondary = "ELI", ("GOV",)


def _stand_for_government(phrases: Phrases, group: Group) -> None:
    """Give a capital that does what governments do a government's sector: "Berlin rejected"."""
    if group.name not in capitals():
        return
    for one in group.sightings:
        last = phrases.doc[one.end - 1]
        if last.dep_ == "nsubj" and last.head.lemma_ in phrases.names.deeds:
            group.sector = "GOV"
