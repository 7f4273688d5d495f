"""From a coding to an Event record: parties, place, days, figures, who says so."""

from spacy.tokens import Token

from dateline.model import Event, Span
from dateline.model.event import EventStatus
from dateline.ontology.plover import EVENT_TYPES
from dateline.reading.attribution import said_by
from dateline.reading.draft import Draft
from dateline.reading.events.coding import Coding
from dateline.reading.events.parties import Parties
from dateline.reading.events.tree import Tree
from dateline.reading.times.lookup import TimeIndex


class Recorder:
    """Makes event records for one draft."""

    def __init__(self, draft: Draft, tree: Tree, parties: Parties) -> None:
        self.draft = draft
        self.tree = tree
        self.parties = parties
        self.times = TimeIndex(draft)

    def event(self, name: str, coding: Coding) -> Event:
        """The record of a coding."""
        actors = self._ids(coding.actors)
        recipients = [one for one in self._ids(coding.recipients) if one not in actors]
        if coding.mutual:
            actors, recipients = [*actors, *recipients], []
        clause = self.clause_span(coding)
        trigger = self._span(list(coding.trigger) or [coding.token])
        token: Token = self.draft.doc[coding.token]
        when = self.times.for_clause(token)
        status: EventStatus = coding.status
        return Event(
            id=name,
            span=clause,
            rule=coding.rule,
            confidence=0.75,
            type=EVENT_TYPES[coding.type],
            mode=coding.mode,
            context=coding.context,
            actors=tuple(actors),
            recipients=tuple(recipients),
            start=when.start if when else None,
            end=when.end if when else None,
            status=status,
            trigger=trigger,
            said_by=said_by(trigger, self.draft.statements),
        )

    def _ids(self, heads: tuple[int, ...]) -> list[str]:
        return list(dict.fromkeys(one for head in heads for one in self.parties.ids(head)))

    def _span(self, tokens: list[int]) -> Span:
        doc = self.draft.doc
        first, last = doc[min(tokens)], doc[max(tokens)]
        return Span(first.idx, last.idx + len(last))

    def clause_span(self, coding: Coding) -> Span:
        """The clause that tells the act: the trigger's subtree without side clauses."""
        tree = self.tree
        tokens = [coding.token, *coding.trigger]
        queue = [coding.token]
        for one in queue:
            for kid in tree.kids[one]:
                if tree.dep[kid] in ("punct", "advcl", "parataxis") or (
                    tree.dep[kid] == "conj" and tree.pos[kid] in ("VERB", "AUX")
                ):
                    continue
                tokens.append(kid)
                queue.append(kid)
        return self._span(tokens)
