"""A situation report: what the kept record says of a story, a place or a search. No prose of its
own: every line is a record, with its words and its sources.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline.errors import NotFound
from dateline.model import Event, Figure, Reading, Span
from dateline.reports.facts import Happenings, Material, Section, SituationReport, gather, long_day
from dateline.reports.happenings import ahead, happened
from dateline.reports.numbers import contested, key_figures, promises
from dateline.reports.voices import voices


def write_report(
    readings: Iterable[Reading],
    *,
    title: str,
    asked: str,
    place: str | None = None,
    stories: dict[str, str] | None = None,
    copies: dict[str, str] | None = None,
    happenings: Happenings | None = None,
) -> SituationReport:
    """The report of these readings; sections without a record are left out.

    `place` keeps to records of that place or whose words name it. `stories` gives the story of an
    article, so that counts are compared within one; `copies` what an article is a copy of;
    `happenings` what an event, named by article and id, is a report of, and the day of that. Raises
    NotFound where there are no readings.
    """
    material = gather(
        readings, stories=stories or {}, copies=copies or {}, happenings=happenings or {}
    )
    if not material.sources:
        raise NotFound(f"{asked}: no kept article; 'dateline search' lists what there is")
    scope = _scope(asked, material)
    if place:
        material = replace(
            material,
            readings=tuple((number, about(one, place)) for number, one in material.readings),
            unheard=frozenset(
                name for _, one in material.readings for name in _elsewhere(one, place)
            ),
        )
    made = (part(material) for part in PARTS)
    sections = tuple(section for section in made if section.groups)
    return SituationReport(title=title, scope=scope, sections=sections, sources=material.sources)


PARTS = (key_figures, happened, ahead, voices, contested, promises)
"""The sections in their order."""


def about(reading: Reading, place: str) -> Reading:
    """The reading with only the figures, tolls and events of a place, or whose words name it."""
    ids, spans = _there(reading, place)

    def is_there(record: Figure | Event) -> bool:
        return record.place in ids or any(record.span.holds(at) for at in spans)

    figures = tuple(filter(is_there, reading.figures))
    kept = {figure.id for figure in figures}
    return reading.model_copy(
        update={
            "figures": figures,
            "events": tuple(filter(is_there, reading.events)),
            "tolls": tuple(toll for toll in reading.tolls if kept & {*toll.figures}),
        }
    )


def _elsewhere(reading: Reading, place: str) -> Iterator[str]:
    """The statements whose words do not name the place."""
    _, spans = _there(reading, place)
    for statement in reading.statements:
        if not any(statement.span.holds(at) for at in spans):
            yield f"{reading.id}/{statement.id}"


def _there(reading: Reading, place: str) -> tuple[set[str], list[Span]]:
    there = [one for one in reading.places if one.name.casefold() == place.casefold()]
    return {one.id for one in there}, [span for one in there for span in one.mentions]


def _scope(asked: str, material: Material) -> str:
    sources = material.sources
    days = sorted(source.published for source in sources if source.published)
    outlets = {source.outlet for source in sources if source.outlet}
    copies = sum(source.copy_of is not None for source in sources)
    when = ""
    if days:
        first, last = long_day(days[0]), long_day(days[-1])
        when = f", published {first}" if first == last else f", published {first} to {last}"
    said = f"{asked}. {_many(len(sources), 'article')}"
    said += f" of {_many(len(outlets), 'outlet')}" if outlets else ""
    return (
        said + when + (f", {_many(copies, 'copy', 'copies')} not counted again." if copies else ".")
    )


def _many(count: int, one: str, several: str | None = None) -> str:
    return f"{count} {one if count == 1 else several or one + 's'}"


__all__ = ["Section", "SituationReport", "about", "write_report"]
