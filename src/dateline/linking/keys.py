"""What a named entity goes by across articles: its kind, its name without its accidents, and its
country, made from its own article alone.

Two entities of one key are taken for the same one. Which fuller key a vaguer one means
("Ruto" for "William Ruto", "STIP" for the partnership) depends on what other articles name, and
stands in `identities`.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from dateline.linking.instruments import Instrument, find_instruments
from dateline.model import Article, Entity, Reading
from dateline.ontology.identities import name_words
from dateline.ontology.names import load_names

KINDS = {
    "person": "person",
    "organisation": "body",
    "armed_group": "body",
    "agreement": "agreement",
    "law": "agreement",
    "mission": "mission",
    "country": "country",
    "place": "place",
}
"""Kinds of entity that have an identity. A nationality and `other` are nobody in particular."""

UNSTATED = ("agreement", "mission")
"""Kinds that several countries share: which of them an article names tells nothing apart."""

LONGEST_SHORT = 8  # letters of an acronym: UNMISS, AUSSOM, MONUSCO
RELATION = re.compile(r"\s(?:of|for|to|at|in|on)\s")  # Secretary of State: a secretary
PARENTHESIS = re.compile(r"\([^)]*\)")  # in (STIP), an acronym
NOT_A_WORD = re.compile(r"[^\w]+")
SOUND = re.compile(r"(?:iy|yy|ij|ii|yi|y|i)$")  # Zelenskiy, Zelenskyy, Zelensky
DOUBLE = re.compile(r"([a-z])\1")


class Key(NamedTuple):
    """One name, as it is kept: `person/william ruto/KEN//`."""

    kind: str
    """`person`, `body`, `agreement`, `mission`, `country` or `place`."""

    words: str
    """The folded name, such as `william ruto`."""

    country: str = ""
    """ISO 3166-1 alpha-3, empty where the article does not tell."""

    role: str = ""
    """Head of the role of a person known by surname alone, such as `secretary`."""

    apart: str = ""
    """The name that a person gave it by hand, to keep it from others of the same name."""

    def __str__(self) -> str:
        return "/".join(self)

    @property
    def tokens(self) -> list[str]:
        """The words of the name."""
        return self.words.split()


class Known(NamedTuple):
    """An entity's key with what its article says of it."""

    key: Key
    name: str
    """The name as the article writes it."""

    tails: tuple[str, ...]
    """By what a vaguer key finds this one: its words, its surname, its acronyms."""

    roles: tuple[str, ...]
    """Heads of its roles, such as `secretary`."""

    def facts(self) -> list[tuple[str, str]]:
        """What counts for the key, as pairs of a fact and its value."""
        return [
            ("article", ""),
            ("name", self.name),
            *(("tail", tail) for tail in self.tails),
            *(("role", role) for role in self.roles),
        ]


def parse_key(text: str) -> Key:
    """The key that `str` wrote."""
    return Key(*text.split("/"))


def known_entities(reading: Reading) -> dict[str, Known]:
    """What the entities of a reading go by, by their ids; those that are nobody are left out. The
    agreements that no entity stands for are among them.
    """
    found = {entity.id: know(entity, reading.article) for entity in reading.entities}
    found |= {one.id: _instrument(one) for one in find_instruments(reading)}
    return {entity: one for entity, one in found.items() if one is not None}


def lookups(name: str) -> set[str]:
    """The tails by which a name that somebody asks for is found, whatever its kind is."""
    known = load_names().known(name)
    forms = {name, known.name} if known else {name}
    kinds = ("body", "agreement")
    found = {fold(form) for form in forms} | {" ".join(_person_tokens(name))}
    return (found | {_thing_words(form, kind) for form in forms for kind in kinds}) - {""}


def know(entity: Entity, article: Article) -> Known | None:
    """What an entity goes by; None for one that is nobody in particular or is never named."""
    kind = KINDS.get(entity.kind)
    named = [article.quote(mention.span) for mention in entity.mentions if mention.form == "name"]
    if kind is None or not named:
        return None
    country = entity.country or ""
    if kind == "country":
        if not country:
            return None
        return Known(Key(kind, country.lower(), country), entity.name, (fold(entity.name),), ())
    if kind == "person":
        return _person(entity, country)
    if entity.kind in UNSTATED:
        country = ""
    return _thing(entity, kind, country, named)


def _person(entity: Entity, country: str) -> Known | None:
    tokens = _person_tokens(entity.name)
    if not tokens:
        return None
    roles = tuple(fold(RELATION.split(entity.role or "")[0]).split()[-1:])
    role = roles[0] if len(tokens) == 1 and roles else ""
    words = " ".join(tokens)
    key = Key("person", words, country, role)
    return Known(key, entity.name, tuple(dict.fromkeys((words, tokens[-1]))), roles)


def _person_tokens(name: str) -> list[str]:
    known = name_words()
    tokens = [token for token in fold(name).split() if token not in known.suffixes]
    while len(tokens) > 1 and tokens[0] in known.titles:
        tokens = tokens[1:]
    whole = [token for token in tokens if len(token) > 1] or tokens
    return [*whole[:-1], _sound(whole[-1])] if whole else []


def _sound(surname: str) -> str:
    """A surname, its ways of writing down from other alphabets made one."""
    return SOUND.sub("y", DOUBLE.sub(r"\1", surname)) if len(surname) > 3 else surname


def _thing(entity: Entity, kind: str, country: str, named: list[str]) -> Known | None:
    names = load_names()
    found = names.known(entity.name)
    words = _thing_words(found.name if found else entity.name, kind)
    if not words:
        return None
    shorts = {short for form in (*named, entity.name) for short in _shorts(form)}
    tails = tuple(dict.fromkeys((words, *sorted(shorts))))
    return Known(Key(kind, words, country), entity.name, tails, ())


def _instrument(instrument: Instrument) -> Known | None:
    words = _thing_words(instrument.name, "agreement")
    if not words:
        return None
    shorts = (fold(instrument.short),) if instrument.short else ()
    return Known(Key("agreement", words), instrument.name, (words, *shorts), ())


def _thing_words(name: str, kind: str) -> str:
    known = name_words()
    bare = PARENTHESIS.sub(" ", name)
    pieces = bare.split()
    while len(pieces) > 1 and _qualifies(pieces[0], known.endings):
        pieces = pieces[1:]
    tokens = fold(" ".join(pieces)).split()
    if tokens[:1] == ["the"]:
        tokens = tokens[1:]
    if kind in ("agreement", "mission") and _may_drop(tokens, pieces, known.generic):
        tokens = tokens[:-1]
    return " ".join(tokens)


def _qualifies(piece: str, endings: Iterable[str]) -> bool:
    """Whether a word in front says only whose it is: `Kenya-led`, `Kenya's`."""
    head, _, end = fold(piece.replace("-", " ").replace("’", " ").replace("'", " ")).rpartition(" ")
    return bool(head) and end in endings


def _may_drop(tokens: list[str], pieces: list[str], generic: Iterable[str]) -> bool:
    if len(tokens) < 2 or tokens[-1] not in generic:
        return False
    return len(tokens) > 2 or pieces[-2].isupper()


def _shorts(form: str) -> list[str]:
    """Acronyms that stand for a whole name: alone, in brackets, or before `mission`."""
    pieces = form.split()
    whole = len(pieces) == 1 or (len(pieces) == 2 and pieces[1].lower() in name_words().generic)
    asked = [*PARENTHESIS.findall(form), *(pieces[:1] if whole else [])]
    bare = [piece.strip("()") for piece in asked]
    return [
        fold(piece)
        for piece in bare
        if sum(letter.isupper() for letter in piece) >= 2 and len(piece) <= LONGEST_SHORT
    ]


def fold(words: str) -> str:
    """Words in lower case, without accents, marks and possessives."""
    plain = unicodedata.normalize("NFKD", words.replace("’s", "").replace("'s", ""))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(NOT_A_WORD.sub(" ", letters.replace(".", "").casefold()).split())
