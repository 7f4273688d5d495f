"""The words around a name that show a place."""

from spacy.tokens import Doc

from dateline.ontology.places import read_words

# Behind these a name may be a place or a person: "a letter from Chambers".
AMBIGUOUS = frozenset(["from", "to", "via", "for"])


def is_located(doc: Doc, start: int, end: int) -> bool:
    """Whether a preposition or a noun of place stands by the name: "in Goma", "the Goma area",
    "the village of Tunda".
    """
    words = read_words()
    if end < len(doc) and doc[end].lower_ in words.place_nouns:
        return True
    if start == 0:
        return False
    before = doc[start - 1].lower_
    if before in words.locative:
        return before not in AMBIGUOUS
    return before == "of" and start > 1 and doc[start - 2].lower_ in words.kind_nouns


def is_moved(doc: Doc, start: int) -> bool:
    """Whether a preposition stands before the name that people take as well: "from Goma"."""
    return start > 0 and doc[start - 1].lower_ in AMBIGUOUS


def container_follows(doc: Doc, end: int) -> bool:
    """Whether a comma and another name stand behind: "Paris, Texas"."""
    return (
        end + 1 < len(doc)
        and doc[end].text == ","
        and doc[end + 1].ent_type_ == "GPE"
        and doc[end + 1].text[0].isupper()
    )


def next_word(doc: Doc, end: int) -> str:
    """The word behind a name in small letters, past a possessive; empty at the end."""
    if end < len(doc) and doc[end].text in ("'s", "'"):
        end += 1
    return doc[end].lower_ if end < len(doc) else ""
