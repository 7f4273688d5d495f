"""When a clause happens: the time that governs a token or a verb, and how it was found."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from dateline.model import FoundIn, Time
from dateline.reading.draft import Draft
from dateline.reading.times.anchor import story_day

CLAUSE_VERBS = ("VERB", "AUX")
MAX_CLIMB = 24


@dataclass(frozen=True, slots=True)
class FoundTime:
    """The days of something told, with the time expression behind them."""

    time: Time | None
    """The expression; None where the day of the story stands in."""
    start: str
    """First day, ISO 8601."""
    end: str
    """Last day, ISO 8601."""
    how: FoundIn
    """`clause` where the expression hangs on the same verb, else `sentence` or `article`."""


class TimeIndex:
    """Which of a draft's times governs what; made once a draft, after its times are found."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._dated = [
            time for time in draft.times if time.start and time.end and time.type != "SET"
        ]
        self._by_verb: dict[int, list[tuple[Token, Time]]] = {}
        self._by_sentence: dict[int, list[tuple[Token, Time]]] = {}
        self._index()
        day = story_day(draft.article)
        self._story_day = day.isoformat() if day else None

    def _index(self) -> None:
        doc = self._draft.doc
        for time in self._dated:
            words = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
            if words is None:
                continue
            root = words.root
            self._by_sentence.setdefault(root.sent.start, []).append((root, time))
            verb = clause_verb(root)
            if verb is not None:
                self._by_verb.setdefault(verb.i, []).append((root, time))

    def for_clause(self, verb: Token) -> FoundTime | None:
        """The time of what a verb tells: on the verb itself, on the verb above it in the sentence,
        in the sentence, else the day of the story; None where nothing tells it.
        """
        return self.for_token(verb)

    def for_token(self, token: Token) -> FoundTime | None:
        """The time of what stands at a token, found as for a clause."""
        verb = clause_verb(token)
        if verb is not None and (rows := self._by_verb.get(verb.i)):
            return self._found(_nearest(rows, token), "clause")
        for above in _verbs_above(verb):
            if rows := self._by_verb.get(above.i):
                return self._found(_nearest(rows, token), "sentence")
        return self.for_sentence(token.sent, near=token)

    def for_sentence(self, sentence: DocSpan, *, near: Token | None = None) -> FoundTime | None:
        """The time of a sentence: the one nearest to `near`, else its first; else the story's."""
        rows = self._by_sentence.get(sentence.start)
        if rows:
            return self._found(_nearest(rows, near) if near else rows[0][1], "sentence")
        return self.for_article()

    def for_article(self) -> FoundTime | None:
        """The day of the story; None where neither dateline nor page tells it."""
        if self._story_day is None:
            return None
        return FoundTime(None, self._story_day, self._story_day, "article")

    def _found(self, time: Time, how: FoundIn) -> FoundTime:
        return FoundTime(time, time.start or "", time.end or "", how)


def clause_verb(token: Token) -> Token | None:
    """The verb of the clause that a token stands in; None in a headline without one."""
    for _ in range(MAX_CLIMB):
        if token.pos_ in CLAUSE_VERBS and token.dep_ not in ("aux", "auxpass", "amod"):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _verbs_above(verb: Token | None) -> Iterable[Token]:
    """The verbs over a verb, up to the root of the sentence."""
    while verb is not None and verb.head.i != verb.i:
        verb = clause_verb(verb.head)
        if verb is not None:
            yield verb


def _nearest(rows: list[tuple[Token, Time]], token: Token) -> Time:
    return min(rows, key=lambda row: abs(row[0].i - token.i))[1]
