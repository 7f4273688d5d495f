"""What the article's entities say of its names: which are persons, which are places."""

from dataclasses import dataclass

from dateline.model import Entity
from dateline.reading.columns import token_bounds
from dateline.reading.draft import Draft
from dateline.reading.places.gazetteer import name_key

LONGEST_NAME = 12
FEWEST_CAPITALS = 3


@dataclass(frozen=True, slots=True)
class Known:
    """Names that the article's entities settle."""

    persons: frozenset[str]
    """Every word of a name of two words or more that the article gives a person, folded as keys
    are: where it stands alone it most likely means the person again."""
    places: frozenset[tuple[int, int]]
    """First and last token, exclusive, of each mention by name of an entity that is a place or a
    country."""
    in_names: frozenset[int]
    """Tokens that open the long name of a mission: the Lakes of "Lakes Police Support mission"."""


def known_names(draft: Draft) -> Known:
    """What the parse and the entities found so far say of the article's names."""
    names = [entity.text for entity in draft.doc.ents if entity.label_ == "PERSON"]
    names += [entity.name for entity in draft.entities if _is_named_person(entity)]
    words: set[str] = set()
    for name in names:
        parts = name_key(name.removesuffix("'s")).split()
        if len(parts) > 1:
            words.update(parts)
    return Known(persons=frozenset(words), places=_place_mentions(draft), in_names=_in_names(draft))


def _is_named_person(entity: Entity) -> bool:
    """A person without a name goes by a common noun: "mayor of Goma"."""
    return entity.kind == "person" and all(word[:1].isupper() for word in entity.name.split())


def _place_mentions(draft: Draft) -> frozenset[tuple[int, int]]:
    starts, ends = token_bounds(draft.doc)
    return frozenset(
        (starts[mention.span.start], ends[mention.span.end] + 1)
        for entity in draft.entities
        if entity.kind in ("place", "country")
        for mention in entity.mentions
        if mention.form == "name" and mention.span.start in starts and mention.span.end in ends
    )


def _in_names(draft: Draft) -> frozenset[int]:
    starts, _ = token_bounds(draft.doc)
    spans = [
        mention.span
        for entity in draft.entities
        if entity.kind == "mission"
        for mention in entity.mentions
        if mention.form != "pronoun" and mention.span.start in starts
    ]
    return frozenset(i for span in spans for i in _opening(draft, starts[span.start], span.end))


def _opening(draft: Draft, first: int, end: int) -> list[int]:
    """The tokens of the capitalised words that open a name; none where they are too few to be more
    than a place's name before a common noun: "the Darfur mission".
    """
    opening = []
    for token in draft.doc[first : first + LONGEST_NAME]:
        if token.idx >= end or not (token.text[0].isupper() or token.lower_ == "the"):
            break
        opening.append(token.i)
    capitals = sum(draft.doc[i].lower_ != "the" for i in opening)
    return opening if capitals >= FEWEST_CAPITALS else []
