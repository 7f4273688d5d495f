"""What each sentence adds to a toll: its figures, and its victims without a figure."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from dateline.model import Figure
from dateline.model.figure import Measure
from dateline.ontology.measures import (
    conventions,
    measure_words,
    share_words,
    toll_words,
)
from dateline.reading.columns import column, starts_of
from dateline.reading.figures.numerals import Number
from dateline.reading.figures.victims import Victims, harmed, of_noun

REAL = frozenset({"actual", "estimated"})
HARMS: tuple[Measure, ...] = ("killed", "injured")
_REPORTED = re.compile(
    r"\b(?:report(?:s|ed|ing)?|according|stat(?:ed|es|ing)|post(?:ed|s|ing)?|tweet\w*|wrote|said|says"
    r"|claim\w*|announc\w+|mention\w*|identif\w+|quot\w+|confirm\w*|sources?|nam(?:ed|es)|suggest\w*"
    r"|cit(?:ed|ing|es)|initial\w*|document\w*|account\w*|remember\w*|mourn\w*|video|photo\w*)\b|[@“\"]",
    re.IGNORECASE,
)
REACH = 48
"""Characters before a figure in which the words stand that make it the count of before."""

_BEFORE = re.compile(
    r"""(?:
    \b(?:rose|risen|rising|climbed|jumped|grew|grown|fell|fallen|dropped|increased|went\sup|up|down
        |revised|raised|lowered|updated|corrected)\b[^.;]{0,24}\sfrom\s
    |\b(?:earlier|previous|previously|initial|initially|preliminary|prior|first)\s(?:\w+\s){0,2}
        (?:count|toll|figure|estimate|tally|number|total)s?\s(?:of|at|was|stood\sat)\s
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
LISTS = 160
"""Characters between a total and the last of those whom `including` names."""

_INCLUDING = re.compile(
    r"\b(?:including|among\s(?:them|those|whom)|of\s(?:whom|them))\b[^.;]*$", re.IGNORECASE
)
_ATTACKER_DEAD = re.compile(
    r"""
    \bcommit(?:s|ted|ting)\ssuicide
    |\b(?:turn\w*|us\w+)\s(?:the|his|her|their)\s(?:\w+\s)?(?:gun|rifle|pistol|weapon|firearm)\w*
        \son\s(?:him|her|them)sel
    |\b(?:took|taking|takes)\s(?:his|her)\s(?:own\s)?life\b
    |\b(?:shot|shooting|shoots|killed|killing|kills)\s(?:him|her)self
    |\bself-inflicted
    # killed by police, died in a shoot-out
    |\b(?:killed|shot\sdead|fatally\sshot|died|slain)\s(?:(?:later|also|himself)\s)?
        (?:in\sa\s(?:shoot-?out|gun\s?battle|gunfight|firefight|shootout)
        |by\s(?:[\w-]+\s){0,4}(?:police\w*|officers?|enforcement|deput(?:y|ies)|SWAT|troopers?|fire))
    |\b(?:police|officers?|deput(?:y|ies)|SWAT|troopers?)\s(?:\w+\s)?(?:shot\sand\skilled|killed|fatally\sshot
        |shot\sdead)\s(?:him|her\b|the\s(?:gunman|shooter|suspect|attacker|man\b))
    |\b(?:gunman|shooter|suspect|attacker)\s(?:was\s(?:\w+\s)?(?:killed|shot\sdead)|died|is\sdead)
    """,
    re.IGNORECASE | re.VERBOSE,
)


@dataclass
class Tally:
    """What one sentence tells of one measure."""

    low: Number = 0
    high: Number = 0
    figures: list[Figure] = field(default_factory=list)
    victims: list[Victims] = field(default_factory=list)
    others: list[Figure] = field(default_factory=list)
    """What other sources count in the same sentence: nothing to be added."""

    reported: bool = False
    """Whether somebody other than the article says so."""

    story: bool = False
    """Whether a person did it, as a story tells it (`he killed two`)."""

    own: bool = False
    """Whether the attacker died too."""


class TallyReader:
    """Reads the tallies of one article; words of harm are looked for once, for all measures."""

    def __init__(self, doc: Doc, text: str, figures: list[Figure], sources: dict[str, str]) -> None:
        self._doc, self._text, self._sources = doc, text, sources
        self._starts = starts_of(doc)
        self._figures: dict[tuple[int, str], list[Figure]] = {}
        self._triggers: dict[tuple[int, str], list[Token]] = {}
        self._sentences: dict[int, Span] = {}
        self._dead = set()
        self._spans = [figure.span for figure in figures]
        for figure in figures:
            if self._is_past(figure):
                continue
            if figure.status in REAL and not figure.part_of and counts_victims(figure):
                key = (self._sentence(figure.span.start), figure.measure)
                self._figures.setdefault(key, []).append(figure)
        self._find_triggers()
        for match in _ATTACKER_DEAD.finditer(text):
            self._dead.add(self._sentence(match.start()))

    def _is_past(self, figure: Figure) -> bool:
        """Whether the figure is the count of before: `rose to 120 from 97`, `an earlier toll of
        11`.
        """
        start = figure.span.start
        return bool(_BEFORE.search(self._text, max(0, start - REACH), start))

    def _find_triggers(self) -> None:
        words = measure_words()
        strings = self._doc.vocab.strings
        forms = {strings[form]: form for form in _triggers()}
        for at, lower in enumerate(column(self._doc, "LOWER")):
            if lower not in forms:
                continue
            token, form = self._doc[at], forms[lower]
            measure = words.done_to.get(form) or words.does.get(form)
            if form in toll_words().shot:
                measure = "killed" if _is_deadly(token) else None
            if form in NOUNS:
                self._add(token, NOUNS[form])
            elif measure and token.tag_ not in ("NN", "NNS", "NNP", "JJ"):
                self._add(token, measure)

    def _add(self, token: Token, measure: str) -> None:
        key = (self._sentence(token.idx), measure)
        self._triggers.setdefault(key, []).append(token)

    def _token(self, offset: int) -> Token:
        return self._doc[max(0, bisect_right(self._starts, offset) - 1)]

    def _sentence(self, offset: int) -> int:
        sentence = self._token(offset).sent
        self._sentences[sentence.start] = sentence
        return sentence.start

    def of(self, measure: Measure) -> list[Tally]:
        """The sentences that tell of this measure, each with what it adds, in order."""
        keys = {at for at, kind in (*self._figures, *self._triggers) if kind == measure}
        if measure == "killed":
            keys |= self._dead
        found = []
        for at in sorted(keys):
            tally = self._tally(at, measure)
            if tally.figures or tally.victims or tally.own:
                _sum(tally)
                found.append(tally)
        return found

    def _listed(self, figures: list[Figure], start: int) -> bool:
        """Whether somebody named behind a total of people is one of them."""
        for figure in figures:
            between = self._text[figure.span.end : start]
            if figure.span.end < start and len(between) < LISTS and _INCLUDING.search(between):
                return True
            words = (figure.noun or "").lower().split()
            if words and words[-1] in share_words().wholes and figure.span.end < start:
                return not re.match(r",?\sand\s(?:an?|another|one)\b[^,]*$", between)
        return False

    def _counted(self, figures: list[Figure]) -> Tally:
        """A tally of the figures of one source, that of the first; others only say otherwise."""
        tally = Tally()
        for figure in figures:
            same = source_of(figure, self._sources) == source_of(figures[0], self._sources)
            (tally.figures if same else tally.others).append(figure)
        return tally

    def _tally(self, at: int, measure: Measure) -> Tally:
        tally = self._counted(self._figures.get((at, measure), []))
        covered = self._spans
        seen: set[int] = set()
        for trigger in self._triggers.get((at, measure), []):
            noun = trigger.lower_ in NOUNS
            tally.story = tally.story or (not noun and by_person(trigger))
            for victims in of_noun(trigger, measure) if noun else harmed(trigger, measure):
                start = victims.token.idx
                known = any(span.start <= start < span.end for span in covered)
                known = known or self._listed(tally.figures, start)
                if victims.own:
                    tally.own = measure == "killed"
                elif not known and victims.token.i not in seen and not _numbered(victims.token):
                    seen.add(victims.token.i)
                    tally.victims.append(victims)
        tally.own = tally.own or (measure == "killed" and at in self._dead)
        tally.reported = bool(_REPORTED.search(self._sentences[at].text))
        return tally


def source_of(figure: Figure, sources: dict[str, str]) -> str:
    """Who says it, as one string; empty for the article itself."""
    return sources.get(figure.said_by, "") if figure.said_by else ""


NOUNS = {
    "death": "killed",
    "deaths": "killed",
    "fatalities": "killed",
    "injury": "injured",
    "injuries": "injured",
}


@lru_cache(maxsize=1)
def _triggers() -> frozenset[str]:
    """The forms that tell of killed or injured people."""
    words = measure_words()
    tables = (words.done_to, words.does)
    forms = [form for table in tables for form in table if table[form] in HARMS]
    return frozenset([*forms, *NOUNS, *toll_words().shot])


PERSON_ENDS = ("men", "women", "ors", "ers", "ists", "ees", "ants", "ians", "mates", "erks")
"""How plurals of people end that no list holds: sailors, bakers, tourists."""


def counts_victims(figure: Figure) -> bool:
    """Whether a figure of harm counts people or deaths, and not sources or houses."""
    if figure.measure not in HARMS or not figure.noun:
        return True
    words = figure.noun.lower().replace("-", " ").split()
    last = words[-1].strip("'’\"”")
    people = measure_words().people
    return (
        last in people
        or last in toll_words().harm_nouns
        or last.endswith(PERSON_ENDS)
        or figure.noun.split()[-1][:1].isupper()
    )


def _is_deadly(token: Token) -> bool:
    """Whether shots or stabs kill: "fatally shot", "shot dead", "stabbed to death"."""
    if token.i and token.nbor(-1).lower_ == "fatally":
        return True
    behind = token.doc[token.i + 1 : token.i + 3]
    words = [other.lower_ for other in behind if other.sent.start == token.sent.start]
    return words[:1] == ["dead"] or words == ["to", "death"]


def _numbered(token: Token) -> bool:
    """Whether a noun carries a number of its own, so that it is a figure, here or in a share."""
    return any(child.dep_ == "nummod" for child in token.children)


def by_person(trigger: Token) -> bool:
    """Whether the verb's doer is a person, as in a story: `he killed`, `the gunman, killing`."""
    node = trigger
    for _ in range(4):
        subjects = [child for child in node.children if child.dep_ in ("nsubj", "nsubjpass")]
        if subjects:
            subject = subjects[0]
            passive = subject.dep_ == "nsubjpass" and node.i == trigger.i
            if node.lower_ in measure_words().does or passive:
                return False
            return (
                subject.lower_ in toll_words().doers or subject.lemma_.lower() in toll_words().doers
            )
        if node.dep_ not in ("conj", "advcl", "xcomp", "pcomp", "acl", "prep", "ccomp"):
            return False
        node = node.head
    return False


def _sum(tally: Tally) -> None:
    """Adds the sentence up: figures that are no shares, then victims without a figure."""
    for figure in _distinct(tally.figures):
        low, high = toll_range(figure)
        tally.low, tally.high = tally.low + low, tally.high + high
    for victims in tally.victims:
        if victims.low == victims.high == 1 or victims.exact or not tally.figures:
            tally.low, tally.high = tally.low + victims.low, tally.high + victims.high


def _distinct(figures: list[Figure]) -> list[Figure]:
    """The figures without those that say the same again in this sentence."""
    ids = {figure.id for figure in figures}
    return [figure for figure in figures if figure.same_as not in ids or _joined(figure, figures)]


def _joined(figure: Figure, figures: list[Figure]) -> bool:
    """Whether an equal figure stands so near that it is another one: `two clerks, two
    customers`.
    """
    first = next(other for other in figures if other.id == figure.same_as)
    return figure.span.start - first.span.end < 12 and figure.noun != first.noun


def toll_range(figure: Figure) -> tuple[Number, Number]:
    """A figure as a toll counts it: vague words by the settings table, open ends closed."""
    low, high = figure.value.low, figure.value.high
    if low is None and high is None:
        return 0, 0
    if figure.rule.startswith("vague") and low is not None:
        return _vague(low, high)
    if figure.bound == "more_than" and low is not None and low % 5 == 0 and low < 1000:
        return low + 1, low + 1
    return (low if low is not None else high or 0), (high if high is not None else low or 0)


def _vague(low: Number, high: Number | None) -> tuple[Number, Number]:
    for row in conventions().vague.values():
        times, rest = divmod(low, row.low)
        if rest == 0 and times in (1, 10, 100, 1000, 10**6) and high in (None, row.high * times):
            return row.toll[0] * times, row.toll[1] * times
    return low, min(high, 2 * low) if high is not None else 2 * low
