"""What all reports of one happening say of it together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

from dateline.linking.occurrences.told import Told
from dateline.model import Claim, Measure, Occurrence, Party, Report, Tally, Value, Where

# From what surely was to what may never be: the first that a report gives is the occurrence's.
FIRMNESS = (
    "occurred",
    "ongoing",
    "planned",
    "threatened",
    "called_for",
    "hypothetical",
    "denied",
)
T = TypeVar("T")


def describe(story: str, tellings: Sequence[Told]) -> Occurrence:
    """The occurrence that these tellings, the oldest first, are reports of."""
    events = [told.event for told in tellings]
    start, end = _days(tellings)
    return Occurrence(
        id=tellings[0].key,
        story=story,
        type=_commonest(event.type for event in events) or events[0].type,
        mode=_commonest(event.mode for event in events),
        status=min((event.status for event in events), key=FIRMNESS.index),
        actors=_parties(told.actors for told in tellings),
        recipients=_parties(told.recipients for told in tellings),
        affected=_parties(told.affected for told in tellings),
        place=_place(tellings),
        start=start,
        end=end,
        first_reported=tellings[0].published,
        reports=tuple(_report(told) for told in tellings),
        outlets=tuple(sorted({told.outlet for told in tellings if told.outlet})),
        sources=_by_count(name for told in tellings for name in dict.fromkeys(told.sources)),
        figures=_tallies(tellings),
    )


def _by_count(values: Iterable[T]) -> tuple[T, ...]:
    """Each value once, the commonest first; among equals the first said."""
    return tuple(value for value, _ in Counter(values).most_common())


def _commonest(values: Iterable[T | None]) -> T | None:
    known = _by_count(value for value in values if value is not None)
    return known[0] if known else None


def _parties(found: Iterable[Sequence[Party]]) -> tuple[Party, ...]:
    """Each party once by name, with what the first report to know more says of it."""
    parties = [party for told in found for party in told]
    known: dict[str, Party] = {}
    for party in parties:
        fuller = known.get(party.name)
        if fuller is None or (fuller.country is None and party.country is not None):
            known[party.name] = party
    return tuple(known[name] for name in _by_count(party.name for party in parties))


def _place(tellings: Sequence[Told]) -> Where | None:
    """The place that most reports give; in a tie the first that has degrees."""
    places = [told.place for told in tellings if told.place is not None]
    counts = Counter(place.name for place in places)
    return max(
        places, key=lambda place: (counts[place.name], place.latitude is not None), default=None
    )


def _days(tellings: Sequence[Told]) -> tuple[str | None, str | None]:
    """The days that most reports give."""
    found = _commonest(
        (told.event.start, told.event.end) if told.event.start else None for told in tellings
    )
    return found or (None, None)


def _report(told: Told) -> Report:
    return Report(
        article=told.name,
        event=told.event.id,
        type=told.event.type,
        status=told.event.status,
        trigger=told.trigger,
        outlet=told.outlet,
        day=told.day,
        said_by=told.sources,
        quote=told.quote,
    )


def _tallies(tellings: Sequence[Told]) -> tuple[Tally, ...]:
    claims: dict[Measure, list[Claim]] = {}
    for told in tellings:
        for counted in told.figures:
            claim = Claim(
                value=counted.figure.value,
                bound=counted.figure.bound,
                article=told.name,
                figure=counted.figure.id,
                said_by=counted.said_by,
                quote=counted.quote,
            )
            same = claims.setdefault(counted.figure.measure, [])
            if claim not in same:
                same.append(claim)
    return tuple(
        Tally(measure=measure, value=_range(found), claims=tuple(found))
        for measure, found in claims.items()
    )


def _range(claims: Iterable[Claim]) -> Value:
    ends = [
        end for claim in claims for end in (claim.value.low, claim.value.high) if end is not None
    ]
    return Value(low=min(ends, default=None), high=max(ends, default=None))
