"""What the article's entities say of its names: which are persons, which are places."""

from dataclasses import dataclass

from dateline.model import Entity
from dateline.reading.draft import Draft
from dateline.reading.places.gazetteer import name_key


@dataclass(frozen=True, slots=True)
class Known:
    """Names that the article's entities settle."""

    persons: frozenset[str]
    """Every word of a name of two words or more that the article gives a person, folded as keys
    are: where it stands alone it most likely means the person again."""
    places: frozenset[tuple[int, int]]
    """First and last token, exclusive, of each mention by name of an entity that is a place or a
    country."""


def known_names(draft: Draft) -> Known:
    """What the parse and the entities found so far say of the article's names."""
    names = [entity.text for entity in draft.doc.ents if entity.label_ == "PERSON"]
    names += [entity.name for entity in draft.entities if _is_named_person(entity)]
    words: set[str] = set()
    for name in names:
        parts = name_key(name.removesuffix("'s")).split()
        if len(parts) > 1:
            words.update(parts)
    return Known(persons=frozenset(words), places=_place_mentions(draft))


def _is_named_person(entity: Entity) -> bool:
    """A person without a name goes by a common noun: "mayor of Goma"."""
    return entity.kind == "person" and all(word[:1].isupper() for word in entity.name.split())


def _place_mentions(draft: Draft) -> frozenset[tuple[int, int]]:
    ends = {token.idx + len(token): token.i + 1 for token in draft.doc}
    starts = {token.idx: token.i for token in draft.doc}
    return frozenset(
        (starts[mention.span.start], ends[mention.span.end])
        for entity in draft.entities
        if entity.kind in ("place", "country")
        for mention in entity.mentions
        if mention.form == "name" and mention.span.start in starts and mention.span.end in ends
    )
