"""Whose figure it is, where and over which days: from its clause, its sentence or the article."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.model import Period, Place, Span, Time
from dateline.model.figure import FoundIn
from dateline.reading.draft import Draft
from dateline.reading.figures.counts import Count
from dateline.reading.mentions import MentionIndex

STEPS = 8
NEAR = 60
"""Characters within which a place is taken to stand in the figure's own clause."""

LISTED = 14
"""Characters between a place and its number in a list (`Akhal province - 15`)."""

_LIST = re.compile(r"(?:\s[a-z]+)?\s?(?:-|–|:|,\swith|\swith|\()\s?", re.IGNORECASE)


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
        self._mentions = MentionIndex(draft.doc, draft.entities) if draft.entities else None
        self._places = _sorted_mentions(draft.places)
        self._starts = [span.start for span, _ in self._places]
        self._times = sorted(
            (time for time in draft.times if time.start and time.type in ("DATE", "DURATION")),
            key=lambda time: time.span,
        )

    def of(self, count: Count) -> Frame:
        """The frame of a count."""
        return Frame(self._subject(count), self._place(count), self._period(count))

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

    def _place(self, count: Count) -> tuple[str, FoundIn] | None:
        if not self._places or count.token is None:
            return None
        sentence = count.token.sent
        start = sentence[0].idx
        end = sentence[-1].idx + len(sentence[-1])
        first, stop = bisect_left(self._starts, start), bisect_left(self._starts, end)
        within = [row for row in self._places[first:stop] if not _covers(count, row[0])]
        if within:
            return self._nearest(within, count)
        if first:
            return self._places[first - 1][1], "article"
        return self._places[0][1], "article"

    def _nearest(self, places: list[tuple[Span, str]], count: Count) -> tuple[str, FoundIn]:
        """The place told nearest to the figure, one that says where before one of a people."""
        span, place = min(places, key=lambda row: (self._rank(row[0], count), _gap(row[0], count)))
        return place, "clause" if _gap(span, count) < NEAR else "sentence"

    def _rank(self, span: Span, count: Count) -> int:
        """0 for `Akhal - 15`, 1 for `in Athens`, 2 for a name alone, 3 for `Greek` and subjects."""
        if 0 <= count.span_start - span.end <= LISTED and _LIST.fullmatch(
            self._draft.article.text[span.end : count.span_start]
        ):
            return 0
        words = self._draft.doc.char_span(span.start, span.end, alignment_mode="expand")
        if words is None:
            return 2
        root = words.root
        if root.ent_type_ == "NORP" or root.pos_ == "ADJ" or root.dep_ in ("nsubj", "amod"):
            return 3
        return 1 if root.dep_ in ("pobj", "appos", "conj") else 2

    def _period(self, count: Count) -> tuple[Period, FoundIn] | None:
        if not self._times or count.token is None:
            return None
        sentence = count.token.sent
        start, end = sentence[0].idx, sentence[-1].idx + len(sentence[-1])
        within = [time for time in self._times if start <= time.span.start < end]
        if not within:
            return None
        best = min(within, key=lambda time: _gap(time.span, count))
        return _period_of(best), "clause" if len(within) == 1 else "sentence"


def _period_of(time: Time) -> Period:
    return Period(start=time.start, end=time.end)


def _inside(count: Count, token: Token) -> bool:
    return count.span_start <= token.idx < count.span_end


def _sorted_mentions(places: Iterable[Place]) -> list[tuple[Span, str]]:
    return sorted((span, place.id) for place in places for span in place.mentions)


def _covers(count: Count, span: Span) -> bool:
    return count.span_start <= span.start and span.end <= count.span_end


def _gap(span: Span, count: Count) -> int:
    """Characters between a span and the figure; what stands before it counts as farther."""
    if span.start >= count.span_end:
        return span.start - count.span_end
    return 2 * max(0, count.span_start - span.end)
