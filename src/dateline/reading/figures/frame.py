"""Whose figure it is, where and over which days: from its clause, its sentence or the article."""

from dataclasses import dataclass

from spacy.tokens import Token

from dateline.model import Period, Span, Time
from dateline.model.figure import FoundIn
from dateline.reading.draft import Draft
from dateline.reading.figures.counts import Count
from dateline.reading.figures.where import PlaceFinder

STEPS = 8
NOW = frozenset({"now", "currently", "still", "today", "already"})


@dataclass(frozen=True)
class Frame:
    """What surrounds a figure, each part with where it was found."""

    subject: tuple[str, FoundIn] | None = None
    place: tuple[str, FoundIn] | None = None
    period: tuple[Period, FoundIn] | None = None


class Frames:
    """Finds the frame of one figure after another in one draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._mentions = draft.mentions if draft.entities else None
        self._places = PlaceFinder(draft)
        self._times = sorted(
            (time for time in draft.times if time.start and time.type in ("DATE", "DURATION")),
            key=lambda time: time.span,
        )

    def of(self, count: Count) -> Frame:
        """The frame of a count."""
        return Frame(self._subject(count), self._places.of(count), self._period(count))

    def _subject(self, count: Count) -> tuple[str, FoundIn] | None:
        node = count.head or count.token
        if self._mentions is None or node is None:
            return None
        for step in range(STEPS):
            if node.pos_ in ("VERB", "AUX") and (found := self._of_verb(node, count)):
                return found, "clause" if step < 3 else "sentence"
            if node.head.i == node.i:
                break
            node = node.head
        return None

    def _of_verb(self, verb: Token, count: Count) -> str | None:
        assert self._mentions is not None
        for child in verb.children:
            if child.dep_ == "nsubj" and not _inside(count, child):
                found = self._mentions.headed_by(child)
                return found[0] if found else None
            if child.dep_ == "agent":
                for noun in child.children:
                    if found := self._mentions.headed_by(noun):
                        return found[0]
        return None

    def _period(self, count: Count) -> tuple[Period, FoundIn] | None:
        if not self._times or count.token is None:
            return None
        sentence = count.token.sent
        start, end = sentence[0].idx, sentence[-1].idx + len(sentence[-1])
        within = [time for time in self._times if start <= time.span.start < end]
        if not within or _is_of_now(count):
            return None
        best = min(within, key=lambda time: _gap(time.span, count))
        return _period_of(best), "clause" if len(within) == 1 else "sentence"


def _period_of(time: Time) -> Period:
    return Period(start=time.start, end=time.end)


def _is_of_now(count: Count) -> bool:
    """Whether the figure's own clause says `now`, so that no other clause's days are its own."""
    node = count.head or count.token
    for _ in range(STEPS):
        if node is None or node.head.i == node.i:
            return False
        node = node.head
        if node.pos_ in ("VERB", "AUX"):
            return any(child.lower_ in NOW for child in node.children)
    return False


def _inside(count: Count, token: Token) -> bool:
    return count.span_start <= token.idx < count.span_end


def _gap(span: Span, count: Count) -> int:
    """Characters between a span and the figure; what stands before it counts as farther."""
    if span.start >= count.span_end:
        return span.start - count.span_end
    return 2 * max(0, count.span_start - span.end)
