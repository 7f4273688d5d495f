"""What happened, each happening once with every report of it: what a row of an event set tells."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.exports.facts import HAPPENED, Facts, low_high
from dateline.exports.format import Group, GroupRows, Rows
from dateline.exports.rows import Row
from dateline.linking.occurrences.describe import FIRMNESS
from dateline.model import Event, Figure, Reading


@dataclass(frozen=True)
class Told:
    """One article's report of a happening."""

    facts: Facts
    event: Event

    @property
    def killed(self) -> list[Figure]:
        """The dead that it counts."""
        return self.facts.killed(self.event)

    @property
    def verdict(self) -> str | None:
        """What people decided on it; None where nobody has."""
        return self.facts.review("events", self.event.id)


@dataclass(frozen=True)
class Happening:
    """One happening, told as its fullest report tells it."""

    key: str
    """The occurrence's id, such as `a-3f9c0d2b7e61:v3`; the report's own where none is linked."""

    lead: Told
    """The report that the row is made of."""

    reports: tuple[Told, ...]
    """Every report of it, the oldest first."""

    @property
    def facts(self) -> Facts:
        """The article of the report that the row is made of."""
        return self.lead.facts

    @property
    def event(self) -> Event:
        """The event of the report that the row is made of."""
        return self.lead.event

    @property
    def articles(self) -> list[Facts]:
        """The articles that tell it, each once."""
        return list({told.facts.reading.id: told.facts for told in self.reports}.values())

    @property
    def outlets(self) -> list[str]:
        """Who published it, each once."""
        return list(
            dict.fromkeys(one.article.outlet for one in self.articles if one.article.outlet)
        )

    @property
    def sources(self) -> int:
        """How many outlets tell it; articles of no known outlet are one together."""
        return len({one.article.outlet for one in self.articles})

    @property
    def speakers(self) -> list[str]:
        """Who says so in the articles, each once."""
        said = (told.facts.speakers(told.event.said_by) for told in self.reports)
        return list(dict.fromkeys(name for names in said for name in names))

    @property
    def verdicts(self) -> str | None:
        """What people decided on its reports, joined; None where nobody has."""
        return (
            ", ".join(dict.fromkeys(told.verdict for told in self.reports if told.verdict)) or None
        )

    @property
    def dead(self) -> tuple[int | None, int | None]:
        """The least and the most that a report counts dead; None where no report gives that end."""
        ends = [low_high(told.killed) for told in self.reports if told.killed]
        lows = [low for low, _ in ends if low is not None]
        highs = [high for _, high in ends if high is not None]
        return min(lows + highs) if lows else None, max(lows + highs) if highs else None

    @property
    def newest_count(self) -> Told:
        """The newest report that counts dead, since a count grows; the lead where none does."""
        counting = (told for told in self.reports if told.killed)
        return max(counting, key=_published, default=self.lead)


def happenings(group: Group, *, decided: bool = True) -> Iterator[Happening]:
    """The happenings that these articles tell, in the order of their first reports.

    Reports that people rejected are left out; where `decided` is False, events stay as they were
    read and a happening whose every report was rejected stays too.
    """
    found: dict[str, list[Told]] = {}
    for reading, occurrences in group:
        facts = Facts(reading, decided=decided)
        for event in facts.reading.events:
            key = occurrences.get(event.id) or f"{reading.id}:{event.id}"
            found.setdefault(key, []).append(Told(facts, event))
    for key, reports in found.items():
        standing = [told for told in reports if told.verdict != "rejected"] or reports
        standing.sort(key=_published)
        yield Happening(key=key, lead=_lead(standing), reports=tuple(standing))


def happened(group: Group) -> Iterator[Happening]:
    """The happenings that some report says did happen or go on, as people left them."""
    return (one for one in happenings(group) if one.event.status in HAPPENED)


def alone(make: GroupRows) -> Rows:
    """What makes the rows of one reading that nothing is linked to."""

    def rows(reading: Reading) -> Iterator[Row]:
        return make([(reading, {})])

    return rows


def _lead(reports: list[Told]) -> Told:
    """The firmest report, of those one of the commonest type, of those the one that knows most."""
    types = Counter(told.event.type for told in reports)

    def rank(told: Told) -> tuple[int, int, int]:
        event = told.event
        known = (event.mode, event.start, event.place, event.actors, event.recipients)
        return (FIRMNESS.index(event.status), -types[event.type], -sum(map(bool, known)))

    return min(reports, key=rank)


def _published(told: Told) -> str:
    return told.facts.article.published or ""
