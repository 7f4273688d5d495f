"""What a text speaks of: concepts of diplomacy, names, and the words that are left."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Token

from dateline.linking.accounts.account import Item, ItemKind
from dateline.linking.words import zipf
from dateline.model import Entity, Figure, Span
from dateline.ontology.diplomacy import WORD, Diplomacy, load_diplomacy, root
from dateline.ontology.names import load_names
from dateline.reading.draft import Draft

GAP = 3  # words that may stand between two words of a phrase
TIGHT = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "to",
        "with",
        "by",
        "from",
        "for",
        "as",
        "against",
        "the",
        "and",
        "is",
    ]
)
# A word of Zipf frequency COMMON tells nothing, one of RARE all that a word can.
COMMON, RARE = 6.2, 3.2
GENERIC = 0.05
# What the words left over by concepts and names tell, by part of speech: most what is named by a
# noun, less what is done to it, less still what it is like.
TELLING = {
    "NOUN": 0.8,
    "PROPN": 0.9,
    "NUM": 0.8,
    "VERB": 0.45,
    "ADJ": 0.45,
    "ADV": 0.2,
    "X": 0.5,
}
NAME = 0.9
FIGURE = 0.8
UNMEASURED = ("other", "money")
# A name that stands in this share of all sentences is a party's: it tells no point from another.
EVERYWHERE = 0.3
FEW = 10  # sentences: of fewer, a name in two is not everywhere
LEAST = 0.08
NAME_WORD = re.compile(r"\w{2,}|\d")
SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
ARTICLE = re.compile(r"^the ", re.IGNORECASE)
PARTIES = frozenset({"person", "country", "nationality", "place"})
WHOLE_COUNTRY = frozenset({"country", "nationality"})


class Word(NamedTuple):
    """A word of a text."""

    stem: str
    form: str
    """The word in lower case."""

    span: Span
    tells: float
    """How much a word of its kind tells: a noun or a number most, a function word nothing."""


def words_of(draft: Draft, start: int, end: int) -> list[Word]:
    """The words of a stretch of an article's text; parts of a hyphenated word stay together."""
    tells = {
        token.idx: 0.0 if token.is_stop else TELLING.get(token.pos_, 0.0)
        for token in _tokens(draft, start, end)
    }
    text = draft.article.text
    return [
        Word(root(word), word.lower(), Span(*match.span()), tells.get(match.start(), 1.0))
        for match in WORD.finditer(text, start, end)
        if len(word := match.group()) > 1 or word.isdigit()
    ]


def _tokens(draft: Draft, start: int, end: int) -> Iterable[Token]:
    """The tokens that begin in a stretch of the text."""
    inside = draft.doc.char_span(start, end, alignment_mode="expand")
    return [token for token in inside or () if start <= token.idx < end]


def concepts_in(words: list[Word]) -> Iterator[Item]:
    """The concepts that a sentence's words speak of, longer phrases first."""
    known = load_diplomacy()
    found: list[tuple[int, list[int], str]] = []
    for i, word in enumerate(words):
        for phrase, name in known.phrases.get(word.stem, ()):
            places = _follow(words, i, phrase)
            if places is not None:
                found.append((-len(phrase), places, name))
    used: set[int] = set()
    for _, places, name in sorted(found):
        if not used.issuperset(places):
            used.update(places)
            span = Span(words[places[0]].span.start, words[places[-1]].span.end)
            stems = frozenset(words[i].stem for i in places if words[i].tells)
            yield Item("concept", name, known.concepts[name].weight, span, stems)


def _follow(words: list[Word], start: int, phrase: tuple[str, ...]) -> list[int] | None:
    """Where the words of a phrase stand from a word on; None where they do not."""
    places = [start]
    for before, stem in pairwise(phrase):
        gap = 1 if before in TIGHT or stem in TIGHT else GAP
        window = range(places[-1] + 1, min(places[-1] + 2 + gap, len(words)))
        place = next((i for i in window if words[i].stem == stem), None)
        if place is None:
            return None
        places.append(place)
    return places


def names_in(draft: Draft) -> list[Item]:
    """Every name of an article, with its key; roles and pronouns left out."""
    found = []
    known = load_diplomacy()
    for entity in draft.entities:
        for mention in entity.mentions:
            words = mention.span.of(draft.article.text)
            if mention.form == "name" and _is_name(words) and not _is_region(entity):
                key = _key(entity.kind, entity.name, entity.country)
                concept = known.names.get(ARTICLE.sub("", entity.name).lower())
                kind: ItemKind = "party" if entity.kind in PARTIES else "name"
                kind = "concept" if concept else kind
                found.append(Item(kind, concept or key, NAME, mention.span))
    return found


def _is_region(entity: Entity) -> bool:
    """Whether it only says from which part of the world: "European allies"."""
    return entity.kind == "nationality" and entity.country is None


def _is_name(words: str) -> bool:
    """Whether words tagged as a name are one: no "Jr.", no "Allies", no "Vice President"."""
    plain = words.lower().strip(".").removeprefix("the ")
    office = plain in load_names().offices or _is_office(plain.split())
    return not office and plain not in SUFFIXES and root(plain) not in load_diplomacy().generic


def _is_office(words: list[str]) -> bool:
    """Whether words say what somebody is and no more: "High Representative", "Foreign Affairs"."""
    offices, generic = load_names().offices, load_diplomacy().generic
    ends = bool(words) and (words[-1] in offices or root(words[-1]) in generic)
    return ends and all(word in _office_words() or root(word) in generic for word in words)


@lru_cache(maxsize=1)
def _office_words() -> frozenset[str]:
    return frozenset(word for office in load_names().offices for word in office.split())


def _key(kind: str, name: str, country: str | None) -> str:
    if kind in WHOLE_COUNTRY and country:
        return country
    known = load_names().known(name)
    part = load_names().known(name.partition(" ")[2]) if kind == "place" else None
    if part is not None and part.kind == "country" and part.country:
        return part.country  # "eastern Congo" is told of Congo
    name = known.name if known is not None and kind != "person" else name
    words = NAME_WORD.findall(ARTICLE.sub("", name).lower())
    if kind == "person":
        return next((word for word in reversed(words) if word not in SUFFIXES), name)
    return " ".join(sorted(words))  # the NATO-Russia Council is the Russia-NATO Council


def parties_of(a: Draft, b: Draft) -> set[str]:
    """Keys of those who deal with one another, people of both articles, and of all their countries.

    They stand in every sentence and tell no point from another.
    """
    first, second = _people(a), _people(b)
    countries = {*first.values(), *second.values()}
    own = (first.keys() & second.keys()) | {country for country in countries if country}
    return own | _called_for(a, first.keys()) | _called_for(b, second.keys())


def _called_for(draft: Draft, people: Collection[str]) -> set[str]:
    """Names that add nothing to those of people: "the Biden-Harris Administration"."""
    generic = load_diplomacy().generic
    return {
        key
        for item in names_in(draft)
        if item.kind == "name"
        and (words := set((key := item.key).split()))
        and words & set(people)
        and all(word in people or root(word) in generic for word in words)
    }


def people_of(draft: Draft) -> frozenset[str]:
    """Keys of the persons whom an article names."""
    return frozenset(_people(draft))


def _people(draft: Draft) -> dict[str, str | None]:
    return {
        _key(entity.kind, entity.name, entity.country): entity.country
        for entity in draft.entities
        if entity.kind == "person"
    }


def weigh_names(sides: Iterable[Mapping[int, list[Item]]], parties: set[str]) -> dict[str, float]:
    """How much each name tells: a party's little, another's less the more sentences have it."""
    seen: Counter[str] = Counter()
    total = 0
    for sentences in sides:
        total += len(sentences)
        for items in sentences.values():
            seen.update({item.key for item in items if item.kind == "party"})
            seen.update({item.key: 0 for item in items if item.kind == "name"})
    return {key: LEAST if key in parties else _spread(n, total) for key, n in seen.items()}


def _spread(count: int, total: int) -> float:
    return NAME * max(LEAST, 1 - max(0, count - 1) / max(total, FEW) / EVERYWHERE)


def spread_out(seen: Mapping[str, int], total: int) -> dict[str, float]:
    """The share of its weight that a word keeps which stands in so many of all sentences of two
    accounts: one in each is what one common point comes to.
    """
    return {
        key: max(LEAST, 1 - max(0, count - 2) / max(total, 2 * FEW) / EVERYWHERE)
        for key, count in seen.items()
    }


def left_over(words: list[Word], taken: list[Span]) -> Iterator[Item]:
    """Words of substance that no concept and no name holds."""
    known = load_diplomacy()
    for word in words:
        if word.tells and not any(span.meets(word.span) for span in taken):
            weight = _word_weight(word, known)
            yield Item("word", word.stem, weight, word.span, frozenset({word.stem}))


def _word_weight(word: Word, known: Diplomacy) -> float:
    if word.stem in known.generic:
        return GENERIC
    rare = min(1.0, max(GENERIC, (COMMON - zipf(word.form)) / (COMMON - RARE)))
    return rare * word.tells


def _counted(figure: Figure) -> frozenset[str]:
    """What a figure counts: the stem of its noun, and what is measured where that is known."""
    measure = {f"={figure.measure}"} if figure.measure not in UNMEASURED else set()
    return frozenset(root(word) for word in (figure.noun or "").split()[-1:]) | measure


def figures_in(draft: Draft) -> list[Item]:
    """Every amount of money and every count of an article; its key is the number and its unit."""
    return [
        Item(
            "figure",
            f"{figure.value.low:g} {figure.unit}",
            FIGURE,
            figure.span,
            _counted(figure),
        )
        for figure in draft.figures
        if figure.value.low is not None and figure.value.low == figure.value.high
    ]
