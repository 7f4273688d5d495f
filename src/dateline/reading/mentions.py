"""Looking up who is meant where: an index of entity mentions by token."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from dateline.model import Entity, Mention, Span


class MentionIndex:
    """Which entity stands at a token; the innermost mention wins."""

    def __init__(self, doc: Doc, entities: Iterable[Entity]) -> None:
        self.entities: dict[str, Entity] = {entity.id: entity for entity in entities}
        self._doc = doc
        self._at: dict[int, list[tuple[int, Mention, str]]] = {}
        starts = {token.idx: token.i for token in doc}
        for entity in self.entities.values():
            for mention in entity.mentions:
                self._add(starts, mention, entity.id)
        for rows in self._at.values():
            rows.sort(key=lambda row: row[0])

    def _add(self, starts: dict[int, int], mention: Mention, entity: str) -> None:
        first = starts.get(mention.span.start)
        if first is None:
            return
        size = mention.span.end - mention.span.start
        for token in self._doc[first:]:
            if token.idx >= mention.span.end:
                break
            self._at.setdefault(token.i, []).append((size, mention, entity))

    def at(self, token: Token) -> str | None:
        """Id of the entity that is meant at this token, None where none is."""
        rows = self._at.get(token.i)
        return rows[0][2] if rows else None

    def headed_by(self, token: Token) -> list[str]:
        """Ids of the entities that a noun phrase means: those whose mention's head is this token.

        A plural such as "the two" may mean several. Empty where the head is no mention: "the fall
        of Goma"
        does not mean Goma.
        """
        found = []
        for _, mention, entity in self._at.get(token.i, ()):
            span = self._doc.char_span(
                mention.span.start, mention.span.end, alignment_mode="expand"
            )
            if span is not None and span.root.i == token.i and entity not in found:
                found.append(entity)
        return found

    def within(self, span: Span) -> list[str]:
        """Ids of the entities with a mention inside a span, in order, each once."""
        return list(
            dict.fromkeys(
                entity.id
                for start, entity in sorted(
                    (
                        (mention.span.start, entity)
                        for entity in self.entities.values()
                        for mention in entity.mentions
                        if span.holds(mention.span)
                    ),
                    key=lambda row: row[0],
                )
            )
        )
