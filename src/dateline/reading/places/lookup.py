"""Which place a word, a passage or a clause speaks of."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from dateline.model import Place, Span
from dateline.reading.places.actors import is_located_token


class PlaceIndex:
    """Looks places up by where they stand in the text."""

    def __init__(self, places: Iterable[Place]) -> None:
        self.places: dict[str, Place] = {place.id: place for place in places}
        self._mentions = sorted(
            (mention, place.id) for place in self.places.values() for mention in place.mentions
        )

    def at(self, token: Token) -> str | None:
        """Id of the place that a mention holding this token names, None where none does."""
        here = Span(token.idx, token.idx + len(token))
        for mention, place in self._mentions:
            if mention.start > here.start:
                return None
            if mention.meets(here):
                return place
        return None

    def in_span(self, span: Span) -> list[str]:
        """Ids of the places named inside a span, in order, each once."""
        found = (place for mention, place in self._mentions if span.holds(mention))
        return list(dict.fromkeys(found))

    def located(self, doc: Doc, span: Span) -> list[str]:
        """Ids of the places that a span says something happens in: those behind a preposition of
        place ("in Goma", "near the border of Kenya"), in order; a subject such as "Moscow said" or
        an adjective is none.
        """
        found = []
        for mention, place in self._mentions:
            if span.holds(mention):
                words = doc.char_span(mention.start, mention.end, alignment_mode="expand")
                if words is not None and is_located_token(words.root):
                    found.append(place)
        return list(dict.fromkeys(found))
