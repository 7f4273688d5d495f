"""The words of the article's names of persons."""

from dateline.reading.draft import Draft
from dateline.reading.places.gazetteer import name_key


def person_words(draft: Draft) -> frozenset[str]:
    """Every word of a name of two words or more that the article gives a person, folded as keys
    are: where it stands alone it most likely means the person again.
    """
    names = [entity.text for entity in draft.doc.ents if entity.label_ == "PERSON"]
    names += [
        entity.name
        for entity in draft.entities
        # A person without a name goes by a common noun: "mayor of Goma".
        if entity.kind == "person" and all(word[0].isupper() for word in entity.name.split())
    ]
    words: set[str] = set()
    for name in names:
        parts = name_key(name.removesuffix("'s")).split()
        if len(parts) > 1:
            words.update(parts)
    return frozenset(words)
