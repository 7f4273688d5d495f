"""What happened, by day, and what is told but has not happened."""

from collections import Counter, defaultdict

from dateline.model import Event, Reading
from dateline.reports.charts import day_bars
from dateline.reports.facts import Fact, Group, Material, Section, long_day, merged, sentence
from dateline.reports.names import names, place_name, speaker

MOST = 25  # events of one day that are shown
HAPPENED = ("occurred", "ongoing")
AHEAD = {
    "planned": "Planned or announced",
    "called_for": "Called for",
    "threatened": "Threatened",
    "denied": "Denied",
    "hypothetical": "Only supposed",
}
NO_DAY = "No day told"


def happened(material: Material) -> Section:
    """Events that occurred or go on, by day; those of several articles once."""
    days: dict[str, list[tuple[object, Fact]]] = defaultdict(list)
    for number, reading in material.readings:
        for event in reading.events:
            if event.status in HAPPENED and not event.historical:
                days[event.start or ""].append(
                    (_key(reading, event), _fact(number, reading, event))
                )
    groups = {day: merged(days[day]) for day in sorted(days, key=lambda day: day or "9999")}
    counts = Counter({day: len(facts) for day, facts in groups.items() if len(day) == 10})
    return Section(
        title="What happened",
        note="Events told as having occurred or going on, by their day; the same act told by "
        "several articles stands once. Background told as history is left out.",
        groups=tuple(_group(long_day(day) or NO_DAY, facts) for day, facts in groups.items()),
        chart=day_bars("Events by day", counts),
    )


def ahead(material: Material) -> Section:
    """Events that are planned, called for, threatened, denied or supposed, apart from the rest."""
    groups: dict[str, list[tuple[object, Fact]]] = defaultdict(list)
    for number, reading in material.readings:
        for event in reading.events:
            if event.status in AHEAD:
                groups[event.status].append((_key(reading, event), _fact(number, reading, event)))
    return Section(
        title="Planned, threatened, denied",
        note="Told, but not as having happened; never counted among what happened.",
        groups=tuple(
            _group(heading, merged(groups[status]))
            for status, heading in AHEAD.items()
            if status in groups
        ),
    )


def _group(heading: str, facts: list[Fact]) -> Group:
    return Group(heading, tuple(facts[:MOST]), more=max(0, len(facts) - MOST))


def _key(reading: Reading, event: Event) -> object:
    parties = (names(reading, event.actors), names(reading, event.recipients))
    if not any(parties):
        return (reading.id, event.id)
    return (event.type, event.mode, event.start, *(party.casefold() for party in parties))


def _fact(number: int, reading: Reading, event: Event) -> Fact:
    sides = [names(reading, event.actors) or "not named", names(reading, event.recipients)]
    mode = f", {event.mode.replace('-', ' ')}" if event.mode else ""
    return Fact(
        lead=f"{' → '.join(side for side in sides if side)}: {event.type.lower()}{mode}",
        quote=sentence(reading, event.span),
        sources=(number,),
        records=(f"{reading.id}/{event.id}",),
        day=event.start,
        where=place_name(reading, event.place),
        by=speaker(reading, event.said_by),
    )
