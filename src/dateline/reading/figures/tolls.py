"""What an article as a whole counts: a toll for each measure, stated or summed from its parts."""

from collections.abc import Iterable

from spacy.tokens import Doc

from dateline.model import Figure, Span, Toll, Value
from dateline.model.figure import Measure
from dateline.reading.figures.numerals import Number
from dateline.reading.figures.tallies import HARMS, REAL, Tally, TallyReader, source_of, toll_range

MEASURES: tuple[Measure, ...] = ("displaced", "missing", "detained", "abducted", "infected")
CONFIDENCE = {"stated": 0.7, "summed": 0.55}
"""Share of tolls of each rule that were exact on reports of casualties."""

AT_LEAST = frozenset({"at_least", "more_than"})
AT_MOST = frozenset({"at_most", "less_than"})

WIDEST = 2.5
"""How many times the first total another source's may be, to be a total of the same happening."""


def find_tolls(
    doc: Doc, text: str, figures: list[Figure], sources: dict[str, str] | None = None
) -> list[Toll]:
    """The article's tolls, those of the killed and the injured first, the best of each first.

    `sources` tells who is behind each statement, by its id.
    """
    tolls = []
    sources = sources or {}
    tallies = TallyReader(doc, text, figures, sources)
    told = {measure: tallies.of(measure) for measure in HARMS}
    story = any(_opens_story(rows) for rows in told.values())
    for measure, rows in told.items():
        toll = _harm_toll(rows, measure, story=story)
        if toll is not None:
            tolls.append(toll)
            if not story:
                tolls += _rivals(toll, rows, sources)
    for other in MEASURES:
        counted = [f for f in figures if f.measure == other and f.status in REAL and not f.part_of]
        counted = [f for f in counted if f.value.low is not None or f.value.high is not None]
        if counted and any(_size(figure) for figure in counted):
            tolls.append(_stated(other, max(counted, key=_size)))
    return tolls


def _opens_story(told: list[Tally]) -> bool:
    """Whether the first sentence told is one of a story in which a person kills and wounds."""
    return bool(told) and (told[0].story or told[0].own) and not told[0].reported


def _size(figure: Figure) -> Number:
    return toll_range(figure)[1]


def _stated(measure: Measure, figure: Figure) -> Toll:
    return Toll(
        measure=measure,
        value=figure.value,
        figures=(figure.id,),
        said_by=figure.said_by,
        span=figure.span,
        rule="stated",
        confidence=CONFIDENCE["stated"],
    )


def _harm_toll(tallies: list[Tally], measure: Measure, *, story: bool) -> Toll | None:
    """The toll of the killed or injured; None where the article tells of none."""
    told = [tally for tally in tallies if tally.high or tally.own]
    if not told:
        return None
    low, high, used = _summed(told) if story else _reported(told)
    if not high:
        return None
    figures = [figure for tally in used for figure in tally.figures]
    return Toll(
        measure=measure,
        value=_value(low, high, figures),
        figures=tuple(figure.id for figure in figures),
        said_by=figures[0].said_by if figures else None,
        span=_best_span(used, figures),
        rule="summed" if story or len(figures) != 1 else "stated",
        confidence=CONFIDENCE["summed" if story else "stated"],
    )


def _value(low: Number, high: Number, figures: list[Figure]) -> Value:
    """A toll's ends, open where the words leave them so: "at least 12", "fewer than 30"."""
    if low != high or not figures:
        return Value(low=low, high=high)
    upward = any(f.bound in AT_LEAST and f.value.high is None for f in figures)
    downward = all(f.bound in AT_MOST and f.value.low is None for f in figures)
    return Value(low=None if downward else low, high=None if upward else high)


def _rivals(best: Toll, told: list[Tally], sources: dict[str, str]) -> list[Toll]:
    """What other sources count of the same happening, one toll a source, its last word."""
    by_id = {figure.id: figure for tally in told for figure in tally.figures}
    lead = [by_id[name] for name in best.figures]
    if not lead:
        return []
    own = source_of(lead[0], sources)
    found: dict[str, Toll] = {}
    for tally in told:
        for figure in tally.figures:
            source = source_of(figure, sources)
            if source != own and figure not in lead and _disputes(figure, lead[0], best):
                found[source] = _stated(best.measure, figure)
        for figure in tally.others:
            found[source_of(figure, sources)] = _stated(best.measure, figure)
    return list(found.values())


def _disputes(figure: Figure, lead: Figure, best: Toll) -> bool:
    """Whether a figure counts what the best toll counts, and finds another number."""
    low, high = toll_range(figure)
    most = _told(best, lead)[1]
    if figure.same_as == lead.id or not most / WIDEST <= high <= WIDEST * most:
        return False
    # The best toll's open end may be closed by this very figure: it is compared as it was told.
    if any(least <= high and low <= end for least, end in (toll_range(lead), _told(best, lead))):
        return False
    return not any(
        a is not None and b is not None and a != b
        for a, b in ((figure.period, lead.period), (_where(figure), _where(lead)))
    )


def _told(best: Toll, lead: Figure) -> tuple[Number, Number]:
    """The best toll without what other sources widen it by."""
    low, high = best.value.low, best.value.high
    low, high = (high or 0) if low is None else low, (low or 0) if high is None else high
    if lead.bound == "at_least":
        return low, low
    return (high, high) if lead.bound == "at_most" else (low, high)


def _where(figure: Figure) -> str | None:
    """The place that the figure's own clause names."""
    return figure.place if figure.place_from == "clause" else None


def _best_span(used: Iterable[Tally], figures: list[Figure]) -> Span:
    """The figure that says most of it, else the first victims told of."""
    if figures:
        return max(figures, key=_size).span
    for tally in used:
        for victims in tally.victims:
            return Span(victims.token.idx, victims.token.idx + len(victims.token))
    return Span(0, 0)


def _reported(told: list[Tally]) -> tuple[Number, Number, list[Tally]]:
    """The first total; where it is an end of a range, the other end is what other sources have."""
    lead = told[0]
    if not lead.figures:
        larger = [tally for tally in told if tally.figures and tally.high > lead.high]
        lead = larger[0] if larger else lead
    low, high = lead.low, lead.high
    bounds = {figure.bound for figure in lead.figures}
    others = [
        toll_range(figure)
        for tally in told
        for figure in (*tally.figures, *tally.others)
        if figure not in told[0].figures
    ]
    if "at_least" in bounds:
        high = max([high, *(most for _, most in others if most <= WIDEST * high)])
    elif "at_most" in bounds and len(lead.figures) == 1:
        low = max((least for least, _ in others if high > least >= high / WIDEST), default=low)
    return low, high, [lead]


def _summed(told: list[Tally]) -> tuple[Number, Number, list[Tally]]:
    """The sum of a story's sentences: a total told again is not added."""
    low: Number = 0
    high: Number = 0
    used: list[Tally] = []
    own = False
    for tally in told:
        again = high and tally.figures and tally.high == high
        if again or (tally.reported and used):
            continue
        low, high = low + tally.low, high + tally.high
        own = own or tally.own
        used.append(tally)
    return low + own, high + own, used
