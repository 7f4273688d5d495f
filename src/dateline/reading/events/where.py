"""Where an act is done: the place that its own clause tells."""

from dateline.ontology.places import read_words
from dateline.ontology.verbs.words import grammar_words
from dateline.reading.draft import Draft
from dateline.reading.events.coding import Coding
from dateline.reading.events.tree import Tree

INSIDE = frozenset(
    {"in", "at", "near", "outside", "inside", "across", "throughout", "around", "within", "along",
     "through", "off", "on"}
)  # fmt: skip
"""Prepositions behind which something is done."""

TOWARDS = frozenset({"to", "into", "toward", "towards", "from", "over"})
"""Prepositions that tell a way; where it leads stands for the place where no other is told."""

UPON = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
"""Types that are done where those are whom they hit: "shelled Goma"."""

GOING = frozenset({"visit", "enter", "reach", "tour"})
"""Verbs whose object is where one goes."""

ASIDE = frozenset({"relcl", "advcl", "ccomp", "acl", "parataxis"})
"""How a verb hangs that tells of something else."""

OTHERWISE = frozenset(
    {"after", "before", "since", "amid", "over", "about", "despite", "following", "against", "as",
     "for", "because"}
)  # fmt: skip
"""Prepositions that bring in another happening, with a place of its own."""

JOINED = frozenset({"conj", "appos"})
STEPS = 8


class Where:
    """Which of a draft's places an act is done in."""

    def __init__(self, draft: Draft, tree: Tree) -> None:
        self.tree = tree
        self._at: dict[int, str] = {}
        """Ids of places by the token that heads their mention."""

        self._wide: set[str] = set()
        """Ids of countries and of what is larger."""

        self._regions: set[str] = set()
        """Ids of continents and of what is as large."""

        kinds = read_words()
        self._kinds = frozenset(kinds.kind_nouns) | frozenset(kinds.place_nouns)
        for place in draft.places:
            if (place.feature or "").startswith(("A.PCL", "L.RGN", "L.CONT")):
                self._wide.add(place.id)
            if (place.feature or "").startswith(("L.RGN", "L.CONT")):
                self._regions.add(place.id)
            for mention in place.mentions:
                words = draft.doc.char_span(*mention, alignment_mode="expand")
                if words is not None:
                    self._at[words.root.i] = place.id

    def place(self, coding: Coding, tokens: list[int]) -> str | None:
        """Id of the place that an act's clause of these tokens tells; None where none is told."""
        anchors = coding.tokens
        found = [
            row
            for token in tokens
            if token in self._at and (row := self._row(token, anchors, coding)) is not None
        ]
        if found:
            return min(found)[-1]
        return self._named_before(coding) or self._object(coding) or self._compound(coding)

    def is_place(self, token: int) -> bool:
        """Whether a word is a place where something is done, and not who rules it."""
        if token not in self._at:
            return False
        prep = self._preposition(token)
        return prep is not None and self.tree.word[prep] in INSIDE

    def is_town(self, token: int, *, of: tuple[int, ...]) -> bool:
        """Whether one of these words is done in a place that is no country: "marched in Goma"."""
        if token not in self._at or self._at[token] in self._wide:
            return False
        prep = self._preposition(token)
        return prep is not None and self.tree.word[prep] in INSIDE and self.tree.head[prep] in of

    def is_elsewhere(self, token: int, anchors: set[int]) -> bool:
        """Whether a word belongs to what another verb or noun tells: "after strikes in Mali"."""
        tree, at = self.tree, token
        for _ in range(STEPS):
            at = tree.head[at]
            if at in anchors or tree.head[at] == at:
                return False
            if tree.dep[at] in ASIDE and tree.pos[at] in ("VERB", "AUX"):
                return True
            if tree.dep[at] == "prep" and tree.word[at] in OTHERWISE:
                return True
        return True

    def _row(
        self, token: int, anchors: set[int], coding: Coding
    ) -> tuple[bool, bool, int, str] | None:
        """How well a place fits an act, best first; None where nothing happens in it."""
        tree, place = self.tree, self._at[token]
        prep = self._preposition(token)
        if prep is None:
            return None
        if tree.word[prep] in TOWARDS and coding.type == "REJECT":
            return None  # "put off a trip to Norway"
        nested = tree.head[prep] not in anchors
        way = tree.word[prep] in TOWARDS
        if nested and (way or place in self._regions):
            return None  # "a mission to Haiti", "allies in Europe"
        if self.is_elsewhere(prep, anchors):
            return None
        return way, place in self._wide, token, place

    def _preposition(self, token: int) -> int | None:
        """The preposition that puts something into a place: in "in the town of Goma" the "in"."""
        tree, at = self.tree, token
        for _ in range(STEPS):
            dep, above = tree.dep[at], tree.head[at]
            if dep == "pobj":
                word = tree.word[above]
                if word in INSIDE or word in TOWARDS:
                    return above
                if word != "of":
                    return None
                at = tree.head[above]
                if tree.lemma[at] not in self._kinds and tree.word[at] not in self._kinds:
                    return None
            elif dep in JOINED or (dep in ("compound", "nmod") and self._is_kind(above)):
                at = above
            else:
                return None
        return None

    def _is_kind(self, noun: int) -> bool:
        """Whether a noun goes on with a place's name: "Homs province", "the Kyiv region"."""
        return self.tree.lemma[noun] in self._kinds or self.tree.pos[noun] == "PROPN"

    def _named_before(self, coding: Coding) -> str | None:
        """The place that a clause with "where" tells more of: "in Maputo, where police ..."."""
        verb = self.tree.where_clause(coding.token)
        return None if verb is None else self._at.get(self.tree.head[verb])

    def _compound(self, coding: Coding) -> str | None:
        """The town that stands before a deed: "the Goma talks"."""
        heads = [kid for one in coding.trigger for kid in self.tree.having(one, "compound", "nmod")]
        found = (self._at.get(one) for one in heads)
        return next((place for place in found if place and place not in self._wide), None)

    def _object(self, coding: Coding) -> str | None:
        """The place that an act falls on: "shelled Goma", "took the town of Sake"."""
        if coding.type not in UPON and self.tree.lemma[coding.token] not in GOING:
            return None
        for head in coding.recipients:
            held = [head]
            if self.tree.lemma[head] in PLACES_HELD or self.tree.lemma[head] in self._kinds:
                held += self.tree.prepositions(head).get("of", [])
            found = next((self._at[one] for one in held if one in self._at), None)
            if found:
                return found
        return None


PLACES_HELD = grammar_words("place_held")
