"""Whom an act is done to: as its row says, else the first party near by that it may be done to."""

from dateline.ontology.verbs.words import grammar_words
from dateline.reading.events.blame import culprits, is_charge
from dateline.reading.events.coding import Coding
from dateline.reading.events.parties import Parties
from dateline.reading.events.tree import MEASURES, Tree
from dateline.reading.events.where import Where

NAMED_KINDS = frozenset(
    {"country", "nationality", "armed_group", "organisation", "person", "mission"}
)
"""Kinds of entities that an act may be meant for though no row of the lexicon points to them."""

UPON_PLACES = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "COOPERATE", "SANCTION"})
"""Types whose acts fall on a place where nobody else is named."""

FOLLOWED = frozenset({"after", "amid", "since", "before", "following"})
"""Prepositions that bring in what else happened."""

CAUSES = grammar_words("cause")
"""What a crowd says that it protests for or against."""

ENVOYS = frozenset({"ambassador", "envoy", "diplomat", "consul", "attache"})
"""Whom a state calls home from another: "recalled its ambassador"."""


class Recipients:
    """Finds who is acted upon in one draft."""

    def __init__(self, tree: Tree, parties: Parties, where: Where) -> None:
        self.tree = tree
        self.parties = parties
        self.where = where
        self._told: list[tuple[set[str], list[str]]] = []
        """Countries of those who acted so far, with those whom they acted upon."""

    def of(self, coding: Coding, actors: list[str], tokens: list[int]) -> list[str]:
        """Ids of those whom the row or the clause (its `tokens`) names as acted upon."""
        found = self._found(coding, actors, tokens)
        if not found and self._own_envoys(coding, actors):
            found = self._addressed(actors)
        if found:
            self._told.append((self.parties.countries(actors), found))
        return found

    def _found(self, coding: Coding, actors: list[str], tokens: list[int]) -> list[str]:
        heads = [one for one in coding.recipients if not self._is_scene(coding, one, actors)]
        found = [one for head in heads for one in self._meant(coding, head) if one not in actors]
        if not found and coding.sense.recipient != ("none",):
            found = [] if coding.mutual and len(actors) > 1 else self._near(coding, actors)
        if not found and not coding.mutual:
            found = self._named_after(coding, tokens, actors) or self._named_after(
                coding, self._purpose(coding), actors
            )
        return list(dict.fromkeys(found))

    def _addressed(self, actors: list[str]) -> list[str]:
        """Whom the same state acted upon last: from there it calls its envoy home."""
        ours = self.parties.countries(actors)
        for theirs, found in reversed(self._told):
            others = [one for one in found if self.parties.countries([one]) - ours]
            if theirs & ours and others:
                return others
        return []

    def _meant(self, coding: Coding, head: int) -> tuple[str, ...]:
        if _blames(coding):
            blamed = culprits(self.tree, self.parties, head)
            if blamed is not None:
                return blamed
        return self.parties.touched(head)

    def _is_scene(self, coding: Coding, head: int, actors: list[str]) -> bool:
        """Whether a word is no party to this act: the town that it is done in, one's own envoy."""
        charge = _blames(coding) and head not in coding.recipients
        if charge and is_charge(self.tree, coding, head):
            return True
        upon = not UPON_PLACES.isdisjoint((coding.type, coding.sense.type))
        if not upon and self.where.is_town(head, of=(coding.token, *coding.trigger)):
            return True
        envoy = coding.type == "SANCTION" and self._is_own_envoy(head, actors)
        return envoy or self._is_owner(coding, head, actors)

    def _own_envoys(self, coding: Coding, actors: list[str]) -> list[int]:
        """Whom a state calls home in an act against another."""
        heads = (*coding.recipients, *coding.near, *coding.trigger)
        if coding.type != "SANCTION":
            return []
        return [one for one in heads if self._is_own_envoy(one, actors)]

    def _is_owner(self, coding: Coding, token: int, actors: list[str]) -> bool:
        """Whether a word only says whose the envoy is."""
        own = coding.type == "SANCTION" and self.tree.dep[token] == "poss"
        return own and self._is_own_envoy(self.tree.head[token], actors)

    def _is_own_envoy(self, head: int, actors: list[str]) -> bool:
        owner = self.tree.first(head, "poss")
        if owner is None or self.tree.lemma[head] not in ENVOYS:
            return False
        pronoun = self.tree.pos[owner] == "PRON"
        return pronoun or bool(set(self.parties.ids(owner)) & set(actors))

    def _near(self, coding: Coding, actors: list[str]) -> list[str]:
        """The first party among the clause's objects and what its prepositions bring in."""
        for head in coding.near:
            if head in coding.actors or self.is_counted(head, coding.trigger):
                continue
            if self._is_scene(coding, head, actors) or (
                coding.mutual and self.where.is_place(head)
            ):
                continue
            thing = head in coding.trigger  # "massed troops": they are not acted upon
            parties = self.parties.about(head) if thing else self._meant(coding, head)
            found = [one for one in parties if one not in actors]
            if found:
                return found
        return []

    def is_means(self, coding: Coding, head: int, actors: list[str]) -> bool:
        """Whether a noun is only what an act is done with: "sent 200 troops", "its ambassador"."""
        if head in coding.trigger or self.is_counted(head, coding.trigger):
            return True
        return coding.type == "SANCTION" and self._is_own_envoy(head, actors)

    def is_counted(self, head: int, trigger: tuple[int, ...]) -> bool:
        """Whether a noun is what the trigger's own noun counts: "deployed hundreds of soldiers"."""
        tree = self.tree
        above = tree.head[tree.head[head]]
        return tree.dep[head] == "pobj" and above in trigger and tree.lemma[above] in MEASURES

    def _named_after(self, coding: Coding, tokens: list[int], actors: list[str]) -> list[str]:
        """The first party that the clause names behind its verb, however deep it stands."""
        kinds = NAMED_KINDS | {"place"} if coding.type in UPON_PLACES else NAMED_KINDS
        for token in tokens:
            behind = token > coding.token and token not in coding.trigger
            behind = behind and not self.is_counted(token, coding.trigger)
            if not behind or self._is_scene(coding, token, actors) or self._is_after(coding, token):
                continue
            named = self.parties.ids(token)
            found = [one for one in named if self.parties.entity(one).kind in kinds]
            if found and not set(found) & set(actors):
                return found
        return []

    def _is_after(self, coding: Coding, token: int) -> bool:
        """Whether a word belongs to what an act followed: "drilled after strikes in Mali"."""
        tree, anchors = self.tree, coding.tokens
        if coding.type not in UPON_PLACES:
            return False  # "called off the strike after talks with the government"
        while token not in anchors and tree.head[token] != token:
            if tree.dep[token] == "prep" and tree.word[token] in FOLLOWED:
                return True
            token = tree.head[token]
        return False

    def _purpose(self, coding: Coding) -> list[int]:
        """What an act is for: "gave ten million to promote clinics in Ethiopia", "marched demanding
        that the president resign".
        """
        tree, kids = self.tree, self.tree.having(coding.token, "advcl")
        told = [one for one in kids if tree.tag[one] == "VB" or tree.lemma[one] in CAUSES]
        return [two for one in told for two in tree.subtree(one)]


def _blames(coding: Coding) -> bool:
    """Whether an act is done to those who did a deed; an inquiry is held where it was done."""
    return coding.type == "ACCUSE" and coding.mode != "investigate"
