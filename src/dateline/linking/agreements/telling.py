"""One article's telling: who says what in which words, for any state that is found in it."""

from functools import cached_property
from typing import NamedTuple

from dateline.linking.agreements.group import Told
from dateline.linking.sentences import around, sentences
from dateline.model import AgreementState, Event, Reading, Span
from dateline.model.agreement import AgreementKind, State


class Subject(NamedTuple):
    """What a state is told of; the fields are those of `Told`."""

    key: str
    name: str
    kind: AgreementKind
    goal: str = ""


class Telling:
    """What is asked of an article while its states are found."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.article.text
        self.names = {entity.id: entity.name for entity in reading.entities}

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the text; most articles name no agreement and are never cut."""
        return sentences(self.text)

    def told(self, subject: Subject, state: State, cue: Span, sentence: Span) -> Told:
        """A state with its evidence: `cue` are the words that tell it."""
        article = self.reading.article
        event = self.event(cue)
        return Told(
            **subject._asdict(),
            state=AgreementState(
                state=state,
                by=tuple(name for name in self._actors(event) if name != subject.name),
                said_by=self.said_by(cue),
                date=self._day(event),
                article=self.reading.id,
                outlet=article.outlet,
                quote=around(self.text, sentence, cue).of(self.text),
                span=cue,
            ),
        )

    def said_by(self, cue: Span) -> tuple[str, ...]:
        """The speakers of the closest statement that the words stand in."""
        around = [
            (content.end - content.start, statement.speakers)
            for statement in self.reading.statements
            if statement.kind == "speech"
            for content in statement.content
            if content.holds(cue)
        ]
        ids = min(around, default=(0, ()))[1]
        return tuple(self.names[one] for one in ids if one in self.names)

    def event(self, cue: Span) -> Event | None:
        """The act that those words tell."""
        return next((one for one in self.reading.events if one.trigger.meets(cue)), None)

    def _actors(self, event: Event | None) -> tuple[str, ...]:
        ids = event.actors if event else ()
        return tuple(self.names[one] for one in ids if one in self.names)

    def _day(self, event: Event | None) -> str | None:
        """The day of the act where it was one day before the article's, else the article's."""
        published = (self.reading.article.published or "")[:10] or None
        if event is None or event.start is None or event.start != event.end:
            return published
        return event.start if published is None or event.start <= published else published


def without_doers(told: Told) -> Told:
    """The same where nobody has done it yet: who is to sign has not brought it to its state."""
    return told.model_copy(update={"state": told.state.model_copy(update={"by": ()})})
