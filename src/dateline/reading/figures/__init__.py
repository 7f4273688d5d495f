"""Figures: every number that counts something, with all that is said of it, and the tolls."""

from dateline.model import Figure, Span, Toll, Value
from dateline.reading.attribution import said_by
from dateline.reading.draft import Draft
from dateline.reading.figures.counts import Count
from dateline.reading.figures.ellipsis import fill_nouns
from dateline.reading.figures.find import find_counts
from dateline.reading.figures.frame import Frames
from dateline.reading.figures.idioms import is_idiom
from dateline.reading.figures.links import inherit, link_repeats, link_shares, mark_wholes
from dateline.reading.figures.measures import MeasureReader
from dateline.reading.figures.status import status_of
from dateline.reading.figures.tolls import find_tolls
from dateline.reading.parse import normalise

CONFIDENCE = {"digits": 0.93, "words": 0.9, "vague": 0.85, "part": 0.75, "ratio": 0.75}
"""Share of figures of each form that were right where checked (crisis texts)."""


def find_figures(draft: Draft) -> list[Figure]:
    """The article's figures, in order."""
    text = normalise(draft.article.text)
    counts = find_counts(draft.doc, text, draft.times)
    fill_nouns(draft.doc, counts)
    mark_wholes(text, counts)
    measures = MeasureReader(text)
    for count in counts:
        count.measure = measures.of(count)
        count.status = status_of(count)
    counts = [count for count in counts if not is_idiom(count, text)]
    shares = link_shares(text, counts)
    people = [measures.counts_people(count) for count in counts]
    inherit(counts, shares, people)
    nouns = [_noun(count, draft.article.text) for count in counts]
    repeats = link_repeats(counts, nouns, people)
    for repeat, first in repeats.items():
        if first in shares:
            shares[repeat] = shares[first]
        elif shares.get(repeat) == first:
            del shares[repeat]
    frames = Frames(draft)
    return [
        _figure(draft, frames, at, count, nouns[at], shares.get(at), repeats.get(at))
        for at, count in enumerate(counts)
    ]


def _noun(count: Count, text: str) -> str | None:
    return text[slice(*count.noun_span)] if count.noun_span else None


def _figure(
    draft: Draft,
    frames: Frames,
    at: int,
    count: Count,
    noun: str | None,
    total: int | None,
    repeat: int | None,
) -> Figure:
    span = Span(count.span_start, count.span_end)
    frame = frames.of(count)
    low, high = count.value
    return Figure(
        id=f"f{at + 1}",
        span=span,
        rule=f"{count.form}+{'noun' if noun else 'bare'}",
        confidence=CONFIDENCE[count.form],
        value=Value(low=low, high=high),
        bound=count.bound,
        unit=count.code,
        noun=noun,
        measure=count.measure,
        status=count.status,
        subject=frame.subject[0] if frame.subject else None,
        subject_from=frame.subject[1] if frame.subject else None,
        place=frame.place[0] if frame.place else None,
        place_from=frame.place[1] if frame.place else None,
        period=frame.period[0] if frame.period else None,
        period_from=frame.period[1] if frame.period else None,
        part_of=f"f{total + 1}" if total is not None else None,
        same_as=f"f{repeat + 1}" if repeat is not None else None,
        said_by=said_by(span, draft.statements),
    )


def count_tolls(draft: Draft) -> list[Toll]:
    """What the article as a whole counts."""
    return find_tolls(draft.doc, normalise(draft.article.text), draft.figures, _sources(draft))


def _sources(draft: Draft) -> dict[str, str]:
    """Who is behind each statement: the entities where known, else the words that name them."""
    text = draft.article.text
    return {
        statement.id: " ".join(sorted(statement.speakers))
        or (text[statement.source.start : statement.source.end].lower() if statement.source else "")
        for statement in draft.statements
    }
