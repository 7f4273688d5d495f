"""Where a figure counts: the place told nearest to it, else the one that the article is about."""

import re
from bisect import bisect_left
from collections import Counter

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from dateline.model import Place, Span
from dateline.model.figure import FoundIn
from dateline.reading.draft import Draft
from dateline.reading.figures.counts import Count

NEAR = 60
"""Characters within which a place is taken to stand in the figure's own clause."""

LISTED = 14
"""Characters between a place and its number in a list (`Akhal province - 15`)."""

BEHIND = 40
"""Characters between a number and the place that its own words lead to (`46 cases in Akhal`)."""

_LIST = re.compile(r"(?:\s[a-z]+)?\s?(?:-|–|:|,\swith|\swith|\()\s?", re.IGNORECASE)
_LED_TO = re.compile(
    r"(?:\s[\w'-]+){0,2}\s(?:in|at|with|near|across|inside|around)\s(?:(?:the|northern|southern"
    r"|eastern|western|central)\s)*",
    re.IGNORECASE,
)

OTHERS = 2
"""How much lower a place ranks that another number stands nearer to."""

Found = tuple[str, FoundIn]


class PlaceFinder:
    """Finds the place of one figure after another in one draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._places = sorted((span, place) for place in draft.places for span in place.mentions)
        self._starts = [span.start for span, _ in self._places]
        self._sources = [s.source for s in draft.statements if s.source is not None]
        self._main = _main_place(draft)
        self._peoples = {
            mention.span.start: entity.country
            for entity in draft.entities
            if entity.kind == "nationality" and entity.country
            for mention in entity.mentions
        }

    def of(self, count: Count) -> Found | None:
        """The figure's place and where it was found; None in an article without places."""
        if self._main is None or count.token is None:
            return None
        sentence = count.token.sent
        end = sentence[-1].idx + len(sentence[-1])
        first, stop = bisect_left(self._starts, sentence[0].idx), bisect_left(self._starts, end)
        within = self._places[first:stop]
        ranked = [
            (rank, _gap(span, count), span, place)
            for span, place in within
            if (rank := self._rank(span, place, count)) is not None
        ]
        if not ranked:
            home = self._home(count)
            return (home.id, "clause") if home else (self._main.id, "article")
        _, _, span, place = min(ranked, key=lambda row: row[:2])
        return place.id, "clause" if _gap(span, count) < NEAR else "sentence"

    def _home(self, count: Count) -> Place | None:
        """The country of the people counted (`200,000 Burundians`), where the article names it."""
        country = self._peoples.get(count.head.idx) if count.head is not None else None
        if country is None:
            return None
        named = (place for place in self._draft.places if place.country == country)
        return next((place for place in named if (place.feature or "").startswith("A.PC")), None)

    def _rank(self, span: Span, place: Place, count: Count) -> int | None:
        """0 for `Akhal - 15` and `15 in Akhal`, 1 for `in Athens` and for the people counted
        (`Burundians`), 2 for a name alone, 3 for `Greek` and subjects; None for what says nothing
        of where, such as who told it from abroad.
        """
        text = self._draft.article.text
        if 0 <= count.span_start - span.end <= LISTED and _LIST.fullmatch(
            text[span.end : count.span_start]
        ):
            return 0
        if 0 <= span.start - count.span_end <= BEHIND and _LED_TO.fullmatch(
            text[count.span_end : span.start]
        ):
            return 0
        abroad = self._main is not None and place.country != self._main.country
        if count.span_start <= span.start and span.end <= count.span_end:
            return 1 if _is_head(span, count) else None
        if abroad and any(source.holds(span) for source in self._sources):
            return None
        words = self._draft.doc.char_span(span.start, span.end, alignment_mode="expand")
        if words is None:
            return 2
        if abroad and words.root.dep_ == "nsubj":
            return None
        if words.root.dep_ == "pobj" and words.root.head.dep_ == "agent":
            return None  # "promised by Kenya" tells who, not where
        # A street or a building that no gazetteer knows tells less than the town beside it.
        apart = OTHERS if _another_between(count, words) else 0
        return _rank_of_root(words.root) + (place.geonames_id is None) + apart


def _another_between(count: Count, words: SpacySpan) -> bool:
    """Whether another number stands between a figure and a place behind it, whose place it is: "300
    fell ill, half of them in Goma".
    """
    assert count.token is not None
    last = max(count.token.i, count.head.i if count.head is not None else 0)
    between = count.token.doc[last + 1 : words.start]
    return any(
        token.idx >= count.span_end
        and (token.pos_ == "NUM" or token.lower_ == "half")
        and token.ent_type_ not in ("DATE", "TIME")
        for token in between
    )


def _rank_of_root(root: Token) -> int:
    if root.ent_type_ == "NORP" or root.pos_ == "ADJ" or root.dep_ in ("nsubj", "amod"):
        return 3
    return 1 if root.dep_ in ("pobj", "appos", "conj") else 2


def _is_head(span: Span, count: Count) -> bool:
    """Whether the place's name is the counted noun itself, as in `200,000 Burundians`."""
    return count.head is not None and span.start <= count.head.idx < span.end


def _main_place(draft: Draft) -> Place | None:
    """The place of the dateline, else the one spoken of most, else the first; None without any.

    A country is spoken of wherever one of its places is.
    """
    if not draft.places:
        return None
    dateline = draft.article.dateline
    if dateline is not None and dateline.place:
        wanted = dateline.place.casefold()
        for place in draft.places:
            if place.name.casefold() == wanted:
                return place
    countries: Counter[str | None] = Counter()
    for place in draft.places:
        countries[place.country] += len(place.mentions)
    return max(
        draft.places,
        key=lambda place: (countries[place.country], len(place.mentions), -place.span.start),
    )


def _gap(span: Span, count: Count) -> int:
    """Characters between a span and the figure; what stands before it counts as farther."""
    if span.start >= count.span_end:
        return span.start - count.span_end
    return 2 * max(0, count.span_start - span.end)
