"""Which words name places: the gazetteer and the parser's names, weighed by the words around."""

from collections.abc import Iterable

from spacy.tokens import Doc

from dateline.ontology.places import read_words
from dateline.reading.draft import Draft
from dateline.reading.places.context import container_follows, is_located
from dateline.reading.places.gazetteer import Candidate, Gazetteer, name_key
from dateline.reading.places.gazetteer.candidate import PEOPLE, SHORT
from dateline.reading.places.toponym import Toponym
from dateline.reading.places.windows import Window, is_name_word, look_up

PLACE_LABELS = frozenset(["GPE", "LOC"])
KNOWN_TOWN = 100_000  # inhabitants from which a bare name is taken for the town
SOME_TOWN = 15_000


def find_toponyms(draft: Draft, gazetteer: Gazetteer) -> list[Toponym]:
    """The article's toponyms in order, none overlapping another."""
    doc = draft.doc
    found = look_up(doc, gazetteer)
    taken: dict[int, Toponym] = {}
    doubtful: list[Toponym] = []
    for window in sorted(found, key=lambda w: (w[0], -w[1])):
        if any(i in taken for i in range(*window)):
            continue
        toponym = _judge(doc, window, found[window])
        if toponym is None:
            continue
        if toponym.how == "doubt":
            doubtful.append(toponym)
            continue
        for i in range(*window):
            taken[i] = toponym
    _take_repeats(taken, doubtful)
    _take_model_names(doc, taken)
    return sorted({id(t): t for t in taken.values()}.values(), key=lambda t: t.start)


def _take_repeats(taken: dict[int, Toponym], doubtful: Iterable[Toponym]) -> None:
    """A name that was a place once in the article is one again where nothing speaks against it."""
    sure = {toponym.key for toponym in taken.values()}
    for toponym in doubtful:
        if toponym.key in sure and not any(i in taken for i in range(toponym.start, toponym.end)):
            toponym.how = "repeat"
            for i in range(toponym.start, toponym.end):
                taken[i] = toponym


def _take_model_names(doc: Doc, taken: dict[int, Toponym]) -> None:
    """Names that the parser holds for places and the gazetteer lacks stay, without a point."""
    for entity in doc.ents:
        if entity.label_ not in PLACE_LABELS or any(t.i in taken for t in entity):
            continue
        if not is_name_word(entity[-1]):
            continue
        start = entity.start + (entity[0].lower_ == "the")
        toponym = Toponym(start, entity.end, name_key(doc[start : entity.end].text), (), "ner")
        for i in range(start, entity.end):
            taken[i] = toponym


def _judge(doc: Doc, window: Window, candidates: tuple[Candidate, ...]) -> Toponym | None:
    """The toponym of a window; its rule is `doubt` where only another mention can decide, and None
    where it names something else.
    """
    start, end = window
    span = doc[start:end]
    how = _rule(doc, window, candidates)
    return Toponym(start, end, name_key(span.text), candidates, how) if how else None


def _rule(doc: Doc, window: Window, candidates: tuple[Candidate, ...]) -> str | None:
    start, end = window
    words = read_words()
    label, first, last = _entity(doc, window)
    if _is_part_of_person(doc, window):
        return None
    if candidates[0].kind == SHORT or candidates[0].kind == PEOPLE:
        return "gazetteer"
    if label in PLACE_LABELS:
        return "ner+gazetteer"
    key = name_key(doc[start:end].text)
    best = max(c.population for c in candidates)
    wide = any(c.is_country or c.feature[0] in "LH" or c.feature == "A.ADM1" for c in candidates)
    if key in words.common and not container_follows(doc, end):
        return "doubt"
    if (first, last) != window and label in ("ORG", "FAC", "PERSON", "WORK_OF_ART", "EVENT", "LAW"):
        return "embedded" if wide or best >= SOME_TOWN else "doubt"
    if wide and end - start > 1:
        return "gazetteer"
    if is_located(doc, start, end) or container_follows(doc, end):
        return "gazetteer+context"
    if best >= KNOWN_TOWN or wide:
        return "gazetteer"
    return "doubt"


def _entity(doc: Doc, window: Window) -> tuple[str, int, int]:
    """Label and extent of the parser's name that a window stands in; empty where in none."""
    start, end = window
    token = doc[start]
    if not token.ent_type_:
        return "", start, end
    first, last = start, start + 1
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    while last < len(doc) and doc[last].ent_iob_ == "I":
        last += 1
    return token.ent_type_, first, last


def _is_part_of_person(doc: Doc, window: Window) -> bool:
    label, first, last = _entity(doc, window)
    return label == "PERSON" and (first, last) != window
