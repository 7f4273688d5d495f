"""The figures of an article that promise, require or deliver something, each with whose it is, what
is counted, for which mission and where.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dateline.linking.commitments.where import Where, find_missions
from dateline.linking.commitments.whose import Whose
from dateline.linking.keys import Key, Known
from dateline.linking.sentences import around, sentence_of, sentences
from dateline.model import CommitmentClaim, Figure, Frozen, Measure, Reading, Span
from dateline.model.commitment import ClaimRole
from dateline.ontology.commitments import commitment_words

FORCES: tuple[Measure, ...] = ("troops", "police", "personnel")
COUNTED = (*FORCES, "money", "other")  # measures of what can be promised and sent
ROLES: dict[str, ClaimRole] = {
    "promised": "promised",
    "required": "required",
    "planned": "planned",
    "actual": "actual",
}
"""Statuses of figures that are claims; an estimate or a denial is none."""

GIVING = ("AGREE", "AID", "MOBILIZE", "SUPPORT", "COOPERATE")
"""Types of events in whose clause a promise is one of giving or sending."""

AROUND = 40  # characters of the figure's clause that tell its role: six or seven words
FOR_MISSION = re.compile(r"\b(?:for|in|of) the (?:[\w-]+ ){0,4}(?:mission|force)\b")
NAMED = ("clause", "sentence")  # where a place must be found to be the figure's own
CLAUSE_END = re.compile(r"[,;:]\s|\s(?:and|but|while|although)\s|[“”\"]")


class Sort(NamedTuple):
    """What claims have in common that are all of one commitment, or all of none."""

    subject: str | None
    kind: str
    mission: str | None
    role: ClaimRole


class Claimed(Frozen):
    """A claim with what it is compared by."""

    claim: CommitmentClaim
    """What the article says."""

    family: str
    """What can be one thing: `force`, `money USD`, or the unit and noun of what is counted."""

    kind: str
    """`police`, `troops` or `personnel` of a force, else the family."""

    noun: str
    """The article's own noun."""

    measure: Measure
    """The figure's measure."""

    unit: str
    """The figure's unit."""

    subject: str | None = None
    """Key of whose it is; None where it is everybody's."""

    mission: str | None = None
    """Key of the mission."""

    place: str | None = None
    """The country where, ISO 3166-1 alpha-3."""

    placed: bool = True
    """Whether the place stands in the figure's own clause or sentence."""

    confidence: float
    """The figure's confidence."""

    @property
    def block(self) -> str:
        """What claims of one commitment have in common."""
        return f"{self.family}/{self.place or ''}"

    @property
    def sort(self) -> Sort:
        """What is the same for claims that are always of one commitment."""
        return Sort(self.subject, self.kind, self.mission, self.claim.role)


def find_claims(reading: Reading, known: Mapping[str, Known]) -> list[Claimed]:
    """The claims of an article; `known` are the keys of its entities."""
    figures = [_in_body(one, reading) for one in reading.figures if _may_claim(one)]
    return _settled(list(_Finding(reading, known).claims(figures))) if figures else []


def _may_claim(figure: Figure) -> bool:
    return figure.measure in COUNTED and figure.status != "denied" and figure.same_as is None


def _in_body(figure: Figure, reading: Reading) -> Figure:
    """The figure of a headline as the body tells it again, with its verb and its place."""
    titles = [part.span for part in reading.article.parts if part.kind == "title"]
    if not any(title.holds(figure.span) for title in titles):
        return figure
    return next((one for one in reading.figures if one.same_as == figure.id), figure)


def _settled(found: list[Claimed]) -> list[Claimed]:
    """The claims, those without a place in their own sentence at the only one that the article
    gives for others of the same subject, or for any force.
    """
    placed = [one for one in found if one.placed]

    def settled(one: Claimed) -> Claimed:
        there = {other.place for other in placed if _go_together(one, other)}
        if one.placed or len(there) != 1:
            return one
        return one.model_copy(update={"place": there.pop()})

    return [settled(one) for one in found]


def _go_together(one: Claimed, other: Claimed) -> bool:
    same = one.subject is not None and one.subject == other.subject
    return one.family == other.family and (same or one.family == "force")


class _Finding:
    def __init__(self, reading: Reading, known: Mapping[str, Known]) -> None:
        self.reading = reading
        self.text = reading.article.text
        self.known = known
        self.sentences = sentences(self.text)
        self.where = Where(reading, find_missions(reading, known), self.sentences)
        self.whose = Whose(reading, known)
        self.entities = {entity.id: entity for entity in reading.entities}

    def claims(self, figures: list[Figure]) -> Iterator[Claimed]:
        for figure in figures:
            claimed = self._claim(figure)
            if claimed is not None:
                yield claimed

    def _claim(self, figure: Figure) -> Claimed | None:
        sentence = sentence_of(self.sentences, figure.span)
        kind = _kind(figure)
        role = self._role(figure, sentence)
        if kind is None or role is None or not self._is_meant(figure, kind, role, sentence):
            return None
        subject = self.whose.subject(figure, sentence)
        mission = self.where.mission(figure, sentence)
        place = self.where.place(figure, subject.country if subject else None, mission)
        if subject is not None and role == "required" and kind in FORCES and mission is None:
            return None  # who needs troops is not who sends them
        if subject is None:
            if kind not in FORCES or not self._is_everyone(figure, sentence):
                return None
            role = "everyone" if role == "actual" else role
        if role in ("actual", "everyone") and not self._is_there(figure, sentence, mission):
            return None
        family = "force" if kind in FORCES else kind
        return Claimed(
            claim=self._told(figure, role, sentence),
            family=family,
            kind=kind,
            noun=figure.noun or figure.measure,
            measure=_measure(kind, figure),
            unit=figure.unit,
            subject=str(subject) if subject else None,
            mission=str(mission) if mission else None,
            place=place,
            placed=figure.place_from in NAMED,
            confidence=figure.confidence,
        )

    def _role(self, figure: Figure, sentence: Span) -> ClaimRole | None:
        """What the words of the figure's clause make it, else what its status does."""
        words = commitment_words().roles
        before, after = self._clause(figure.span, sentence)
        if figure.status in ("actual", "planned"):
            for role in ("promised", "required"):
                if words[role].search(after) or words[role].search(before):
                    return ROLES[role]
            if words["planned"].search(after) or words["planned"].search(before):
                return "planned"
        return ROLES.get(figure.status)

    def _is_meant(self, figure: Figure, kind: str, role: ClaimRole, sentence: Span) -> bool:
        """Whether words of promise or plan are about giving or sending what is counted: of forces
        they nearly always are; of money, a plan may be anything; of goods, a promise too, unless it
        is promised to a place.
        """
        if kind in FORCES or role in ("actual", "required"):
            return True
        if role == "promised" and kind.startswith("money"):
            return True
        before, _ = self._clause(figure.span, sentence)
        if figure.place_from == "clause" and commitment_words().roles["promised"].search(before):
            return True
        return any(
            figure.id in event.figures and event.type in GIVING for event in self.reading.events
        )

    def _clause(self, span: Span, sentence: Span) -> tuple[str, str]:
        """The words of the clause before and after a figure, other figures not passed."""
        others = [one.span for one in self.reading.figures if not one.span.meets(span)]
        start = max(sentence[0], span[0] - AROUND, *(o[1] for o in others if o[1] <= span[0]))
        end = min(sentence[1], span[1] + AROUND, *(o[0] for o in others if o[0] >= span[1]))
        before, after = self.text[start : span[0]], self.text[span[1] : end]
        return CLAUSE_END.split(before)[-1], CLAUSE_END.split(after)[0]

    def _is_everyone(self, figure: Figure, sentence: Span) -> bool:
        words = commitment_words()
        before = self.text[sentence[0] : figure.span[0]]
        after = self.text[figure.span[1] : sentence[1]]
        named = words.everyone.search(figure.noun or "") or words.everyone.search(before)
        return bool(named or FOR_MISSION.search(after))

    def _is_there(self, figure: Figure, sentence: Span, mission: Key | None) -> bool:
        """Whether the figure counts what came or was given, and not whatever there is."""
        if commitment_words().delivered.search(sentence.of(self.text)):
            return True
        placed = figure.place_from in ("clause", "sentence")
        return figure.measure in FORCES and (placed or mission is not None)

    def _told(self, figure: Figure, role: ClaimRole, sentence: Span) -> CommitmentClaim:
        article = self.reading.article
        return CommitmentClaim(
            article=self.reading.id,
            figure=figure.id,
            role=role,
            value=figure.value,
            bound=figure.bound,
            more=self._is_more(figure),
            day=article.published[:10] if article.published else None,
            due=self._due(figure, sentence) if role in ("promised", "planned") else None,
            said_by=self._speakers(figure),
            outlet=article.outlet,
            quote=around(self.text, sentence, figure.span).of(self.text),
            span=figure.span,
        )

    def _is_more(self, figure: Figure) -> bool:
        words = commitment_words().more
        before = self.text[max(0, figure.span[0] - 12) : figure.span[0]].split()[-1:]
        return bool(words.search(" ".join([*before, figure.span.of(self.text)])))

    def _due(self, figure: Figure, sentence: Span) -> str | None:
        """The last day by which the sentence says that it is to be done."""
        published = (self.reading.article.published or "")[:10]
        days = [
            time.end
            for time in self.reading.times
            if time.end and sentence.holds(time.span) and self._ends_by(time.span)
        ]
        if figure.period is not None and figure.period.end:
            days.append(figure.period.end)
        return max((day for day in days if day > published), default=None)

    def _ends_by(self, span: Span) -> bool:
        before = self.text[max(0, span[0] - 30) : span[0]]
        return bool(
            commitment_words().due.search(before)
            or commitment_words().due.match(span.of(self.text) + " ")
        )

    def _speakers(self, figure: Figure) -> tuple[str, ...]:
        statement = next((one for one in self.reading.statements if one.id == figure.said_by), None)
        ids = statement.speakers if statement else ()
        return tuple(self.entities[one].name for one in ids if one in self.entities)


def _kind(figure: Figure) -> str | None:
    """What is counted: a kind of force, a currency, or a unit and a noun; None for what nobody
    promises.
    """
    if figure.measure == "money":
        return f"money {figure.unit}"
    noun = (figure.noun or "").lower()
    words = commitment_words()
    tokens = noun.split()
    for size in (2, 1):
        kind = words.kinds.get(" ".join(tokens[-size:])) if len(tokens) >= size else None
        if kind:
            return kind
    if figure.measure in FORCES:
        return figure.measure
    head = _singular(tokens[-1]) if tokens else ""
    if not head.isalpha() or head in words.never or figure.unit == "%":
        return None
    return f"{figure.unit} {head}"


def _measure(kind: str, figure: Figure) -> Measure:
    """The measure that the noun tells where it names a force."""
    return next((force for force in FORCES if force == kind), figure.measure)


def _singular(noun: str) -> str:
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
