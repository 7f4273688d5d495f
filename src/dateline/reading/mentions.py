"""Looking up who is meant where: an index of entity mentions by token."""

from collections.abc import Iterable, Mapping

from spacy.tokens import Doc, Token

from dateline.model import Entity, Mention, Span
from dateline.reading.appositions import speaks_apart
from dateline.reading.columns import heads_of, token_bounds

# Words that take some out of many; "none" and "few" are left out, for those did not act.
PARTS = frozenset(
    {"some", "many", "most", "several", "both", "dozens", "scores", "hundreds", "all"}
)


class MentionIndex:
    """Which entity stands at a token; the innermost mention wins."""

    def __init__(self, doc: Doc, entities: Iterable[Entity]) -> None:
        self.entities: dict[str, Entity] = {entity.id: entity for entity in entities}
        self._doc = doc
        self._at: dict[int, list[tuple[int, str]]] = {}
        self._headed: dict[int, list[tuple[int, str]]] = {}
        self._spans: list[tuple[Span, str]] = []
        bounds = token_bounds(doc)
        for entity in self.entities.values():
            for mention in entity.mentions:
                self._add(bounds, mention, entity.id)
        for rows in (*self._at.values(), *self._headed.values()):
            rows.sort(key=lambda row: row[0])
        self._spans.sort(key=lambda row: row[0])

    def _add(
        self, bounds: tuple[Mapping[int, int], Mapping[int, int]], mention: Mention, id: str
    ) -> None:
        self._spans.append((mention.span, id))
        first, last = bounds[0].get(mention.span.start), bounds[1].get(mention.span.end)
        if first is None or last is None:
            return
        size = mention.span.end - mention.span.start
        for i in range(first, last + 1):
            self._at.setdefault(i, []).append((size, id))
        self._headed.setdefault(head_of(self._doc, first, last + 1).i, []).append((size, id))

    def at(self, token: Token) -> str | None:
        """Id of the entity that is meant at this token, None where none is."""
        rows = self._at.get(token.i)
        return rows[0][1] if rows else None

    def headed_by(self, token: Token) -> list[str]:
        """Ids of the entities that a noun phrase means: those whose mention's head is this token.

        A plural such as "the two" may mean several. Empty where the head is no mention: "the fall
        of Goma" does not mean Goma.
        """
        own = list(dict.fromkeys(id for _, id in self._headed.get(token.i, ())))
        if not own or self.entities[own[0]].kind in ("nationality", "country"):
            # "One of the owners, Ann Lee", "one Kikuyu, Ann Lee".
            beside = [id for child in token.rights for id in self._person_beside(child)]
            own = beside or own
        return own or self._out_of(token)

    def _person_beside(self, token: Token) -> list[str]:
        beside = token.dep_ == "appos" and not speaks_apart(token.head, token)
        ids = self.headed_by(token) if beside else []
        return [id for id in ids if self.entities[id].kind == "person"]

    def _out_of(self, token: Token) -> list[str]:
        """Of whom a head such as the "two" of "two of the attackers" tells a part."""
        if token.pos_ != "NUM" and token.lower_ not in PARTS:
            return []
        links = [child for child in token.rights if child.dep_ == "prep" and child.lower_ == "of"]
        wholes = [t for link in links for t in link.children if t.dep_ == "pobj" and is_many(t)]
        return [id for whole in wholes for id in self.headed_by(whole)]

    def within(self, span: Span) -> list[str]:
        """Ids of the entities with a mention inside a span, in order, each once."""
        return list(dict.fromkeys(id for own, id in self._spans if span.holds(own)))


def before_comma(which: Token) -> Token | None:
    """The noun right before ", which", past where it is: the group of "the group in Oslo, which";
    None where no comma stands there.
    """
    if which.i < 2 or which.nbor(-1).text != ",":
        return None
    noun = which.nbor(-2)
    link = noun.head
    if noun.dep_ == "pobj" and link.lower_ in ("in", "at") and link.head.pos_ in ("NOUN", "PROPN"):
        return link.head
    return noun


def is_many(token: Token) -> bool:
    """Whether a noun or pronoun is plural."""
    return token.tag_ in ("NNS", "NNPS") or token.lower_ in ("them", "us")


def head_of(doc: Doc, start: int, end: int) -> Token:
    """The head of tokens `start` to `end`: the first whose own head lies outside of them."""
    heads = heads_of(doc)
    for i in range(start, end):
        if not start <= heads[i] < end or heads[i] == i:
            return doc[i]
    return doc[end - 1]
