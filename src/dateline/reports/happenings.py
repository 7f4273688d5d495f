"""What happened, by day, and what is told but has not happened."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import replace

from dateline.model import Event, Reading
from dateline.reports.charts import day_bars
from dateline.reports.days import period
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
UNDATED = "9999"  # stands behind every day


def happened(material: Material) -> Section:
    """What occurred or goes on, by day; what several articles report once, with all its sources."""
    facts = _told(material, HAPPENED, historical=False)
    days: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        days[fact.day or UNDATED, fact.until or ""].append(fact)
    counts = Counter(fact.day for fact in facts if fact.day and not fact.until)
    return Section(
        title="What happened",
        note="Told as having occurred or going on, by its day; what several articles report stands "
        "once, in the words of the first. Background told as history is left out.",
        groups=tuple(
            _group(NO_DAY if day == UNDATED else _when(day, until), days[day, until])
            for day, until in sorted(days)
        ),
        chart=day_bars("Happenings by day", counts),
    )


def ahead(material: Material) -> Section:
    """What is planned, called for, threatened, denied or supposed, apart from the rest."""
    told = ((heading, _told(material, (status,))) for status, heading in AHEAD.items())
    return Section(
        title="Planned, threatened, denied",
        note="Told, but not as having happened; never counted among what happened.",
        groups=tuple(_group(heading, facts) for heading, facts in told if facts),
    )


def _told(
    material: Material, statuses: Collection[str], *, historical: bool | None = None
) -> list[Fact]:
    """Events of these statuses; those that are reports of one happening as one, on its day."""
    found: list[tuple[object, Fact]] = []
    for number, reading in material.readings:
        for event in reading.events:
            if event.status not in statuses or historical not in (None, event.historical):
                continue
            fact = _fact(number, reading, event)
            happening, day = material.happenings.get(fact.records[0], (fact.records[0], None))
            if day not in (None, fact.day):
                fact = replace(fact, day=day, until=None)
            found.append((happening, fact))
    return merged(found)


def _when(day: str, until: str) -> str:
    return period(day, until or None, day=long_day, month="%B %Y")


def _group(heading: str, facts: list[Fact]) -> Group:
    return Group(heading, tuple(facts[:MOST]), more=max(0, len(facts) - MOST))


def _fact(number: int, reading: Reading, event: Event) -> Fact:
    sides = [names(reading, event.actors) or "not named", names(reading, event.recipients)]
    mode = f", {event.mode.replace('-', ' ')}" if event.mode else ""
    return Fact(
        lead=f"{' → '.join(side for side in sides if side)}: {event.type.lower()}{mode}",
        quote=sentence(reading, event.span),
        sources=(number,),
        records=(f"{reading.id}/{event.id}",),
        day=event.start,
        until=event.end if event.start and event.end != event.start else None,
        where=place_name(reading, event.place),
        by=speaker(reading, event.said_by),
    )
