"""Whose figure it is: who promised, sent or gave what is counted; a state by its country."""

import re
from collections.abc import Iterator, Mapping

from dateline.linking.keys import Key, Known
from dateline.model import Entity, Figure, Reading, Span
from dateline.ontology.names import load_names

GIVEN_BY = re.compile(r"\breceiv\w*\b.*\bfrom\s+(?:the\s+)?$", re.DOTALL)
STATES = ("country", "place", "person", "nationality")
POWERS = ("GOV", "MIL", "COP", "LEG")
ARMED = frozenset({"police", "air", "armed", "defence", "defense", "task", "special"})
GIVERS = ("country", "nationality", "organisation")
BODIES = ("mission", "force", "operation")  # last words of what many send to


class Whose:
    """Answers for the figures of one article."""

    def __init__(self, reading: Reading, known: Mapping[str, Known]) -> None:
        self.reading = reading
        self.text = reading.article.text
        self.known = known
        self.entities = {entity.id: entity for entity in reading.entities}

    def subject(self, figure: Figure, sentence: Span) -> Key | None:
        """Whose figure it is: of whom it was received, the people in its noun, else its subject."""
        giver = self._received_from(figure, sentence)
        if giver is not None:
            return self._of_entity(giver)
        named = [
            entity
            for entity in self.reading.entities
            if entity.kind in ("country", "nationality")
            and any(figure.span.holds(mention.span) for mention in entity.mentions)
        ]
        if named and named[0].country:
            return country_key(named[0].country)
        for word in (figure.noun or "").split():
            name = load_names().known(word)
            if name is not None and name.country and name.kind in ("country", "nationality"):
                return country_key(name.country)
        entity = self.entities.get(figure.subject or "")
        if entity is not None and self._is_dateline(entity):
            entity = next(self._named_before(figure, sentence), None)
        return self._of_entity(entity) if entity is not None else None

    def _received_from(self, figure: Figure, sentence: Span) -> Entity | None:
        """Who gave it: "received 40 boats from Norway"."""
        for entity in self.reading.entities:
            for mention in entity.mentions:
                after = figure.span.end <= mention.span.start <= sentence.end
                before = self.text[sentence.start : mention.span.start]
                if after and entity.kind in GIVERS and GIVEN_BY.search(before):
                    return entity
        return None

    def _is_dateline(self, entity: Entity) -> bool:
        """Whether it is the town in capitals with which a story opens: it does nothing."""
        words, start = entity.span.of(self.text), entity.span.start
        return words.isupper() and self.text[:start].rstrip(" ")[-1:] in ("", "\n")

    def _named_before(self, figure: Figure, sentence: Span) -> Iterator[Entity]:
        """Those named in the sentence before the figure, the first first."""
        found = [
            (mention.span, entity)
            for entity in self.reading.entities
            if entity.kind in GIVERS and not self._is_dateline(entity)
            for mention in entity.mentions
            if sentence.start <= mention.span.start < figure.span.start
        ]
        yield from (entity for _, entity in sorted(found, key=lambda one: one[0]))

    def _of_entity(self, entity: Entity) -> Key | None:
        if entity.kind == "mission" or self._is_body(entity):
            return None
        if entity.country is None and entity.kind in ("organisation", "place"):
            capital = self._country_at(entity.span)  # "Nairobi raised its pledge"
            if capital is not None:
                return country_key(capital)
        if entity.country and entity.kind in STATES:
            return country_key(entity.country)
        if entity.country and entity.sector in POWERS:
            return country_key(entity.country)
        known = self.known.get(entity.id)
        return known.key if known is not None else None

    def _is_body(self, entity: Entity) -> bool:
        """Whether it is a mission by its last word, though it was not read as one; a force that a
        country's name or an army's word stands in is that country's.
        """
        words = entity.name.lower().split()
        if entity.kind != "organisation" or words[-1] not in BODIES:
            return False
        known = (load_names().known(word) for word in words)
        return not ARMED.intersection(words) and not any(one and one.country for one in known)

    def _country_at(self, span: Span) -> str | None:
        """The country of the place that is named by the very words of a span."""
        named = (place for place in self.reading.places if span in place.mentions)
        return next((place.country for place in named), None)


def country_key(code: str) -> Key:
    """The key of a state."""
    return Key("country", code.lower(), code)
