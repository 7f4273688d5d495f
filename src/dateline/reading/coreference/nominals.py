"""Definite common nouns that mean somebody named before: "the secretary", "the mission"."""

from collections.abc import Callable, Iterable

from spacy.tokens import Token

from dateline.reading.coreference.cast import PLURAL_TAGS, SUBJECT, Cast, Member, is_subject

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
BODIES = ("organisation", "mission", "armed_group", "agreement", "law")


def antecedent(cast: Cast, token: Token, member: Member, start: int) -> Member | None:
    """Whom a definite noun means of those meant before; None where nobody or two fit as well."""
    if not _is_definite(token, start, cast):
        return None
    noun = token.lemma_.lower()
    plural = token.tag_ in PLURAL_TAGS
    modifiers = _modifiers(token, start)
    for finders in (
        (_by_office,),
        (_same_noun, _by_name, _by_kind),
        (_by_focus, _by_body_in_focus),
    ):
        fits = {id(o): o for f in finders for o in f(cast, token, noun, modifiers, plural)}
        found = [other for other in fits.values() if other is not member and _agrees(member, other)]
        if found:
            return _nearest(found, token, cast)
    return None


def whose(token: Token) -> Iterable[Token]:
    """The names behind a noun that may say whose these are: M23 in "rebels from the M23 group", and
    in "Rebels M23".
    """
    for child in token.rights:
        if child.dep_ == "appos" and child.i == token.i + 1:
            yield child
        elif child.dep_ == "prep" and child.lower_ in ("of", "from"):
            for target in child.children:
                if target.dep_ == "pobj":
                    yield target
                    yield from (t for t in target.lefts if t.dep_ in ("compound", "nmod"))


def _is_definite(token: Token, start: int, cast: Cast) -> bool:
    return any(child.lower_ in DEFINITE for child in token.lefts if child.i >= start)


def _modifiers(token: Token, start: int) -> set[str]:
    return {
        t.lemma_.lower()
        for t in token.doc[start : token.i]
        if t.pos_ in ("NOUN", "PROPN", "ADJ") and t.lower_ not in ("same", "new", "late")
    }


def _agrees(member: Member, other: Member) -> bool:
    mine, theirs = member.entity, other.entity
    if mine.country and theirs.country and mine.country != theirs.country:
        return False
    return not (member.gender and other.gender and member.gender != other.gender)


def _nearest(found: list[Member], token: Token, cast: Cast) -> Member | None:
    """The one meant last; None where another was meant in the same sentence as it."""
    here = cast.sentence_of[token.i]
    ranked = sorted(found, key=lambda other: -other.seen[-1].head.i)
    if len(ranked) > 1:
        first, second = (here - other.seen[-1].sentence for other in ranked[:2])
        if first == second and _weight(ranked[0]) <= _weight(ranked[1]):
            return None
    return ranked[0]


def _weight(member: Member) -> int:
    return len(member.seen)


def _before(cast: Cast) -> Iterable[Member]:
    return (member for member in cast.members.values() if member.seen)


Finder = Callable[[Cast, Token, str, set[str], bool], list[Member]]


def _same_noun(
    cast: Cast, token: Token, noun: str, modifiers: set[str], plural: bool
) -> list[Member]:
    """Unnamed actors with the same noun: "armed gangs" ... "the gangs"."""
    number = "many" if plural else "one"
    return [
        member
        for member in _before(cast)
        if not member.named
        and noun in member.nouns
        and member.number == number
        and modifiers <= set(member.entity.name.lower().replace("-", " ").split())
    ]


def _by_office(
    cast: Cast, token: Token, noun: str, modifiers: set[str], plural: bool
) -> list[Member]:
    """People whose title has this noun: "the secretary" after "Secretary of State Marco Rubio"."""
    if plural or (noun not in cast.names.offices and noun not in cast.names.actors):
        return []
    return [
        member
        for member in _before(cast)
        if member.kind == "person" and member.named and noun in member.nouns
        and _fits_role(member, modifiers)
    ]  # fmt: skip


def _fits_role(member: Member, modifiers: set[str]) -> bool:
    """Whether the words before the noun are in the person's title, or are a demonym."""
    role = set((member.entity.role or "").lower().replace("-", " ").split())
    return all(word in role or word[:4] in {w[:4] for w in role} for word in modifiers) or (
        bool(member.entity.country) and len(modifiers) == 1
    )


def _by_name(
    cast: Cast, token: Token, noun: str, modifiers: set[str], plural: bool
) -> list[Member]:
    """Bodies with this noun in their name: "the ministry" after "the Health Ministry"."""
    if plural:
        return []
    return [
        member
        for member in _before(cast)
        if member.kind in BODIES
        and member.named
        and noun in (words := _words_of(cast, member))
        and modifiers <= words
    ]


def _words_of(cast: Cast, member: Member) -> set[str]:
    """The words of a body's name, those that its letters stand for too: the bureau of "FBI"."""
    name = member.entity.name
    return {*name.lower().replace("(", "").split(), *cast.names.words_of(name)}


def _by_kind(
    cast: Cast, token: Token, noun: str, modifiers: set[str], plural: bool
) -> list[Member]:
    """Bodies that such a noun may mean: "the group" for an armed group, "the bloc" for the EU."""
    kinds = cast.names.definite_kinds.get(noun, ())
    sectors = cast.names.definite_sectors.get(noun, ())
    named = {"armed_group"} if plural else {*BODIES, "country", "place"}
    if modifiers - cast.names.definite_words["plain"]:
        return []
    return [
        member
        for member in _before(cast)
        if member.named
        and member.kind in named
        and (member.kind in kinds or (member.kind in BODIES and member.entity.sector in sectors))
        and cast.sentence_of[token.i] - member.seen[-1].sentence <= REACH
    ]


REACH = 5


def _by_focus(
    cast: Cast, token: Token, noun: str, modifiers: set[str], plural: bool
) -> list[Member]:
    """The one person of this sentence and the one before it: "the man", "the politician"; of a
    person of whom no role is told, any office may be: "the former senator".
    """
    if plural:
        return []
    if noun in cast.names.definite_words["anybody"] and not modifiers:
        people = [m for m, _ in cast.recent(token, 1) if m.kind == "person"]
        return people if len(people) == 1 and people[0].named else []
    if noun not in cast.names.offices or not _opens_clause(token, "ROOT", "ccomp"):
        return []
    told = cast.recent(token, 1, cast.told)
    shown = [(m, [s for s in seen if not s.quoted]) for m, seen in told if m.kind == "person"]
    people = [m for m, seen in shown if m.named and any(is_subject(s.head) for s in seen)]
    return [m for m in people if not m.entity.role] if len(people) == 1 else []


def _opens_clause(token: Token, *clauses: str) -> bool:
    """Whether a phrase is the subject of one of these clauses and says nothing of whose."""
    if token.dep_ not in SUBJECT or token.head.dep_ not in clauses:
        return False
    return not any(t.dep_ in ("prep", "relcl", "appos", "acl", "conj") for t in token.rights)


def _by_body_in_focus(
    cast: Cast, token: Token, noun: str, modifiers: set[str], plural: bool
) -> list[Member]:
    """The one body of this sentence and the one before it: "the agency" where the body's own name
    and sector do not tell that it is one.
    """
    if plural or modifiers or noun not in cast.names.definite_words["anybodys"]:
        return []
    if not _opens_clause(token, "ROOT", "ccomp"):
        return []
    sectors = cast.names.definite_sectors.get(noun, ())
    told = cast.recent(token, 1, cast.told)
    shown = [(m, [s for s in seen if not s.quoted]) for m, seen in told]
    bodies = [m for m, seen in shown if m.kind == "organisation" and m.named and seen]
    if len(bodies) != 1:
        return []
    sector = bodies[0].entity.sector
    return bodies if sector is None or not sectors or sector in sectors else []
