"""What the article says about where it plays."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.reading.draft import Draft
from dateline.reading.places.gazetteer import Candidate

Ballot = tuple[Sequence[Candidate], Sequence[float], Candidate | None, int]
"""A name's candidates, their priors, its best candidate so far and its number of mentions."""

# A place a thousand times smaller than the likeliest still votes with a third of its weight: a town
# and its county, each small beside their namesakes, vouch for one another.
SHARPNESS = 0.15


@dataclass(slots=True)
class Votes:
    """What one name votes for: countries and units, each with its weight."""

    countries: dict[str, float] = field(default_factory=dict)
    cells: dict[tuple[str, str], float] = field(default_factory=dict)


@dataclass(slots=True)
class Evidence:
    """Votes of the article's names for countries and units, and the points of its places."""

    countries: Counter[str] = field(default_factory=Counter)
    cells: Counter[tuple[str, str]] = field(default_factory=Counter)
    named_countries: set[str] = field(default_factory=set)
    named_units: set[tuple[str, str]] = field(default_factory=set)
    points: list[tuple[float, float, int]] = field(default_factory=list)
    outlet_country: str | None = None
    votes: list[Votes] = field(default_factory=list)
    """Each name's own votes, in the order of the names, for a name does not vouch for itself."""


def gather(draft: Draft, ballots: Iterable[Ballot]) -> Evidence:
    """The article's evidence. A name votes with each candidate by its likeliness, the one held best
    so far with a whole vote.
    """
    evidence = Evidence(outlet_country=draft.article.outlet_country)
    for candidates, priors, best, _ in ballots:
        votes = Votes()
        evidence.votes.append(votes)
        if best is None:
            continue
        _vote(votes, candidates, priors, best)
        evidence.countries.update(votes.countries)
        evidence.cells.update(votes.cells)
        if best.is_country:
            evidence.named_countries.add(best.country or "")
        elif best.feature == "A.ADM1":
            evidence.named_units.add((best.country or "", best.admin1))
        elif best.feature[0] in "PA":
            evidence.points.append((best.latitude, best.longitude, best.place))
    return evidence


def _vote(
    votes: Votes, candidates: Sequence[Candidate], priors: Sequence[float], best: Candidate
) -> None:
    top = max(priors)
    countries, cells = votes.countries, votes.cells
    for candidate, prior in zip(candidates, priors, strict=True):
        if candidate.country is None:
            continue
        weight = 1.0 if candidate is best else min(0.5, 10 ** (SHARPNESS * (prior - top)) / 2)
        if weight < 0.01:
            continue
        country = candidate.country
        countries[country] = max(weight, countries.get(country, 0))
        if candidate.admin1:
            cell = country, candidate.admin1
            cells[cell] = max(weight, cells.get(cell, 0))
