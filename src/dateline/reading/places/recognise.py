"""Which words name places: the gazetteer and the parser's names, weighed by the words around."""

from collections import Counter
from collections.abc import Iterable

from spacy.tokens import Doc

from dateline.ontology.places import read_words
from dateline.reading.draft import Draft
from dateline.reading.places.context import is_located, next_word
from dateline.reading.places.gazetteer import Gazetteer, name_key
from dateline.reading.places.gazetteer.candidate import PEOPLE
from dateline.reading.places.judge import DOUBT, judge
from dateline.reading.places.made_names import made_names, told_names
from dateline.reading.places.names import held_by
from dateline.reading.places.parts import mark_parts
from dateline.reading.places.persons import known_names
from dateline.reading.places.toponym import Toponym
from dateline.reading.places.windows import is_name_word, look_up

OFTEN = 3  # mentions
OTHER_KINDS = frozenset(["virus", "ebolavirus"])
PLACE_LABELS = frozenset(["GPE", "LOC"])


def find_toponyms(draft: Draft, gazetteer: Gazetteer) -> list[Toponym]:
    """The article's toponyms in order, none overlapping another."""
    doc = draft.doc
    found = look_up(doc, gazetteer)
    known = known_names(draft)
    taken: dict[int, Toponym] = {}
    doubtful: list[Toponym] = []
    namesakes: set[int] = {i for i in known.in_names if doc[i].ent_type_ not in PLACE_LABELS}
    for start, end in sorted(found, key=lambda window: (window[0], -window[1])):
        if start in taken or end - 1 in taken:
            continue
        key, candidates = found[start, end]
        if doc[start].ent_type_ == "NORP":
            candidates = tuple(c for c in candidates if c.kind == PEOPLE) or candidates
        if start in namesakes:
            continue
        how = judge(doc, start, end, key, candidates, known)
        if how is None and next_word(doc, end) in OTHER_KINDS:
            namesakes.update(range(start, end))  # "West Nile virus" holds no Nile either
        if how is not None:
            toponym = Toponym(start, end, key, candidates, how)
            if how == DOUBT:
                doubtful.append(toponym)
            else:
                _take(taken, toponym)
    for toponym in made_names(doc, found, taken):
        _take(taken, toponym)
    _drop_namesakes(doc, taken, doubtful)
    _take_listed(doc, taken, doubtful)
    _take_repeats(doc, taken, doubtful)
    for toponym in told_names(doc, taken):
        _take(taken, toponym)
    _take_model_names(doc, taken)
    toponyms = sorted({id(t): t for t in taken.values()}.values(), key=lambda t: t.start)
    _mark_hints(toponyms)
    mark_parts(doc, toponyms)
    return toponyms


def _mark_hints(toponyms: list[Toponym]) -> None:
    """An adjective such as "Haitian" is a mention where the article names its country too and keeps
    coming back to it; a lone one ("an Egyptian keeper") puts no place on the map.
    """
    named = {c.place for t in toponyms if not t.is_people for c in t.candidates}
    people = [t for t in toponyms if t.is_people]
    counts = Counter(c.place for t in people for c in t.candidates)
    for toponym in people:
        toponym.is_hint = not any(
            c.place in named and counts[c.place] >= OFTEN for c in toponym.candidates
        )


def _drop_namesakes(doc: Doc, taken: dict[int, Toponym], doubtful: Iterable[Toponym]) -> None:
    """A name that opens the name of a school or firm is that where the parser never saw a place."""
    namesakes = {t.key for t in doubtful if next_word(doc, t.end) in read_words().namesakes}
    seen = {t.key for t in taken.values() if t.how.startswith("ner") or t.how.endswith("container")}
    for toponym in list(taken.values()):
        if toponym.key in namesakes - seen:
            for i in range(toponym.start, toponym.end):
                taken.pop(i, None)


def _take(taken: dict[int, Toponym], toponym: Toponym) -> None:
    for i in range(toponym.start, toponym.end):
        shorter = taken.get(i)
        if shorter is not None:
            for j in range(shorter.start, shorter.end):
                taken.pop(j, None)
    for i in range(toponym.start, toponym.end):
        taken[i] = toponym


def _take_listed(doc: Doc, taken: dict[int, Toponym], doubtful: list[Toponym]) -> None:
    """A name in a list beside a place is a place too: "Oslo, Hedmark and Oppland"."""
    for toponym in [*doubtful, *reversed(doubtful)]:
        start, end = toponym.start, toponym.end
        if any(i in taken for i in range(start, end)) or held_by(doc, start, end).label == "PERSON":
            continue
        if _joins(doc, start - 1, taken, -1) or _joins(doc, end, taken, 1):
            toponym.how = "list"
            _take(taken, toponym)


def _joins(doc: Doc, i: int, taken: dict[int, Toponym], step: int) -> bool:
    """Whether a comma or "and" stands at a token and a place beyond it."""
    if not 0 < i < len(doc) - 1 or doc[i].lower_ not in (",", "and"):
        return False
    beyond = taken.get(i + step)
    return beyond is not None and not beyond.is_people


def _take_repeats(doc: Doc, taken: dict[int, Toponym], doubtful: Iterable[Toponym]) -> None:
    """A name that was a place once in the article is one again where nothing speaks against it."""
    sure = {toponym.key for toponym in taken.values()}
    for toponym in doubtful:
        if toponym.key not in sure or any(i in taken for i in range(toponym.start, toponym.end)):
            continue
        held = held_by(doc, toponym.start, toponym.end)
        if held.label != "PERSON" and held.place in ("", "whole", "head"):
            toponym.how = "repeat"
            _take(taken, toponym)


def _take_model_names(doc: Doc, taken: dict[int, Toponym]) -> None:
    """Names that the parser holds for places and the gazetteer lacks, where a preposition of place
    stands before them, stay without a point.
    """
    for entity in doc.ents:
        if entity.label_ not in PLACE_LABELS or any(t.i in taken for t in entity):
            continue
        start = entity.start + (entity[0].lower_ == "the" and len(entity) > 1)
        if is_name_word(entity[-1]) and is_located(doc, start, entity.end):
            key = name_key(doc[start : entity.end].text)
            _take(taken, Toponym(start, entity.end, key, (), "ner"))
