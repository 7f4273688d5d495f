"""The words around a name that show a place."""

from spacy.tokens import Doc

from dateline.ontology.places import read_words


def is_located(doc: Doc, start: int, end: int) -> bool:
    """Whether a preposition or a noun of place stands by the name: "in Goma", "the Goma area"."""
    words = read_words()
    if start > 0 and doc[start - 1].lower_ in words.locative:
        return True
    return end < len(doc) and doc[end].lower_ in words.place_nouns


def container_follows(doc: Doc, end: int) -> bool:
    """Whether a comma and another name stand behind: "Paris, Texas"."""
    return (
        end + 1 < len(doc)
        and doc[end].text == ","
        and doc[end + 1].ent_type_ == "GPE"
        and doc[end + 1].text[0].isupper()
    )
