"""Key figures, promises, and the counts that contradict each other."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations

from dateline.model import Figure, Reading, Toll, Value
from dateline.reports.charts import Range, range_chart
from dateline.reports.facts import Fact, Group, Material, Section, long_day, merged, sentence
from dateline.reports.names import names, place_name, speaker

MOST = 8  # figures of one measure that are shown: the newest
BOUNDS = {
    "about": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "less_than": "under ",
}
COUNTED = ("troops", "police", "personnel", "refugees", "in_need", "money", "votes")
AHEAD = ("promised", "required", "planned")
WORDS = {"in_need": "in need", "money": "", "other": ""}
Ends = tuple[float, float]


def key_figures(material: Material) -> Section:
    """Tolls of every measure, then what else is counted; the newest first."""
    groups: dict[str, list[tuple[object, Fact]]] = defaultdict(list)
    for number, reading in reversed(material.readings):
        for toll in reading.tolls:
            fact = _toll(number, reading, toll)
            groups[toll.measure].append(((fact.lead, fact.by, fact.where), fact))
        tolled = {one for toll in reading.tolls for one in toll.figures}
        for figure in _standing(reading, lambda one: one.status in ("actual", "estimated")):
            if figure.measure in COUNTED and figure.id not in tolled:
                fact = _figure(number, reading, figure)
                groups[figure.measure].append(((fact.lead, fact.by, fact.where), fact))
    return Section(
        title="Key figures",
        note="As stated, or summed from its parts where the article gives no total. Newest first.",
        groups=tuple(_group(measure, pairs) for measure, pairs in groups.items()),
        table=True,
    )


def promises(material: Material) -> Section:
    """What is promised, required or planned, by how real it is."""
    groups: dict[str, list[tuple[object, Fact]]] = defaultdict(list)
    for number, reading in reversed(material.readings):
        for figure in _standing(reading, lambda one: one.status in AHEAD):
            fact = _figure(number, reading, figure)
            groups[figure.status].append(((fact.lead, fact.by), fact))
    return Section(
        title="Promised, required, planned",
        note="Figures of what is still to come, as the articles give them.",
        groups=tuple(_group(status, groups[status]) for status in AHEAD if status in groups),
        table=True,
    )


def contested(material: Material) -> Section:
    """Counts of one story whose ranges exclude each other, all claims beside each other."""
    claims: dict[tuple[str, str], list[tuple[Ends, Fact]]] = defaultdict(list)
    for number, reading in material.readings:
        for toll in reading.tolls:
            story = material.stories.get(reading.id, reading.id)
            claims[story, toll.measure].append((_ends(reading, toll), _toll(number, reading, toll)))
    groups = []
    for (_, measure), rows in claims.items():
        if any(_apart(one, other) for (one, _), (other, _) in combinations(rows, 2)):
            facts = merged(((fact.lead, fact.by, fact.day), fact) for _, fact in rows)
            groups.append(Group(measure_words(measure), tuple(facts), chart=_chart(measure, rows)))
    return Section(
        title="What is contested",
        note="Counts of one story that exclude each other. A later count may only be newer.",
        groups=tuple(groups),
        table=True,
    )


def _group(measure: str, pairs: list[tuple[object, Fact]]) -> Group:
    facts = merged(pairs)
    return Group(measure_words(measure), tuple(facts[:MOST]), more=max(0, len(facts) - MOST))


def measure_words(measure: str) -> str:
    """A measure as a heading, such as `In need`."""
    return (measure.replace("_", " ")).capitalize()


def _standing(reading: Reading, wanted: Callable[[Figure], bool]) -> Iterator[Figure]:
    """Figures that are no repeat and no share of another."""
    for figure in reading.figures:
        if wanted(figure) and figure.same_as is None and figure.part_of is None:
            yield figure


def _toll(number: int, reading: Reading, toll: Toll) -> Fact:
    main = _main(reading, toll)
    same = main is not None and main.value.low == toll.value.low
    shown = amount(toll.value, main.bound if main and same else "exact")
    summed = " (sum of its parts)" if toll.rule == "summed" and not same else ""
    return Fact(
        lead=f"{shown} {WORDS.get(toll.measure, toll.measure)}".strip() + summed,
        quote=sentence(reading, toll.span),
        sources=(number,),
        records=(f"{reading.id}/{main.id if main else toll.measure}",),
        day=_day(reading),
        where=place_name(reading, main.place if main else None),
        by=speaker(reading, toll.said_by),
    )


def _figure(number: int, reading: Reading, figure: Figure) -> Fact:
    counted = figure.noun or WORDS.get(figure.measure, figure.measure)
    unit = "" if figure.unit == "1" or figure.unit == figure.noun else f"{figure.unit} "
    owner = names(reading, (figure.subject,)) if figure.subject else ""
    lead = f"{unit}{amount(figure.value, figure.bound)} {'' if unit else counted}".strip()
    return Fact(
        lead=f"{owner}: {lead}" if owner and owner.casefold() not in lead.casefold() else lead,
        quote=sentence(reading, figure.span),
        sources=(number,),
        records=(f"{reading.id}/{figure.id}",),
        day=_day(reading),
        where=place_name(reading, figure.place),
        by=speaker(reading, figure.said_by),
    )


def amount(value: Value, bound: str) -> str:
    """A number with its bound, such as `at least 12`, `5 to 9` or `about 1,200`."""
    low, high = value.low, value.high
    if low is not None and high is not None and low != high:
        return f"{_number(low)} to {_number(high)}"
    if low is None and high is None:
        return "a number not told"
    open_end = "at least " if high is None else "at most " if low is None else ""
    stated = low if low is not None else high
    return f"{BOUNDS.get(bound, open_end)}{_number(stated or 0)}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def _day(reading: Reading) -> str | None:
    return (reading.article.published or "")[:10] or None


def _main(reading: Reading, toll: Toll) -> Figure | None:
    """The figure that says most of a toll."""
    figures = (one for one in reading.figures if one.id in toll.figures)
    return next((one for one in figures if one.span == toll.span), None)


def _ends(reading: Reading, toll: Toll) -> Ends:
    """What the toll allows; open where the words say `at least` or `at most`."""
    main, value = _main(reading, toll), toll.value
    bound = main.bound if main and main.value.low == value.low else "exact"
    low = -math.inf if value.low is None or bound in ("at_most", "less_than") else value.low
    open_end = value.high is None or bound in ("at_least", "more_than")
    return low, math.inf if open_end or value.high is None else value.high


def _apart(one: Ends, other: Ends) -> bool:
    return one[1] < other[0] or other[1] < one[0]


def _chart(measure: str, rows: list[tuple[Ends, Fact]]) -> str:
    ranges = [
        Range(f"{fact.by or 'the article'} [{fact.sources[0]}] {long_day(fact.day)}", *ends)
        for ends, fact in rows
    ]
    return range_chart(f"{measure_words(measure)}: the range of every claim", ranges)
