"""From a coding to an Event record: parties, place, days, figures, who says so."""

from dateline.model import Event, Span, Statement
from dateline.ontology.plover import EVENT_TYPES
from dateline.reading.attribution import said_by
from dateline.reading.draft import Draft
from dateline.reading.events.abroad import between_countries
from dateline.reading.events.background import contexts_of, is_historical, mode_of
from dateline.reading.events.coding import Coding
from dateline.reading.events.confidence import confidence_of
from dateline.reading.events.effects import apply_effect
from dateline.reading.events.parties import Parties
from dateline.reading.events.tree import MEASURES, Tree
from dateline.reading.places.lookup import PlaceIndex
from dateline.reading.times.lookup import TimeIndex

FIRST_PERSON = frozenset({"i", "we", "me", "us"})
NAMED_KINDS = frozenset(
    {"country", "nationality", "armed_group", "organisation", "person", "mission"}
)
"""Kinds of entities that an act may be meant for though no row of the lexicon points to them."""

UPON_PLACES = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "COOPERATE", "SANCTION"})
"""Types whose acts fall on a place where nobody else is named."""

SIDE = frozenset({"punct", "advcl", "parataxis"})
"""What hangs on a trigger but tells something else."""


class Recorder:
    """Makes event records for one draft."""

    def __init__(self, draft: Draft, tree: Tree, parties: Parties) -> None:
        self.draft = draft
        self.tree = tree
        self.parties = parties
        self.times = TimeIndex(draft)
        self.places = PlaceIndex(draft.places)
        self.dated: set[str] = set()
        """Ids of the events whose own sentence says when."""

    def event(self, name: str, coding: Coding) -> Event:
        """The record of a coding."""
        actors = self._ids(coding.actors)
        recipients = self._recipients(coding, actors)
        if coding.mutual:
            actors, recipients = [*actors, *recipients], []
        tokens = self._clause(coding)
        if not recipients and not coding.mutual:
            recipients = self._named_after(coding, tokens, actors) or self._named_after(
                coding, self._purpose(coding), actors
            )
        coding = self._between(coding, actors, recipients)
        demand = self._demand(coding, actors)
        if demand is not None:
            recipients = actors or recipients
            actors = list(demand.speakers)
            coding = apply_effect(coding, "demand", why="must") or coding
        clause = self._span(tokens)
        trigger = self._span(list(coding.trigger) or [coding.token])
        when = self.times.for_clause(self.draft.doc[coding.token])
        told = when is not None and when.how != "article"  # the story's own day would be a guess
        start, end = (when.start, when.end) if when and told else (None, None)
        if told:
            self.dated.add(name)
        return Event(
            id=name,
            span=clause,
            rule=" ".join(dict.fromkeys((coding.rule, coding.sense.name))),
            confidence=confidence_of(coding),
            type=EVENT_TYPES[coding.type],
            mode=coding.mode or mode_of(self.tree, coding.type, tokens),
            context=contexts_of(self.tree, tokens, coding.context),
            actors=tuple(actors),
            recipients=tuple(recipients),
            affected=tuple(self._affected(coding, {*actors, *recipients})),
            place=self._place(clause),
            start=start,
            end=end,
            status=coding.status,
            historical=is_historical(end, self.draft.article.published),
            trigger=trigger,
            figures=tuple(self._figures(clause)),
            said_by=said_by(trigger, self.draft.statements),
        )

    def _between(self, coding: Coding, actors: list[str], recipients: list[str]) -> Coding:
        """The coding as the countries of both sides have it."""
        against = "against" in self.tree.prepositions(coding.token)
        sides = (self._countries(actors), self._countries(recipients))
        return between_countries(self.tree, coding, *sides, against=against)

    def _countries(self, names: list[str]) -> set[str]:
        found = (self.parties.entity(one).country for one in names)
        return {country for country in found if country}

    def _demand(self, coding: Coding, actors: list[str]) -> Statement | None:
        """The statement that demands what it says must be done; None where it is no demand."""
        if coding.status != "called_for":
            return None
        name = said_by(self._span([coding.token]), self.draft.statements)
        told = next((one for one in self.draft.statements if one.id == name), None)
        theirs = told is not None and told.speakers and not set(told.speakers) & set(actors)
        return told if theirs else None

    def _recipients(self, coding: Coding, actors: list[str]) -> list[str]:
        """Who is acted upon: as the row says, else the first party near by."""
        found = [
            one
            for head in coding.recipients
            for one in self.parties.touched(head) or self._speaker(head)
            if one not in actors
        ]
        if found or coding.sense.recipient == ("none",) or (coding.mutual and len(actors) > 1):
            return list(dict.fromkeys(found))
        for head in coding.near:
            if head not in coding.actors and not self._is_counted(head, coding.trigger):
                thing = head in coding.trigger  # "massed troops": they are not acted upon
                parties = self.parties.about(head) if thing else self.parties.touched(head)
                found = [one for one in parties if one not in actors]
                if found:
                    return list(dict.fromkeys(found))
        return []

    def _is_counted(self, head: int, trigger: tuple[int, ...]) -> bool:
        """Whether a noun is what the trigger's own noun counts: "deployed hundreds of soldiers"."""
        tree = self.tree
        above = tree.head[tree.head[head]]
        return tree.dep[head] == "pobj" and above in trigger and tree.lemma[above] in MEASURES

    def _named_after(self, coding: Coding, tokens: list[int], actors: list[str]) -> list[str]:
        """The first party that the clause names behind its verb, however deep it stands."""
        kinds = NAMED_KINDS | {"place"} if coding.type in UPON_PLACES else NAMED_KINDS
        for token in tokens:
            behind = token > coding.token and token not in coding.trigger
            behind = behind and not self._is_counted(token, coding.trigger)
            named = self.parties.ids(token) if behind else ()
            found = [one for one in named if self.parties.entity(one).kind in kinds]
            if found and not set(found) & set(actors):
                return found
        return []

    def _purpose(self, coding: Coding) -> list[int]:
        """What an act is for: "gave ten million to promote clinics in Ethiopia"."""
        kids = self.tree.having(coding.token, "advcl")
        return [one for kid in kids if self.tree.tag[kid] == "VB" for one in self.tree.subtree(kid)]

    def _affected(self, coding: Coding, taken: set[str]) -> list[str]:
        """Parties in the clause's objects that are neither actor nor recipient."""
        found = [one for head in coding.near for one in self.parties.ids(head)]
        kinds = ("place", "nationality")
        return [
            one
            for one in dict.fromkeys(found)
            if one not in taken and self.parties.entity(one).kind not in kinds
        ]

    def _place(self, clause: Span) -> str | None:
        located = self.places.located(self.draft.doc, clause)
        return located[0] if located else None

    def _figures(self, clause: Span) -> list[str]:
        return [one.id for one in self.draft.figures if clause.holds(one.span)]

    def _ids(self, heads: tuple[int, ...]) -> list[str]:
        found = [one for head in heads for one in self.parties.ids(head) or self._speaker(head)]
        return list(dict.fromkeys(found))

    def _speaker(self, head: int) -> tuple[str, ...]:
        """Who says the "I" or "we" of a quotation; empty for other words."""
        if self.tree.word[head] not in FIRST_PERSON:
            return ()
        statement = said_by(self._span([head]), self.draft.statements)
        return next((one.speakers for one in self.draft.statements if one.id == statement), ())

    def _span(self, tokens: list[int]) -> Span:
        doc = self.draft.doc
        first, last = doc[min(tokens)], doc[max(tokens)]
        return Span(first.idx, last.idx + len(last))

    def _clause(self, coding: Coding) -> list[int]:
        """The clause that tells the act: the trigger's subtree without side clauses."""
        tree = self.tree
        tokens = {coding.token, *coding.trigger, *coding.folded}
        queue = [coding.token, *coding.folded]
        for one in queue:
            for kid in tree.kids[one]:
                told = tree.dep[kid] == "conj" and tree.pos[kid] in ("VERB", "AUX")
                if tree.dep[kid] not in SIDE and not told:
                    tokens.add(kid)
                    queue.append(kid)
        return sorted(tokens)
