"""Whether a run of words that the gazetteer knows names a place here."""

from spacy.tokens import Doc

from dateline.ontology.places import read_words
from dateline.reading.entities.sightings import CALENDAR
from dateline.reading.places.context import container_follows, is_located, is_moved, next_word
from dateline.reading.places.gazetteer import Candidate
from dateline.reading.places.gazetteer.candidate import NAME, PEOPLE, SHORT, VARIANT
from dateline.reading.places.names import Held, held_by
from dateline.reading.places.persons import Known

DOUBT = "doubt"
PLACE_LABELS = frozenset(["GPE", "LOC"])
KNOWN_TOWN = 100_000  # inhabitants from which a bare name is taken for the town
SOME_TOWN = 15_000
VARIANT_SHARE = 20  # a variant says a place with this part of its inhabitants

Candidates = tuple[Candidate, ...]


def judge(
    doc: Doc, start: int, end: int, key: str, candidates: Candidates, known: Known
) -> str | None:
    """The rule that takes the words for a place; `doubt` where only another mention of the name can
    decide, None where they name something else.
    """
    held = held_by(doc, start, end)
    if held.label == "PERSON" and held.place != "whole":
        return None
    words = read_words()
    if key in CALENDAR and held.label not in PLACE_LABELS:
        return None  # "In August, Kenya": no town in Kenya
    if key in words.bearings:
        return _bearing(doc, start, end, held)
    plain = _by_itself(doc, start, end, candidates)
    if plain:
        return plain
    if key in words.common:
        return DOUBT if held.place in ("", "whole") else None
    following = next_word(doc, end)
    if following in words.media or following in ("virus", "ebolavirus"):
        return None
    if (start, end) in known.places and max(c.population for c in candidates) >= SOME_TOWN:
        return "entity+gazetteer"
    if key in known.persons and not is_located(doc, start, end):
        return None
    if following in words.namesakes and not any(c.is_country for c in candidates):
        return DOUBT
    if held.label in PLACE_LABELS:
        return _in_place_name(doc, start, end, held, candidates)
    if held.place in ("head", "middle", "tail"):
        return _embedded(doc, start, end, held, candidates)
    return _bare(doc, start, end, held, candidates, is_personal=key in words.personal)


def _by_itself(doc: Doc, start: int, end: int, candidates: Candidates) -> str | None:
    """The rule that needs no more than the name and the next word; None where more is needed."""
    if all(c.kind == PEOPLE for c in candidates):
        return "people"
    if all(c.kind == SHORT for c in candidates):
        return "short"
    if _tells_its_kind(doc, start, end):
        return "designator"
    return "gazetteer+container" if container_follows(doc, end) else None


def _bearing(doc: Doc, start: int, end: int, held: Held) -> str | None:
    """A unit named for where it lies is a place where the words say that it is a unit."""
    words = read_words()
    if next_word(doc, end) in words.designators_first and doc[end].text[0].isupper():
        return "designator"
    inside = held.place in ("", "whole") and container_follows(doc, end)
    return "gazetteer+container" if inside else None


def size(candidates: Candidates) -> int:
    """Inhabitants of the largest place that the name is the usual one of; others count in part."""
    return max(
        c.population if c.kind != VARIANT else c.population // VARIANT_SHARE for c in candidates
    )


def is_wide(candidates: Candidates) -> bool:
    """Whether the name is the usual one of a country, a large unit, a region or a water."""
    return any(
        c.kind == NAME
        and (
            c.is_country
            or c.feature[0] in "LHT"
            or (c.feature == "A.ADM1" and c.population > KNOWN_TOWN)
        )
        for c in candidates
    )


def _is_country(candidates: Candidates) -> bool:
    return any(c.is_country and c.kind == NAME for c in candidates)


def _tells_its_kind(doc: Doc, start: int, end: int) -> bool:
    """Whether the words themselves say what sort of place it is: "Henry County", "Lake Kivu"."""
    words = read_words()
    if end - start < 2:
        return False
    last = doc[end - 1].lower_
    if last in words.designators_second or last in words.designators_first:
        return True
    return last in words.designators_nature or doc[start].lower_ in ("lake", "mount", "fort")


def _in_place_name(
    doc: Doc, start: int, end: int, held: Held, candidates: Candidates
) -> str | None:
    """The parser holds the words, or a longer name with them, for a place."""
    if held.place == "whole":
        return "ner+gazetteer"
    words = read_words()
    rest = [doc[i] for i in (*range(held.start, start), *range(end, held.end))]
    plain = all(
        t.lower_ in words.modifiers or t.lower_ in words.place_nouns or not t.is_alpha for t in rest
    )
    return "ner+gazetteer" if plain or is_wide(candidates) else DOUBT


def _embedded(doc: Doc, start: int, end: int, held: Held, candidates: Candidates) -> str | None:
    """The words are part of the name of a body, a building, an event or a work."""
    wide = is_wide(candidates)
    if start > held.start and doc[start - 1].lower_ in ("of", "in", "at"):
        served = doc[max(start - 2, 0)].lower_ in read_words().kind_nouns  # "City of Columbus"
        return "embedded" if wide or (served and size(candidates) >= SOME_TOWN) else None
    if held.place != "head":
        return None
    if wide:
        return "embedded"
    if next_word(doc, end) in read_words().public_bodies and size(candidates) >= SOME_TOWN:
        return "embedded"
    return DOUBT


def _bare(
    doc: Doc, start: int, end: int, held: Held, candidates: Candidates, *, is_personal: bool
) -> str | None:
    """The words stand alone, or the parser takes them whole for something else than a place."""
    if is_located(doc, start, end):
        if held.label == "PERSON" and max(c.population for c in candidates) < SOME_TOWN:
            return DOUBT
        return "gazetteer+context"
    if is_personal or (held.label == "PERSON" and not _is_country(candidates)):
        return DOUBT
    if is_moved(doc, start) and size(candidates) >= SOME_TOWN:
        return "gazetteer+context"
    if is_wide(candidates) or size(candidates) >= KNOWN_TOWN:
        return "gazetteer"
    return DOUBT
