"""Those who act without a name: "Kenyan police", "armed gangs", "State Department officials"."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.model import EntityKind
from dateline.ontology.names import Actor
from dateline.reading.appositions import speaks_apart
from dateline.reading.columns import column
from dateline.reading.entities.groups import Group
from dateline.reading.entities.phrases import Phrases, singular

PREMODIFIERS = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet", "neg"}
)
OPEN_LINKS = frozenset({"of", "from", "in", "for", "at", "near"})
DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "both", "his", "her", "its", "their"}
)
# "the leadership of the mission" is a deed, "the party leadership" is people.
ABSTRACT = frozenset({"leadership", "authority", "command", "presidency", "administration"})
# Subjects of "say" that are no speakers: "the time says it all".
UNSAYING = frozenset({"percent", "time", "thing", "way", "fact", "idea", "day", "year", "week"})
PERSONAL = frozenset(
    {"person", "victim", "child", "relative", "local", "civilian", "prisoner", "rebel", "militant"}
)


@dataclass
class Phrase:
    """A noun phrase that means somebody; `key` is alike for phrases that mean the same."""

    start: int
    head: int
    end: int
    key: tuple[str, ...]
    kind: EntityKind
    country: str | None
    sector: str | None
    secondary: tuple[str, ...]


def find_nominals(phrases: Phrases, taken: set[int]) -> list[Group]:
    """A group for every common-noun actor; `taken` are tokens of names and of people's roles."""
    groups: dict[tuple[str, ...], Group] = {}
    bodies = {g.name.casefold(): g for g in phrases.at.values() if g.kind != "person"}
    nouns = {phrases.doc.vocab.strings[name] for name in ("NOUN", "PROPN")}
    proper = phrases.doc.vocab.strings["PROPN"]
    parts = column(phrases.doc, "POS")
    for i, part in enumerate(parts):
        if part not in nouns or i in taken or (i in phrases.headlines and part == proper):
            continue
        token = phrases.doc[i]
        phrase = _read(phrases, token)
        if phrase is None:
            continue
        if (person := _beside(phrases, token)) is not None:
            _describe(person, phrase, phrases)
            continue
        if (named := bodies.get(_label(phrases, phrase).casefold())) is not None:
            named.nominals.append((phrase.start, phrase.end))
            continue
        group = groups.get(phrase.key)
        if group is None:
            group = Group(phrase.kind, rule="actor-noun")
            group.country, group.sector = phrase.country, phrase.sector
            group.secondary = phrase.secondary
            group.label = _label(phrases, phrase)
            groups[phrase.key] = group
        group.nominals.append((phrase.start, phrase.end))
    return list(groups.values())


def _beside(phrases: Phrases, token: Token) -> Group | None:
    """The person named beside a noun: "a resident, Ann Lee" or "Ann Lee, a resident"."""
    if token.tag_ in ("NNS", "NNPS"):
        return None
    names = [child for child in token.rights if child.dep_ == "appos"]
    if token.dep_ == "appos" and not speaks_apart(token.head, token):
        names.append(token.head)
    found = [phrases.at[name.i] for name in names if name.i in phrases.at]
    return next((group for group in found if group.kind == "person"), None)


def _describe(person: Group, phrase: Phrase, phrases: Phrases) -> None:
    """Add to a person what a noun beside the name tells."""
    person.nominals.append((phrase.start, phrase.end))
    person.country = person.country or phrase.country
    if person.sector is None:
        person.sector, person.secondary = phrase.sector, phrase.secondary
    person.role = person.role or _label(phrases, phrase)


def _read(phrases: Phrases, token: Token) -> Phrase | None:
    if token.dep_ in ("compound", "amod", "nmod", "acomp", "attr", "oprd"):
        return None
    if token.dep_ == "pobj" and token.head.lower_ == "as":
        return None
    start = _start(token)
    found = phrases.actor_ending(token.i + 1, start)
    if found is None:
        found = _whoever_says(phrases, token)
    if found is None:
        return None
    actor, sector = found
    if _is_thing(phrases, token, start, actor.weak, sector):
        return None
    if actor.document and not _speaks(token):
        return None
    if token.lower_ in ABSTRACT and any(child.lower_ == "of" for child in token.rights):
        return None
    end = _end(phrases, token)
    country = phrases.country(start, end)
    body = phrases.body(start, token.i) or phrases.body(token.i, end)
    secondary = actor.secondary if sector == actor.sector else ()
    if body is not None and (actor.weak or sector is None):
        sector = body.sector or sector
        country = country or body.country
    elif body is not None and body.sector == "IGO":
        sector, secondary = "IGO", (sector,) if sector else ()
    if sector not in (None, "ELI") and phrases.is_former(start, token.i):
        sector, secondary = "ELI", (sector,) if sector else ()
    kind = (
        actor.kind
        if actor.document
        else _kind(actor.kind, token, office=singular(token) in phrases.names.offices)
    )
    return Phrase(
        start, token.i, end, _key(phrases, token, start, end, country), kind, country, sector,
        secondary,
    )  # fmt: skip


def _whoever_says(phrases: Phrases, token: Token) -> tuple[Actor, str | None] | None:
    """A plain actor for a noun of no table that speaks all the same: "the narrator said"."""
    head = token.head
    says = token.dep_ == "nsubj" and head.lemma_ in phrases.names.sayings and not token.ent_type_
    if not says or token.lower_ in UNSAYING:
        return None
    return Actor(singular(token), None, "other", secondary=()), None


def _is_thing(phrases: Phrases, token: Token, start: int, weak: bool, sector: str | None) -> bool:
    """Whether a noun that may mean people means a thing here: "took office", "a source of gas"."""
    noun = singular(token)
    before = token.doc[token.i - 1].lower_ if token.i else ""
    if (before, token.lower_) in (("in", "person"), ("nerve", "agent"), ("chemical", "agent")):
        return True
    if noun == "source":
        return sector is None and not _speaks(token)
    if noun in ("head", "chief") and not any(t.lower_ in ("of", "for", "at") for t in token.rights):
        return start == token.i or token.doc[start].pos_ == "PRON"
    return weak and start == token.i and token.tag_ in ("NN", "NNP")


def _speaks(token: Token) -> bool:
    """Whether a document stands where one speaks: "the report said", "according to the letter"."""
    if token.dep_ in ("nsubj", "nsubjpass"):
        return True
    head = token.head
    return token.dep_ == "pobj" and head.lower_ in ("to", "in", "by")


def _start(token: Token) -> int:
    start = token.i
    for child in token.lefts:
        if child.dep_ in PREMODIFIERS:
            start = min(start, child.left_edge.i)
    while start < token.i and token.doc[start].pos_ in ("PUNCT", "SPACE", "CCONJ", "ADP"):
        start += 1
    return start


def _end(phrases: Phrases, token: Token) -> int:
    """The end of the phrase with the "of", "from" or "in" that says whose or from where."""
    doc, i = phrases.doc, token.i + 1
    if i + 1 >= len(doc) or doc[i].lower_ not in OPEN_LINKS or doc[i].head.i != token.i:
        return i
    for target in doc[i].children:
        if target.dep_ == "pobj" and (
            doc[i].lower_ in ("of", "from", "for") or target.i in phrases.at
        ):
            return max(target.i + 1, _right_edge(phrases, target))
    return i


def _right_edge(phrases: Phrases, target: Token) -> int:
    group = phrases.at.get(target.i)
    end = target.i + 1
    while group is not None and end < len(phrases.doc) and phrases.at.get(end) is group:
        end += 1
    return end


def _key(
    phrases: Phrases, token: Token, start: int, end: int, country: str | None
) -> tuple[str, ...]:
    words = [
        phrases.doc[i].lemma_.lower()
        for i in range(start, end)
        if phrases.doc[i].pos_ in ("NOUN", "PROPN", "ADJ") and i != token.i
    ]
    number = "plural" if token.tag_ in ("NNS", "NNPS") else "one"
    # A single unnamed person or thing is somebody new each time: "a man ... a man".
    own = str(token.i) if number == "one" and _is_new(token) else ""
    return singular(token), country or "", number, own, *sorted(words)


def _is_new(token: Token) -> bool:
    return any(child.lower_ in ("a", "an", "one", "another") for child in token.lefts)


def _kind(kind: EntityKind, token: Token, *, office: bool) -> EntityKind:
    """A single one of them is a person: "a police officer"."""
    if token.tag_ in ("NN", "NNP") and (office or singular(token) in PERSONAL):
        return "person"
    return kind


def _label(phrases: Phrases, phrase: Phrase) -> str:
    doc, start = phrases.doc, _behind_number(phrases.doc, phrase.start, phrase.head)
    while start < phrase.head and doc[start].pos_ in ("DET", "PRON", "NUM", "PUNCT", "ADV"):
        start += 1
    return doc[start : phrase.end].text


def _behind_number(doc: Doc, start: int, head: int) -> int:
    """Where the phrase goes on behind its number: "between 20 and 30 | gunmen", "34-year-old |
    man".
    """
    numbers = [i for i in range(start, head) if doc[i].pos_ == "NUM"]
    if not numbers:
        return start
    at = numbers[-1] + 1
    while at + 1 < head and doc[at].text == "-":
        at += 2
    return at
