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
from dateline.reading.events.recipients import Recipients
from dateline.reading.events.tree import Tree
from dateline.reading.events.when import When
from dateline.reading.events.where import Where

SIDE = frozenset({"punct", "advcl", "parataxis"})
"""What hangs on a trigger but tells something else."""


class Recorder:
    """Makes event records for one draft."""

    def __init__(self, draft: Draft, tree: Tree, parties: Parties) -> None:
        self.draft = draft
        self.tree = tree
        self.parties = parties
        self.when = When(draft, tree, parties)
        self.where = Where(draft, tree)
        self.recipients = Recipients(tree, parties, self.where)

    def event(self, name: str, coding: Coding) -> Event:
        """The record of a coding."""
        actors = self._ids(coding)
        tokens = self._clause(coding)
        recipients = self.recipients.of(coding, actors, tokens)
        if coding.mutual:
            actors, recipients = [*actors, *recipients], []
        coding = self._between(coding, actors, recipients)
        demand = self._demand(coding, actors)
        if demand is not None:
            recipients = actors or recipients
            actors = list(demand.speakers)
            coding = apply_effect(coding, "demand", why="must") or coding
        clause = self._span(tokens)
        trigger = self._span(list(coding.trigger) or [coding.token])
        start, end = self.when.days(coding)
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
            affected=tuple(self._affected(coding, actors, recipients)),
            place=self.where.place(coding, tokens),
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
        sides = (self.parties.countries(actors), self.parties.countries(recipients))
        return between_countries(self.tree, coding, *sides, against=against)

    def _demand(self, coding: Coding, actors: list[str]) -> Statement | None:
        """The statement that demands what it says must be done; None where it is no demand."""
        if coding.status != "called_for":
            return None
        name = said_by(self._span([coding.token]), self.draft.statements)
        told = next((one for one in self.draft.statements if one.id == name), None)
        theirs = told is not None and told.speakers and not set(told.speakers) & set(actors)
        return told if theirs else None

    def _affected(self, coding: Coding, actors: list[str], recipients: list[str]) -> list[str]:
        """Parties in the clause's objects that are neither actor nor recipient, nor its means."""
        found = [
            one
            for head in coding.near
            if not self.recipients.is_means(coding, head, actors) and not self.where.is_place(head)
            for one in self.parties.ids(head)
        ]
        kinds = ("place", "nationality")
        return [
            one
            for one in dict.fromkeys(found)
            if one not in (*actors, *recipients) and self.parties.entity(one).kind not in kinds
        ]

    def _figures(self, clause: Span) -> list[str]:
        return [one.id for one in self.draft.figures if clause.holds(one.span)]

    def _ids(self, coding: Coding) -> list[str]:
        """Ids of those who act; the town of "the Goma talks" does not."""
        tree, found = self.tree, list[str]()
        for head in coding.actors:
            before = tree.dep[head] in ("compound", "nmod") and tree.head[head] in coding.trigger
            ids = self.parties.ids(head)
            found += [one for one in ids if not before or self.parties.entity(one).kind != "place"]
        return list(dict.fromkeys(found))

    def _span(self, tokens: list[int]) -> Span:
        doc = self.draft.doc
        first, last = doc[min(tokens)], doc[max(tokens)]
        return Span(first.idx, last.idx + len(last))

    def _clause(self, coding: Coding) -> list[int]:
        """The clause that tells the act: the trigger's subtree without side clauses."""
        tree = self.tree
        tokens = coding.tokens
        queue = [coding.token, *coding.folded]
        for one in queue:
            for kid in tree.kids[one]:
                told = tree.dep[kid] == "conj" and tree.pos[kid] in ("VERB", "AUX")
                if tree.dep[kid] not in SIDE and not told:
                    tokens.add(kid)
                    queue.append(kid)
        return sorted(tokens)
