"""What a situation report is made of: facts with their words and their numbered sources."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from dateline.model import Reading, Span

ENDS = ("\n", ". ", "? ", "! ", ".” ", "?” ", "!” ")
QUOTE = 320  # characters of a quotation that are shown: about four lines

Happenings = dict[str, tuple[str, str | None]]
"""What each event is a report of, and the day that it began; by article and event (`a-7/e1`)."""


@dataclass(frozen=True)
class Source:
    """One article, under the number that facts point to."""

    number: int
    article: str
    title: str
    outlet: str | None
    published: str | None
    url: str | None
    copy_of: int | None = None
    """The number of the article that this one is a copy of; its facts are counted once."""


@dataclass(frozen=True)
class Fact:
    """One record as a line: what it says, in whose words, from where."""

    lead: str
    """Made from the record's fields, such as `at least 12 killed`."""

    quote: str
    """The words of the article that the record rests on."""

    sources: tuple[int, ...]
    records: tuple[str, ...]
    """Article and record, such as `a-7/f1`, one for each source."""

    day: str | None = None
    """The day that it is told of, ISO 8601."""

    until: str | None = None
    """The last day, where it is told of several."""

    where: str | None = None
    by: str | None = None
    """Who says so; None where the article itself does."""


@dataclass(frozen=True)
class Group:
    """Facts under one heading; `more` is how many others were left out."""

    heading: str
    facts: tuple[Fact, ...]
    more: int = 0
    chart: str | None = None
    """An SVG of the facts."""


@dataclass(frozen=True)
class Section:
    """One part of the report."""

    title: str
    note: str
    """How the part was made, so that a reader knows what it leaves out."""

    groups: tuple[Group, ...]
    table: bool = False
    """Whether its facts are shown as a table."""

    chart: str | None = None

    remark: str | None = None
    """What an editor wrote; it is shown as the editor's, since no record stands behind it."""


@dataclass(frozen=True)
class SituationReport:
    """A report whose every fact points to its sources."""

    title: str
    scope: str
    """What was asked and what it rests on."""

    sections: tuple[Section, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Material:
    """The readings that a report is made from, numbered, copies apart."""

    readings: tuple[tuple[int, Reading], ...]
    sources: tuple[Source, ...]
    stories: dict[str, str] = field(default_factory=dict)
    """The story of each article, by the reading's id."""

    happenings: Happenings = field(default_factory=dict)

    unheard: frozenset[str] = frozenset()
    """Statements that are not about what was asked, as article and record."""


def gather(
    readings: Iterable[Reading],
    *,
    stories: dict[str, str],
    copies: dict[str, str],
    happenings: Happenings,
) -> Material:
    """Readings in order of publication with their numbers; copies are sources without facts.

    `stories` gives the story of an article, `copies` what an article is a copy of, and `happenings`
    what an event is a report of.
    """
    ordered = sorted(readings, key=lambda one: (one.article.published or "9999", one.id))
    numbers = {reading.id: number for number, reading in enumerate(ordered, start=1)}
    sources = []
    for reading in ordered:
        article = reading.article
        sources.append(
            Source(
                number=numbers[reading.id],
                article=reading.id,
                title=article.title or "Untitled",
                outlet=article.outlet,
                published=(article.published or "")[:10] or None,
                url=article.canonical_url or article.url,
                copy_of=numbers.get(copies.get(reading.id, "")),
            )
        )
    kept = tuple(
        (numbers[reading.id], reading)
        for reading in ordered
        if numbers.get(copies.get(reading.id, "")) is None
    )
    return Material(readings=kept, sources=tuple(sources), stories=stories, happenings=happenings)


def merged(facts: Iterable[tuple[object, Fact]]) -> list[Fact]:
    """Facts of the same key as one, with the words of the first and the sources of all."""
    found: dict[object, Fact] = {}
    for key, fact in facts:
        first = found.get(key)
        if first is None:
            found[key] = fact
        elif fact.sources[0] not in first.sources:
            found[key] = replace(
                first,
                sources=(*first.sources, *fact.sources),
                records=(*first.records, *fact.records),
            )
    return list(found.values())


def cut(text: str) -> str:
    """The text on one line, at most QUOTE characters, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= QUOTE else line[: line.rfind(" ", 0, QUOTE)] + " …"


def sentence(reading: Reading, span: Span) -> str:
    """The sentences that a span stands in, by line ends and full stops, on one line."""
    text = reading.article.text
    before, after = text[: span.start], text[span.end :]
    starts = (before.rfind(mark) + len(mark) for mark in ENDS if mark in before)
    stops = (after.find(mark) + len(mark) for mark in ENDS if mark in after)
    return cut(text[max(starts, default=0) : span.end + min(stops, default=len(after))])


def long_day(day: str | None) -> str:
    """`27 January 2025`; the words as they are where they are no day; empty where there is none."""
    try:
        found = date.fromisoformat(day or "")
    except ValueError:
        return day or ""
    return f"{found.day} {found:%B %Y}"
