"""Finds the time expressions of a draft, in the order of the text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias, cast

import numpy
from spacy.tokens import Doc, Token

from dateline.model import Span, Time
from dateline.reading.columns import starts_of, text_of
from dateline.reading.draft import Draft
from dateline.reading.times.anchor import Anchor, anchor_of
from dateline.reading.times.building import build
from dateline.reading.times.filters import keep
from dateline.reading.times.grammar import STAGES, rewrite
from dateline.reading.times.lexicon import load_lexicon
from dateline.reading.times.meaning import Meaning, Point, Shift, Turned
from dateline.reading.times.moment import Moment
from dateline.reading.times.narrative import is_narrative, lone_years, year_of
from dateline.reading.times.points import is_coming_winter
from dateline.reading.times.resolve import Resolved, resolve
from dateline.reading.times.scan import windows
from dateline.reading.times.tense import direction
from dateline.reading.times.words import Word, cut

Starts: TypeAlias = "numpy.ndarray[tuple[int], numpy.dtype[numpy.int64]]"

# What a chunk must be to be a time, the most telling first.
TELLING = ("date", "clock", "stretch", "amount", "set", "told", "vague", "part_time", "bare")
# Share of right values (or, for those without one, right extents) by kind on TimeBank, AQUAINT,
# MEANTIME and WikiWars.
CONFIDENCE = {
    "date": 0.89, "clock": 0.6, "stretch": 0.86, "amount": 0.78, "set": 0.52, "told": 0.27,
    "vague": 0.77, "part_time": 0.54, "bare": 0.46,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """An expression found in the text, before it is held against the calendar."""

    word: Word
    kind: str
    token: Token
    """The token that its words hang from."""
    before: str
    """The word in front of it, in lower case; empty at the start of the text."""
    digression: bool = False
    """Whether its year is far from those told before and after it."""

    @property
    def meaning(self) -> Meaning:
        """What it says."""
        return cast(Meaning, self.word.kinds[self.kind])


def find_times(draft: Draft) -> list[Time]:
    """The article's times, in order; empty where it tells none."""
    candidates = list(find_candidates(draft.doc))
    anchor = anchor_of(draft.article)
    anchor.narrative = is_narrative([one.meaning for one in candidates], anchor.today)
    if anchor.narrative:
        candidates = mark_digressions(candidates)
    else:
        candidates = [one for one in candidates if not one.word.rule.endswith("in a narrative")]
    anchor.years = named_years(candidates)
    times: list[Time] = []
    for candidate in candidates:
        resolved = place(candidate, anchor)
        times.append(_record(candidate, resolved, f"t{len(times) + 1}"))
    return times


def mark_digressions(candidates: list[Candidate]) -> list[Candidate]:
    """The same, those marked whose year stands alone among the years told around it."""
    dated = [
        (number, year)
        for number, one in enumerate(candidates)
        if (year := year_of(one.meaning)) is not None
    ]
    marked = list(candidates)
    for number in lone_years(dated):
        marked[number] = replace(candidates[number], digression=True)
    return marked


def find_candidates(doc: Doc) -> Iterator[Candidate]:
    """The expressions of a text that survive the filters."""
    text = text_of(doc)
    lexicon = load_lexicon()
    starts = numpy.asarray(starts_of(doc))
    for start, end in windows(text, lexicon.triggers):
        words = cut(text, start, end, lexicon)
        for stage in STAGES:
            words = rewrite(words, stage, build)
        for number, word in enumerate(words):
            kind = next((kind for kind in TELLING if kind in word.kinds), None)
            if kind is None:
                continue
            token = _root(doc, starts, word)
            if keep(word, kind, words, number, token):
                if "shifted" in word.kinds and _governs(token, doc, starts, word):
                    word.kinds["amount"], kind = word.kinds["shifted"], "amount"
                if "whole" in word.kinds and _ends_later(text, word):
                    word.kinds["amount"], kind = word.kinds["whole"], "amount"
                yield Candidate(word, kind, token, _before(doc, starts, word))


def _ends_later(text: str, word: Word) -> bool:
    """Whether `the year` is a length that a date behind it ends: `the year ended March 31`."""
    return text[word.end : word.end + 8].strip().lower().startswith(("ended", "ending"))


def _root(doc: Doc, starts: Starts, word: Word) -> Token:
    """The token of an expression whose head lies outside it."""
    first = max(0, int(numpy.searchsorted(starts, word.start, "right")) - 1)
    last = max(first, int(numpy.searchsorted(starts, word.end, "left")) - 1)
    for token in doc[first : last + 1]:
        if not first <= token.head.i <= last and token.pos_ != "PUNCT":
            return token
    return doc[first]


def _before(doc: Doc, starts: Starts, word: Word) -> str:
    number = int(numpy.searchsorted(starts, word.start, "left"))
    return doc[number - 1].lower_ if 0 < number <= len(doc) else ""


def _governs(token: Token, doc: Doc, starts: Starts, word: Word) -> bool:
    """Whether the `after` of `two weeks after the vote` has an object, so that it is a distance."""
    last = doc[max(0, int(numpy.searchsorted(starts, word.end, "left")) - 1)]
    if last.lower_ not in ("after", "before") or last.tag_ != "IN":
        return False
    return last.dep_ == "mark" or any(last.rights)


def place(candidate: Candidate, anchor: Anchor) -> Resolved:
    """The expression on the calendar; the anchor remembers the date told."""
    anchor.way = direction(candidate.token)
    if candidate.before in ("until", "till", "by") and is_weekday(candidate.meaning):
        anchor.way = 1
    if candidate.before == "since":
        anchor.way = -1
    resolved = resolve(candidate.meaning, anchor)
    if resolved.moment is not None and anchor.way:
        remember(candidate.meaning, resolved.moment, anchor)
    if resolved.moment is not None and tells(candidate, resolved.moment, anchor):
        anchor.tell(resolved.moment)
    since = candidate.before == "since" and resolved.days and anchor.today
    if since and resolved.days and anchor.today and anchor.today >= resolved.days[0]:
        resolved = replace(resolved, days=(resolved.days[0], anchor.today))
    return resolved


def named_years(candidates: Iterable[Candidate]) -> dict[tuple[int, int], int]:
    """The years of the days that a text names in full."""
    years: dict[tuple[int, int], int] = {}
    for candidate in candidates:
        one = candidate.meaning
        if isinstance(one, Point) and one.year and one.month and one.day and not one.bc:
            years.setdefault((one.month, one.day), one.year)
    return years


def remember(meaning: Meaning, moment: Moment, anchor: Anchor) -> None:
    """Keep the year of a day once its tense has told it, for a text means one day by `Oct. 7`."""
    if isinstance(meaning, Point) and meaning.month and meaning.day and not anchor.narrative:
        anchor.years.setdefault((meaning.month, meaning.day), moment.year)


def looks_back(meaning: Meaning) -> bool:
    """Whether an expression steps back from the date told last, as an aside does."""
    if isinstance(meaning, Turned):
        return meaning.turn.told and meaning.turn.step < 0
    return isinstance(meaning, Shift) and meaning.told and meaning.way < 0


def is_weekday(meaning: Meaning) -> bool:
    """Whether a date is named by its weekday alone, a time of day aside."""
    return isinstance(meaning, Point) and bool(meaning.weekday) and not meaning.month


def tells(candidate: Candidate, moment: Moment, anchor: Anchor) -> bool:
    """Whether later words count from this date: comparisons and digressions leave the story where
    it is.
    """
    meaning = candidate.meaning
    if candidate.kind == "told" or candidate.digression or looks_back(meaning):
        return False
    if anchor.narrative and is_coming_winter(meaning):
        return False
    if anchor.narrative and anchor.way > 0 and anchor.told and moment.year > anchor.told.year:
        return False
    return anchor.narrative or not isinstance(meaning, Shift) or meaning.amount.unit != "year"


def _record(candidate: Candidate, resolved: Resolved, name: str) -> Time:
    days = resolved.days
    return Time(
        id=name,
        span=Span(candidate.word.start, candidate.word.end),
        rule=candidate.word.rule or candidate.kind,
        confidence=CONFIDENCE[candidate.kind] if resolved.value else 0.5,
        type=resolved.type,
        value=resolved.value,
        start=days[0].isoformat() if days else None,
        end=days[1].isoformat() if days else None,
    )
