"""A stretch of words that names a place, before it is known which."""

from dataclasses import dataclass, field

from spacy.tokens import Doc

from dateline.model import Span
from dateline.reading.places.gazetteer import Candidate
from dateline.reading.places.gazetteer.candidate import PEOPLE


@dataclass(slots=True)
class Toponym:
    """Tokens `start` to `end` (exclusive) of the article that name a place."""

    start: int
    end: int
    key: str
    candidates: tuple[Candidate, ...]
    how: str
    """The rule that took it for a place, such as `ner+gazetteer`."""
    part: str = ""
    """The part of the place that is meant, such as `southern`, folded; empty for the whole."""
    is_hint: bool = False
    """Whether it only helps to place the others and is no mention of a place itself."""
    container: "Toponym | None" = field(default=None, repr=False)
    """The place that the text puts it in, as `Texas` in `Paris, Texas`."""
    contents: "list[Toponym]" = field(default_factory=list, repr=False)
    """The places whose container this is."""

    @property
    def is_people(self) -> bool:
        """Whether it is an adjective or the name of a people, such as `Haitian`."""
        return bool(self.candidates) and all(c.kind == PEOPLE for c in self.candidates)

    def span(self, doc: Doc) -> Span:
        """Where it stands in the article's text."""
        last = doc[self.end - 1]
        return Span(doc[self.start].idx, last.idx + len(last))
