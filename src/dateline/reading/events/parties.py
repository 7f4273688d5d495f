"""Who a noun phrase means, and whether that is a political party."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources

from dateline.model import Entity, Span
from dateline.ontology.verbs.words import grammar_words
from dateline.reading.attribution import said_by
from dateline.reading.draft import Draft
from dateline.reading.events.clause import own_subjects
from dateline.reading.events.tree import Tree

POLITICAL_KINDS = frozenset({"country", "armed_group", "nationality", "mission", "agreement"})
CORE_SECTORS = grammar_words("core_sector")
"""Sectors whose members are political parties whatever they do."""

ARMED_SECTORS = frozenset({"MIL", "COP", "REB", "UAF", "PRM", "IGO", "UNO"})
"""Sectors that make a party political even where nobody names it."""

STATE_SECTORS = ARMED_SECTORS | {"GOV", "LEG", "JUD", "SPY", "EUR", "REF"}
"""Sectors that make an unnamed party political where its country is known."""

INTERNATIONAL = frozenset({"IGO", "UNO", "EUR", "NGO"})
"""Sectors of bodies that belong to no country."""

PLACES = ("poss", "of", "mod", "appos", "between", "by", "including")
"""Where the party behind a phrase may be named, likeliest first."""

ABOUT = ("against", "on", "with", "for", "to", "in", "from", "near")
"""Where the party that an act touches may be named."""

BELONGING = ("poss", "of", "between", "by")
"""Places that make a phrase political where the party there is."""

FIRST_PERSON = frozenset({"i", "we", "me", "us"})
STRONG, WEAK, NONE = 2, 1, 0


@cache
def party_words() -> dict[str, frozenset[str]]:
    """Nouns that name parties, by group."""
    file = resources.files("dateline.ontology.plover") / "parties.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))["groups"]
    return {name: frozenset(text.split()) for name, text in table.items()}


class Parties:
    """Looks up the entities behind noun phrases of one draft."""

    def __init__(self, draft: Draft, tree: Tree) -> None:
        self.draft = draft
        self.doc = draft.doc
        self.tree = tree
        self.index = draft.mentions
        self._ids: dict[int, tuple[str, ...]] = {}
        self._standing: dict[int, int] = {}

    def entity(self, name: str) -> Entity:
        """The entity of an id."""
        return self.index.entities[name]

    def countries(self, names: Iterable[str]) -> set[str]:
        """The countries of the entities of some ids."""
        found = (self.entity(one).country for one in names)
        return {country for country in found if country}

    def ids(self, head: int) -> tuple[str, ...]:
        """Entities that a phrase means: its own, else those inside it that it belongs to."""
        if head not in self._ids:
            self._ids[head] = ()
            self._ids[head] = self._find(head)
        return self._ids[head]

    def touched(self, head: int) -> tuple[str, ...]:
        """As `ids`, or the party or place that the phrase is about: "the mosque in Mosul"."""
        return self.ids(head) or self.about(head)

    def names_party(self, head: int) -> bool:
        """Whether a phrase has the name of somebody or of a place in it."""
        return any(self._is_named(one) for one in self.touched(head))

    def about(self, head: int) -> tuple[str, ...]:
        """The party or place that a phrase is about, whoever it belongs to; empty if unnamed."""
        inside = [one for place in ABOUT for one in self._inside(head, place)]
        return next((self.ids(one) for one in inside if self.ids(one)), ())

    def _find(self, head: int) -> tuple[str, ...]:
        own = self._own(head)
        if own:
            return self._named_beside(head) or (*own, *self._others_of(head, own))
        if self.tree.pos[head] == "PRON":
            told = [one for inner in self._inside(head, "of") for one in self.ids(inner)]
            if told:
                return tuple(told)
            above = [one for speaker in self._speakers(head) for one in self.ids(speaker)]
            return tuple(above) or self._quoted(head)
        for place in PLACES:
            found = [one for inner in self._inside(head, place) for one in self.ids(inner)]
            if found:
                return tuple(dict.fromkeys(found))
        if self.tree.dep[head] == "appos" and self.tree.head[head] < head:
            return self.ids(self.tree.head[head])  # "Ann Lee, a 28-year-old"
        return ()

    def _named_beside(self, head: int) -> tuple[str, ...]:
        """The name that stands by a common noun, where that alone is the mention: "rebels M23"."""
        if any(self._is_named(one) for one in self._own(head)):
            return ()
        for kid in self.tree.kids[head]:
            if self.tree.dep[kid] in ("appos", "nmod"):
                named = [one for one in self._own(kid) if self._is_named(one)]
                kinds = ("armed_group", "organisation", "person")
                found = tuple(one for one in named if self.entity(one).kind in kinds)
                if found:
                    return found
        return ()

    def _others_of(self, head: int, own: list[str]) -> list[str]:
        """Further states of a phrase for people of several: "the ministers of Kenya and Uganda"."""
        tree = self.tree
        if tree.tag[head] not in ("NNS", "NNPS"):
            return []
        several = [self._inside(head, place) for place in ("of", "from", "mod")]
        found = [
            one for heads in several if len(heads) > 1 for two in heads for one in self._own(two)
        ]
        known = {self.entity(one).country for one in own}
        return [
            one
            for one in dict.fromkeys(found)
            if self.entity(one).kind in ("country", "nationality")
            and self.entity(one).country not in known
        ]

    def _is_named(self, name: str) -> bool:
        return any(mention.form == "name" for mention in self.entity(name).mentions)

    def _inside(self, head: int, place: str) -> list[int]:
        tree = self.tree
        heads: list[int] = []
        for kid in tree.kids[head]:
            dep = tree.dep[kid]
            if dep == place or (place == "mod" and dep in ("compound", "nmod", "amod")):
                heads += tree.with_conjuncts(kid)
            elif dep == "prep" and tree.word[kid] == place:
                heads += tree.objects_of_preposition(kid)
        return heads

    def _speakers(self, pronoun: int) -> list[int]:
        """Who speaks the clause of a pronoun without antecedent: "France says it will ..."."""
        tree = self.tree
        at = tree.head[pronoun]
        for _ in range(4):
            if tree.dep[at] == "ccomp":
                found = own_subjects(tree, tree.head[at])
                return [one for one in found if one != pronoun]
            if tree.dep[at] not in ("conj", "xcomp", "poss"):
                return []
            at = tree.head[at]
        return []

    def _quoted(self, pronoun: int) -> tuple[str, ...]:
        """Who says the "I" or "we" of a quotation; empty for other words."""
        if self.tree.word[pronoun] not in FIRST_PERSON:
            return ()
        token = self.doc[pronoun]
        statement = said_by(Span(token.idx, token.idx + len(token)), self.draft.statements)
        return next((one.speakers for one in self.draft.statements if one.id == statement), ())

    def standing(self, head: int) -> int:
        """How surely a phrase is a political party: STRONG, WEAK or NONE."""
        if head not in self._standing:
            self._standing[head] = NONE
            self._standing[head] = self._stand(head)
        return self._standing[head]

    def _stand(self, head: int) -> int:
        tree, words = self.tree, party_words()
        forms = tree.forms(head)
        if not words["political"].isdisjoint(forms) or self._titled(head):
            return STRONG
        best = max((self._entity_standing(one) for one in self._own(head)), default=NONE)
        if best == STRONG or self._tagged(head) or self._capital(head):
            return STRONG
        if not words["private"].isdisjoint(forms):
            return WEAK if self._national(head) else NONE
        if tree.pos[head] == "PRON":
            speakers = [self.standing(one) for one in self._speakers(head)]
            return max(speakers, default=max(best, WEAK))
        if any(self.standing(one) == STRONG for p in BELONGING for one in self._inside(head, p)):
            return STRONG
        if self._national(head):
            return STRONG if not words["collective"].isdisjoint(forms) else max(best, WEAK)
        if not words["public"].isdisjoint(forms) or tree.pos[head] == "PROPN":
            return max(best, WEAK)
        return best

    def _own(self, head: int) -> list[str]:
        return self.index.headed_by(self.doc[head])

    def _national(self, head: int) -> bool:
        """Whether a country, nation or body qualifies the phrase: "Turkish warplanes"."""
        return any(self.standing(one) == STRONG for one in self._inside(head, "mod"))

    def of_country(self, head: int) -> bool:
        """Whether a phrase says of which country, nation or international body it is."""
        owners = [one for p in BELONGING for one in self._inside(head, p)]
        if any(self.standing(one) == STRONG for one in owners):
            return True
        inside = [one for p in ("mod", *BELONGING) for one in self._inside(head, p)]
        kinds = {self.entity(name).kind for one in (head, *inside) for name in self._own(one)}
        tags = {self.doc[one].ent_type_ for one in inside}
        countries = any(
            entity.kind != "place" and (entity.country or entity.sector in INTERNATIONAL)
            for entity in (self.entity(name) for name in self._own(head) if self._is_named(name))
        )
        return countries or not POLITICAL_KINDS.isdisjoint(kinds) or "NORP" in tags

    def _titled(self, head: int) -> bool:
        """Whether a title or an apposition says that this is a political party."""
        tree, political = self.tree, party_words()["political"]
        return any(
            tree.lemma[kid] in political or tree.lemma[kid].rsplit("-", 1)[-1] in political
            for kid in tree.kids[head]
            if tree.dep[kid] in ("compound", "nmod", "appos")
        )

    def _entity_standing(self, name: str) -> int:
        entity = self.entity(name)
        sectors = {one for one in (entity.sector, *entity.secondary_sectors) if one}
        if not self._is_named(name):
            if sectors & ARMED_SECTORS or (entity.country and sectors & STATE_SECTORS):
                return STRONG
            return WEAK
        if entity.kind in POLITICAL_KINDS or not CORE_SECTORS.isdisjoint(sectors):
            return STRONG
        return WEAK if entity.kind in ("person", "organisation", "place") else NONE

    def _capital(self, head: int) -> bool:
        """Whether a place acts, as a government's seat does: "Caracas nationalised ..."."""
        return self.tree.dep[head] in ("nsubj", "agent") and any(
            self.entity(one).kind == "place" and self.entity(one).country for one in self._own(head)
        )

    def _tagged(self, head: int) -> bool:
        """Whether the tagger sees a country, nation or body at the head of a name."""
        return not self._own(head) and self.doc[head].ent_type_ in ("GPE", "NORP", "ORG")
