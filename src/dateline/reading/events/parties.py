"""Who a noun phrase means, and whether that is a political party."""

import tomllib
from functools import cache
from importlib import resources

from dateline.model import Entity
from dateline.reading.draft import Draft
from dateline.reading.events.tree import Tree
from dateline.reading.mentions import MentionIndex

POLITICAL_KINDS = frozenset({"country", "armed_group", "nationality", "mission", "agreement"})
PUBLIC_SECTORS = frozenset(
    [
        "COP",
        "GOV",
        "JUD",
        "LEG",
        "MIL",
        "PRM",
        "PTY",
        "REB",
        "SPY",
        "UAF",
        "CRM",
        "OPP",
        "PRE",
        "IGO",
        "UNO",
        "EUR",
        "NGO",
        "ISM",
        "IMG",
        "REF",
        "REL",
        "SOC",
        "ELI",
        "JRN",
        "LAB",
        "CVL",
    ]
)
CORE_SECTORS = PUBLIC_SECTORS - frozenset({"CVL", "JRN", "LAB", "REL", "SOC"})
INSIDE = ("poss", "compound", "nmod", "amod", "appos")
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
        self.doc = draft.doc
        self.tree = tree
        self.index = MentionIndex(draft.doc, draft.entities)
        self._ids: dict[int, tuple[str, ...]] = {}

    def ids(self, head: int) -> tuple[str, ...]:
        """Entities that a phrase means: its own, else those inside it that it belongs to."""
        if head not in self._ids:
            self._ids[head] = self._find(head)
        return self._ids[head]

    def _find(self, head: int) -> tuple[str, ...]:
        own = self._named(head)
        if own:
            return tuple(own)
        if self.tree.pos[head] == "PRON":
            return ()
        for place in ("poss", "of", "mod", "appos", "in"):
            found = self._inside(head, place)
            if found:
                return tuple(dict.fromkeys(found))
        return ()

    def _named(self, head: int) -> list[str]:
        return self.index.headed_by(self.doc[head])

    def _inside(self, head: int, place: str) -> list[str]:
        tree = self.tree
        heads: list[int] = []
        for kid in tree.kids[head]:
            if (
                place == "mod" and tree.dep[kid] in ("compound", "nmod", "amod")
            ) or place == tree.dep[kid]:
                heads += tree.with_conjuncts(kid)
            elif tree.dep[kid] == "prep" and tree.word[kid] == place:
                heads += tree.objects_of_preposition(kid)
        return [
            one
            for found in heads
            for one in (self.ids(found) if place == "of" else self._named(found))
        ]

    def entity(self, name: str) -> Entity:
        """The entity of an id."""
        return self.index.entities[name]

    def standing(self, head: int) -> int:
        """How surely a phrase is a political party: STRONG, WEAK or NONE."""
        tree = self.tree
        words = party_words()
        forms = tree.forms(head)
        if not words["political"].isdisjoint(forms):
            return STRONG
        best = max((self._entity_standing(one) for one in self.ids(head)), default=NONE)
        if best == STRONG:
            return STRONG
        if self._named_country(head):
            return STRONG
        if not words["private"].isdisjoint(forms):
            return NONE
        if not words["public"].isdisjoint(forms) or tree.pos[head] in ("PROPN", "PRON"):
            return max(best, WEAK)
        return best

    def _entity_standing(self, name: str) -> int:
        entity = self.entity(name)
        if entity.kind in POLITICAL_KINDS:
            return STRONG
        sectors = {entity.sector, *entity.secondary_sectors}
        if not CORE_SECTORS.isdisjoint(one for one in sectors if one):
            return STRONG
        if entity.kind == "organisation" and entity.country:
            return STRONG if entity.sector else WEAK
        return WEAK if entity.kind in ("person", "organisation", "place") else NONE

    def _named_country(self, head: int) -> bool:
        """Whether the tagger sees a country, nation or body in or at the head."""
        kinds = ("GPE", "NORP", "ORG")
        if self.doc[head].ent_type_ in kinds:
            return True
        return any(
            self.doc[kid].ent_type_ in kinds
            for kid in self.tree.kids[head]
            if self.tree.dep[kid] in INSIDE
        )
