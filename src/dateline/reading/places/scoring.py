"""How likely a candidate is: what it is by itself, and what the article says around it."""

from math import cos, log2, log10, radians

from dateline.ontology.places import neighbours
from dateline.reading.places.containers import lies_in
from dateline.reading.places.evidence import Evidence, Votes
from dateline.reading.places.gazetteer import Candidate
from dateline.reading.places.gazetteer.candidate import NAME, VARIANT
from dateline.reading.places.toponym import Toponym

# Weights in powers of ten of population; those of evidence were set on half of the development
# articles of four collections of news, and checked on the other half.
CONTAINER = 8.0
COUNTRY = 2.0
TERRITORY = 2.0  # "Gaza" is the strip more often than the city
UNIT = 0.8
VARIANT_UNIT = -0.8  # "Kherson" is the city; its region is "Kherson region"
CAPITAL = 0.8
GREAT_CAPITAL = 1.0  # "Washington" and "New York" are cities more often than states
METROPOLIS = 5_000_000
GREAT_TOWN = 1_000_000
SECOND_ORDER = -1.0
VARIANT_NAME = -0.8
OVERSHADOWED = -1.5  # a further name of one place that is the name of a great town: "Rome" of Lomé
NAMED_COUNTRY = 0.8
BORDERS = 1.2  # for each doubling of the named countries that a country borders
NAMED_UNIT = 1.6
CELL = 1.6
SAME_COUNTRY = 1.1
NEAR = 1.6
NEAR_KM = 120.0
OUTLET = 0.7
KM_PER_DEGREE = 111.2


def prior_score(toponyms: list[Toponym], candidate: Candidate) -> float:
    """How likely the name alone, and the container that the text gives, make a candidate."""
    score = log10(candidate.population + 300)
    if candidate.is_country:
        score += COUNTRY
    elif candidate.feature == "L.TERR":
        score += TERRITORY
    elif candidate.feature == "A.ADM1":
        score += UNIT if candidate.kind != VARIANT else VARIANT_UNIT
    elif candidate.feature == "A.ADM2" and not (candidate.kind == NAME and tells_kind(toponyms)):
        score += SECOND_ORDER
    elif candidate.feature == "P.PPLC":
        score += CAPITAL + (GREAT_CAPITAL if candidate.country == "USA" else 0)
    elif candidate.is_town and candidate.population > METROPOLIS:
        score += CAPITAL + GREAT_CAPITAL
    if candidate.kind == VARIANT:
        score += VARIANT_NAME + OVERSHADOWED * is_shadowed(toponyms[0])
    for toponym in toponyms:
        if toponym.container and any(lies_in(candidate, o) for o in toponym.container.candidates):
            score += CONTAINER
            break
    if any(
        lies_in(c, candidate) for t in toponyms for inner in t.contents for c in inner.candidates
    ):
        score += CONTAINER / 2
    return score


def is_shadowed(toponym: Toponym) -> bool:
    """Whether the name is first of all that of a great town."""
    return any(
        c.kind == NAME and c.is_town and c.population > GREAT_TOWN for c in toponym.candidates
    )


def tells_kind(toponyms: list[Toponym]) -> bool:
    """Whether the name itself says what sort of place it is, as "Henry County" does."""
    return toponyms[0].how == "designator"


def evidence_score(
    candidate: Candidate, best: Candidate | None, evidence: Evidence, own: Votes
) -> float:
    """What the rest of the article adds to a candidate; its own votes are not counted."""
    country = candidate.country
    if country is None:
        return 0.0
    if candidate.is_country:
        return BORDERS * log2(1 + len(neighbours(country) & evidence.named_countries))
    cell = (country, candidate.admin1)
    others = evidence.countries.get(country, 0) - own.countries.get(country, 0)
    score = SAME_COUNTRY * log2(1 + max(0.0, others))
    if candidate.admin1:
        others = evidence.cells.get(cell, 0) - own.cells.get(cell, 0)
        score += CELL * log2(1 + max(0.0, others))
        score += NAMED_UNIT * (cell in evidence.named_units and candidate.feature != "A.ADM1")
    score += NAMED_COUNTRY * (country in evidence.named_countries)
    score += OUTLET * (country == evidence.outlet_country)
    return score + NEAR * log2(1 + nearness(candidate, best, evidence))


def nearness(candidate: Candidate, best: Candidate | None, evidence: Evidence) -> float:
    """How many of the article's other places lie about this one, nearer ones counting more."""
    total = 0.0
    for latitude, longitude, place in evidence.points:
        if best is not None and place == best.place:
            continue
        north = abs(latitude - candidate.latitude)
        if north > 2.3:
            continue
        east = abs(longitude - candidate.longitude) * cos(radians(latitude))
        distance = KM_PER_DEGREE * (north * north + east * east) ** 0.5
        total += max(0.0, 1 - distance / NEAR_KM)
    return total
