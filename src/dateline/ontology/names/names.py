"""All names at hand, indexed for looking up by words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import get_args

from dateline.model import EntityKind
from dateline.ontology.names.rows import Actor, Ending, Leader, Name, Office

Form = tuple[str, Name]


@dataclass(eq=False)
class Names:
    """Tables of names, offices and actors. Later rows of the same words go before earlier ones."""

    forms: dict[str, Name] = field(default_factory=dict)
    """Every written form of a name, as written."""

    offices: dict[str, Office] = field(default_factory=dict)
    """Offices by their words in lower case."""

    actors: dict[str, Actor] = field(default_factory=dict)
    """Common nouns by their lemma in lower case."""

    modifiers: dict[str, str] = field(default_factory=dict)
    """Words before a weak noun, with the sector that they give it."""

    endings: dict[str, Ending] = field(default_factory=dict)
    """What the last words of a body's name say."""

    openings: dict[str, Ending] = field(default_factory=dict)
    """What the first word of a body's name says before "of" or "for"."""

    leaders: dict[str, Leader] = field(default_factory=dict)
    """Those who led states, by full name and by surname in lower case."""

    genders: dict[str, str] = field(default_factory=dict)
    """Titles that tell a gender, with `m` or `f`."""

    first_names: dict[str, str] = field(default_factory=dict)
    """Common first names in lower case, with the gender `m` or `f` that most bearers have."""

    definite_kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Nouns such as `bloc`, with the kinds of those named before whom they may mean."""

    definite_sectors: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The same with sectors."""

    definite_words: dict[str, frozenset[str]] = field(default_factory=dict)
    """Further words of definite phrases, by what they are for: `anybody`, `people`."""

    definite_ranks: dict[str, str] = field(default_factory=dict)
    """A rank as it stands shortened before a name -> the noun for it: `gen.` -> `general`."""

    courtesy: frozenset[str] = frozenset()
    """Titles that say nothing of an office, such as `mrs`."""

    deeds: frozenset[str] = frozenset()
    """Verbs whose subject, if it is a capital, is the government there: "Berlin rejected"."""

    sayings: frozenset[str] = frozenset()
    """Verbs that report words."""

    bodies_too: frozenset[str] = frozenset()
    """Offices that a body may hold as well as a person: `owner`, `member`."""

    former: frozenset[str] = frozenset()
    """Words that make an office a past one."""

    _by_first: dict[str, list[Form]] = field(default_factory=dict)
    _folded: dict[str, Name] = field(default_factory=dict)
    _words: dict[str, set[str]] = field(default_factory=dict)

    def add_forms(self, name: Name, forms: Iterable[str]) -> None:
        """Know a name by these forms too."""
        for form in forms:
            self.forms[form] = name
            self._words.setdefault(name.name, set()).update(form.casefold().split())
            self._folded[form.casefold()] = name
            rows = self._by_first.setdefault(first_word(form).casefold(), [])
            rows[:] = [row for row in rows if row[0] != form]
            rows.append((form, name))
            rows.sort(key=lambda row: -len(row[0]))

    def starting_with(self, word: str) -> list[Form]:
        """The forms whose first word is this one, longest first; empty where there are none."""
        return self._by_first.get(word.casefold(), [])

    def first_words(self) -> Iterable[str]:
        """The words, in lower case, with which some name begins."""
        return self._by_first

    def known(self, form: str) -> Name | None:
        """The name that has this form, letter case aside; None where there is none."""
        return self.forms.get(form) or self._folded.get(form.casefold())

    def words_of(self, form: str) -> set[str]:
        """The words, in lower case, of every form of the name that has this one: those of "Federal
        Bureau of Investigation" for "FBI"; empty where no name has it.
        """
        name = self.known(form)
        return set() if name is None else self._words.get(name.name, set())

    def ending_of(self, form: str) -> Ending | None:
        """What the form of a body's name tells of it; None where it tells nothing."""
        words = form.split()
        if words[0] in CHAMBERS and "ommittee" in form:
            return self.endings.get(f"{words[0]} Committee")
        for size in (4, 3, 2, 1):
            if len(words) > size - 1 and (row := self.endings.get(" ".join(words[-size:]))):
                return row if len(words) > 1 else None
        if len(words) > 2 and words[1].lower() in ("of", "for"):
            return self.openings.get(words[0])
        for place, word in enumerate(words[1:-1], 1):
            if words[place + 1].lower() in ("of", "for", "on", "to", "and", "in", "against"):
                pair = " ".join(words[place - 1 : place + 1])
                row = self.endings.get(pair) or self.endings.get(word) or self.openings.get(word)
                if row:
                    return row
        return self.openings.get(words[0]) if len(words) > 2 and words[1] == "on" else None

    def sector_of_noun(self, lemmas: list[str]) -> tuple[Actor, str | None] | None:
        """The actor noun that ends these lemmas (lower case), with the sector that the words before
        it give; None where the last word is no actor.
        """
        found = self._last_noun(lemmas)
        if found is None:
            return None
        actor, before = found
        if actor.weak:
            given = (self.modifiers.get(lemma) for lemma in reversed(before))
            return actor, next((sector for sector in given if sector), actor.sector)
        return actor, actor.sector

    def _last_noun(self, lemmas: list[str]) -> tuple[Actor, list[str]] | None:
        for size in (3, 2, 1):
            if len(lemmas) >= size and (actor := self.actors.get(" ".join(lemmas[-size:]))):
                return actor, lemmas[:-size]
        return None


def first_word(form: str) -> str:
    """The part of a form that a tokeniser gives first."""
    end = next((i for i, letter in enumerate(form) if letter in " -/" or form[i:] == "'s"), None)
    word = form[:end] if end else form
    return word.split("'s")[0] or word


CHAMBERS = ("House", "Senate")
KINDS: Mapping[str, EntityKind] = {kind: kind for kind in get_args(EntityKind)}
