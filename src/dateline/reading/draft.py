"""A reading in the making: what every module of this folder reads from and adds to."""

from dataclasses import dataclass, field

from spacy.tokens import Doc

from dateline.model import Article, Entity, Event, Figure, Place, Span, Statement, Time, Toll
from dateline.reading.mentions import MentionIndex


@dataclass
class Draft:
    """One article, its parse, and the records found so far, in the order in which they are found.

    `doc` is one parse of the whole text with quotation marks and blanks normalised at equal length:
    `token.idx` is an offset into `article.text`, and `article.text[a:b]` has the true words.
    """

    article: Article
    doc: Doc
    blocks: list[Span]
    """The paragraphs as parsed, without the blank lines between them."""

    unread: str | None = None
    """What of the text was not read, and why, where not all was."""

    entities: list[Entity] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    tolls: list[Toll] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    _index: tuple[list[Entity], MentionIndex] | None = field(default=None, repr=False)

    @property
    def mentions(self) -> MentionIndex:
        """Which entity stands where; made once for the entities as they are now."""
        if self._index is None or self._index[0] is not self.entities:
            self._index = self.entities, MentionIndex(self.doc, self.entities)
        return self._index[1]
