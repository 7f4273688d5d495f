"""Sightings of one name put together: the entities that an article names."""

from collections import Counter
from dataclasses import dataclass, field

from spacy.tokens import Doc

from dateline.model import EntityKind, MentionForm
from dateline.ontology.names import Name, load_names
from dateline.reading.entities.sighting import Sighting

BODIES = ("organisation", "mission", "armed_group", "agreement", "law", "other", "place")
# Shorter surnames that differ by a letter are other people's: "Lee" and "Leen".
TYPO_LENGTH = 5
# How much commoner than another a spelling must be to be the right one whichever came first.
OFTEN = 3
OPENERS = frozenset({"department", "ministry", "office", "bureau"})
# What stands before a part of a name and is no first name of its own.
PARTICLES = frozenset({"abu", "al", "el", "bin", "ibn", "umm"})
SMALL = frozenset({"of", "and", "for", "the", "on", "in", "to", "a", "an", "de", "-", "&"})


@dataclass
class Group:
    """An entity in the making."""

    kind: EntityKind
    sightings: list[Sighting] = field(default_factory=list)
    nominals: list[tuple[int, int]] = field(default_factory=list)
    """Token bounds of common-noun mentions."""

    row: Name | None = None
    label: str | None = None
    """The name of an entity that has only nominal mentions."""

    country: str | None = None
    sector: str | None = None
    secondary: tuple[str, ...] = ()
    role: str | None = None
    rule: str = "model"

    @property
    def name(self) -> str:
        """The fullest form that the article has; longest, and of those the first."""
        if self.label is not None:
            return self.label
        nouns = [one for one in self.sightings if not (one.row and one.row.adjective)]
        forms = [" ".join(one.form.split()) for one in nouns or self.sightings]
        if self.kind == "person":
            forms = _without_strays(_as_mostly_spelt(forms))
        return max(forms, key=lambda form: (len(form.split()), len(form)))

    @property
    def first(self) -> int:
        """The token at which it is first meant."""
        starts = [one.start for one in self.sightings] + [start for start, _ in self.nominals]
        return min(starts)

    def mentions(self) -> list[tuple[int, int, MentionForm]]:
        """Token bounds and form of every mention, in order."""
        named: list[tuple[int, int, MentionForm]] = [
            (one.start, one.end, "name") for one in self.sightings
        ]
        nominal: list[tuple[int, int, MentionForm]] = [(a, b, "nominal") for a, b in self.nominals]
        return sorted(dict.fromkeys(named + nominal))


def group_sightings(doc: Doc, sightings: list[Sighting]) -> list[Group]:
    """One group for every person, body, country or thing that is named, in order of appearance."""
    people = _people(doc, [one for one in sightings if one.kind == "person"])
    others = _others([one for one in sightings if one.kind != "person"])
    _join_acronyms(doc, others)
    others = _join_short_forms(others)
    return sorted(people + others, key=lambda group: group.first)


def _as_mostly_spelt(forms: list[str]) -> list[str]:
    """The forms without those that another form spells a letter otherwise and more often."""
    counts = Counter(forms)
    return [
        form
        for form in forms
        if not any(
            counts[other] >= OFTEN * counts[form]
            and _mistypes(words_of(form)[0], words_of(other)[0])
            for other in counts
        )
    ]


def _without_strays(forms: list[str]) -> list[str]:
    """The forms of a person's name without those that only set a word before another full one:
    "Blasts Ann Lee" in a headline beside "Ann Lee".
    """
    full = {form for form in forms if " " in form}
    return [
        form
        for form in forms
        if not (
            form.count(" ") > 1
            and form.split(" ", 1)[1] in full
            and form.split()[0].casefold() not in load_names().first_names
            and form.split()[1].casefold() not in PARTICLES
        )
    ]


def _mistypes(word: str, other: str) -> bool:
    """Whether two long words differ in one letter that is neither the first nor the last."""
    if len(word) != len(other) or len(word) <= TYPO_LENGTH:
        return False
    return (
        word[0] == other[0]
        and word[-1] == other[-1]
        and (sum(a != b for a, b in zip(word, other, strict=True)) == 1)
    )


def words_of(form: str) -> list[str]:
    """A name's words, lower case, without marks and possessives."""
    plain = form.casefold().replace("’", "'").replace("-", " ").replace(".", "")
    return [word for word in (w.removesuffix("'s").strip("'\",") for w in plain.split()) if word]


# People --------------------------------------------------------------------------------------


def _people(doc: Doc, sightings: list[Sighting]) -> list[Group]:
    """Full names first, then single names to the full name that ends or begins with them."""
    full: list[tuple[list[str], Group]] = []
    for one in sightings:
        words = words_of(one.form)
        if len(words) < 2:
            continue
        alike = [(known, g) for known, g in full if _same_person(known, words)]
        ending = [g for known, g in alike if known[-len(words) :] == words]
        group = next(iter(ending or [g for _, g in alike]), None)
        if group is None:
            group = Group("person")
            full.append((words, group))
        group.sightings.append(one)
    alone: dict[str, Group] = {}
    for one in sightings:
        words = words_of(one.form)
        if len(words) == 1:
            fitting = [row for row in full if _fits_title(doc, one, row[0])]
            _add_single(one, words[0], fitting, alone)
    return [group for _, group in full] + list(alone.values())


def _same_person(known: list[str], words: list[str]) -> bool:
    if known == words:
        return True
    short, long = sorted((known, words), key=len)
    if short[-1] != long[-1]:
        # "Ann de la Cruz" and "Ann Cruz" end alike; "Abu Omar" begins "Abu Omar Said".
        return len(short) >= 2 and long[: len(short)] == short
    first, other = short[0], long[0]
    genders = {load_names().first_names.get(name) for name in (first, other)} - {None}
    if len(genders) > 1:
        return False
    if len(first) == 1 or len(other) == 1:
        return first[0] == other[0]
    within = first == other or (len(short) < len(long) and first in long)
    if within or other.startswith(first) or first.startswith(other):
        return True
    return len(short) == len(long) and _mistypes(first, other)


def _fits_title(doc: Doc, one: Sighting, full: list[str]) -> bool:
    """Whether the title before a single name fits a full one: "Mr. Lee" is no "Susan Lee"."""
    names = load_names()
    titled = names.genders.get(doc[one.start - 1].lower_) if one.start else None
    return titled is None or names.first_names.get(full[0]) in (None, titled)


def _add_single(
    one: Sighting,
    word: str,
    full: list[tuple[list[str], Group]],
    alone: dict[str, Group],
) -> None:
    """Give a single name to whom it fits: a surname goes before a first name, who was named last
    before those named later.
    """
    fits = [g for known, g in full if known[-1] == word]
    fits = fits or [g for known, g in full if word in known]
    fits = fits or [g for known, g in full if _misspells(word, known[-1])]
    if not fits:
        alone.setdefault(word, Group("person")).sightings.append(one)
        return
    if len(fits) > 1:
        before = [g for g in fits if min(s.start for s in g.sightings) < one.start]
        fits = before[:1] or fits[:1]
    fits[0].sightings.append(one)


def join_surnames(person: Group, groups: list[Group]) -> None:
    """Give a person found late the single names that are the surname of the full one."""
    surname = words_of(person.name)[-1]
    for group in list(groups):
        words = words_of(group.name)
        alone = group is not person and group.row is None and len(words) == 1
        if (
            alone
            and group.kind == "person"
            and (words[0] == surname or _misspells(words[0], surname))
        ):
            _merge(person, group, groups)


def _misspells(word: str, surname: str) -> bool:
    """Whether two long words differ by one letter put in or left out: "Wanjoh" for "Wanjohi"."""
    short, long = sorted((word, surname), key=len)
    if len(short) < TYPO_LENGTH or len(long) != len(short) + 1 or short[0] != long[0]:
        return False
    return any(long[:i] + long[i + 1 :] == short for i in range(1, len(long)))


# Everything else ------------------------------------------------------------------------------


def _others(sightings: list[Sighting]) -> list[Group]:
    """One group a country, a row of the gazetteer or a form."""
    groups: dict[tuple[str, str], Group] = {}
    for one in sightings:
        groups.setdefault(_key(one), Group(one.kind, row=one.row)).sightings.append(one)
    for (what, code), group in list(groups.items()):
        country = groups.get(("country", code))
        if what == "demonym" and country is not None:
            country.sightings += group.sightings
            del groups[(what, code)]
    for group in groups.values():
        group.sightings.sort(key=lambda one: one.start)
    return list(groups.values())


def _key(one: Sighting) -> tuple[str, str]:
    row = one.row
    if row is None:
        words = words_of(one.form)
        return "form", " ".join(words[1:] if words[:1] == ["the"] and len(words) > 2 else words)
    if row.kind == "country" and row.country:
        return "country", row.name if row.past else row.country
    if row.adjective and row.country:
        return "demonym", row.country
    return "row", row.name


def _join_acronyms(doc: Doc, groups: list[Group]) -> None:
    """Join "Strategic Trade Partnership" and the "(STP)" that follows it, or initials that fit."""
    by_end = {one.end: group for group in groups for one in group.sightings}
    for group in list(groups):
        if not _is_acronym(group.sightings[0].form):
            continue
        for one in group.sightings:
            before = doc[one.start - 1].text if one.start else ""
            owner = by_end.get(one.start - 1) if before == "(" else None
            if owner is not None and owner is not group and _may_be(owner, one.form):
                # What the text says of its letters outranks whom the gazetteer knows by them.
                group.row = None
                _merge(owner, group, groups)
                break
        else:
            if group.row is not None:
                continue
            owners = [g for g in groups if g is not group and _letters(group) in _initials(g)]
            if len(owners) == 1:
                _merge(owners[0], group, groups)


def _is_acronym(form: str) -> bool:
    letters = form.replace(".", "")
    return " " not in form and 2 <= len(letters) <= 8 and letters.isupper()


def _letters(group: Group) -> str:
    return group.sightings[0].form.replace(".", "").casefold()


def _initials(group: Group) -> set[str]:
    """The acronyms that a name may have: "MRA" and "RA" for the Ministry of River Affairs."""
    words = [word for word in words_of(group.name) if word not in SMALL]
    whole = "".join(word[0] for word in words)
    short = whole[1:] if len(words) > 2 and words[0] in OPENERS else ""
    return {whole, short} - {""} if len(words) > 2 else set()


def _may_be(owner: Group, acronym: str) -> bool:
    return owner.kind in BODIES and owner.name[0].casefold() == acronym[0].casefold()


def _merge(into: Group, other: Group, groups: list[Group]) -> None:
    into.sightings = sorted(into.sightings + other.sightings, key=lambda one: one.start)
    into.nominals += other.nominals
    into.row = into.row or other.row
    groups.remove(other)


def _join_short_forms(groups: list[Group]) -> list[Group]:
    """Join "the River Council" to "Upper River Council" where only one name ends so."""
    words = {id(g): words_of(g.name) for g in groups if g.kind in BODIES}
    bodies = sorted((g for g in groups if id(g) in words), key=lambda g: len(words[id(g)]))
    gone: set[int] = set()
    for place, group in enumerate(bodies):
        if group.row is not None:
            continue
        owners = [
            other
            for other in bodies[place + 1 :]
            if id(other) not in gone
            and (other.kind == group.kind or "other" in (other.kind, group.kind))
            and (
                _shortens(words[id(group)], words[id(other)])
                or _is_newspaper(words[id(group)], words[id(other)])
            )
        ]
        if len(owners) == 1:
            _merge(owners[0], group, groups)
            gone.add(id(group))
    return groups


def _is_newspaper(short: list[str], long: list[str]) -> bool:
    """Whether a word is what a newspaper in the text is called for short: "the Times"."""
    return (
        len(short) == 1
        and short[0] in load_names().definite_words["papers"]
        and len(long) > 1
        and long[-1] == short[0]
    )


def _shortens(short: list[str], long: list[str]) -> bool:
    """Whether a form is a longer name's first words or, if it has two or more, its last."""
    if not short or len(short) >= len(long):
        return False
    if long[: len(short)] == short:
        return True
    return len(short) > 1 and long[-len(short) :] == short
