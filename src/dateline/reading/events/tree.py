"""The dependency tree as plain lists: one pass over spaCy's arrays, so that rules stay cheap."""

from collections.abc import Container
from functools import cached_property

from spacy.tokens import Doc

from dateline.ontology.verbs.words import grammar_words
from dateline.reading.columns import heads_of, strings

NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
"""Parts of speech that can head a party."""

MEASURES = grammar_words("measure")
"""Heads that count what follows "of": a batch of peacekeepers is peacekeepers."""

LIGHT_HEADS = grammar_words("light_head")
"""Heads that say little: a curfew order is a curfew."""


DIRECTIONS = frozenset({"away", "back", "out", "off", "down", "over", "together", "forward"})
"""Adverbs whose preposition is the verb's: "backed away from", "kicked out of"."""

NAMED = {"PERSON": "person", "GPE": "town", "LOC": "town", "FAC": "building"}
"""What the tagger's kinds of names count as in a condition."""


class Tree:
    """A parsed text by token number: `lemma`, `word`, `dep`, `tag`, `pos`, `head` and `kids`."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.head = list(heads_of(doc))
        self.dep = strings(doc, "DEP")
        self.lemma = [lemma.lower() for lemma in strings(doc, "LEMMA")]
        self.tag = strings(doc, "TAG")
        self.pos = strings(doc, "POS")
        self.word = strings(doc, "LOWER")
        self.kids: list[list[int]] = []
        self._hang()

    def step_over(self, tokens: range) -> None:
        """Take tokens out of the tree: what hangs on them hangs where they hung."""
        tops = [one for one in tokens if self.head[one] not in tokens or self.head[one] == one]
        below = [kid for one in tokens for kid in self.kids[one] if kid not in tokens]
        above = next((self.head[one] for one in tops if self.head[one] not in tokens), None)
        if above is None or self._hangs_on(above, tokens):
            if not below:
                return
            above = next((one for one in below if self.pos[one] in ("VERB", "AUX")), below[0])
            self.head[above], self.dep[above] = above, "ROOT"
            below.remove(above)
        label = next((self.dep[one] for one in tops if self.dep[one] != "ROOT"), "nsubj")
        for kid in below:
            self.head[kid] = above
            if self.pos[kid] in NOUNS and self.dep[kid] in ("appos", "conj", "nmod", "dep"):
                self.dep[kid], label = label, "appos"
        for one in tokens:
            self.head[one], self.dep[one] = above, "dateline"
        self._hang()

    def _hangs_on(self, token: int, tokens: range) -> bool:
        """Whether one of these tokens stands above a token."""
        while self.head[token] != token and token not in tokens:
            token = self.head[token]
        return token in tokens

    def _hang(self) -> None:
        self.kids = [[] for _ in self.head]
        for number, head in enumerate(self.head):
            if head != number:
                self.kids[head].append(number)

    def mend_lemmas(self, known: Container[str]) -> None:
        """Put right what the tagger's rules cut off: "staged" is of `stage`, not of `stag`."""
        for number, tag in enumerate(self.tag):
            if tag in ("VBD", "VBN", "VBG"):
                lemma = self.lemma[number]
                if lemma not in known and f"{lemma}e" in known:
                    self.lemma[number] = f"{lemma}e"

    def raise_verbs(self) -> None:
        """Put a past verb above its object that the parse took it to modify: "A court sentenced
        opposition leader ...", where the object came out as the sentence's root.
        """
        for verb in range(len(self.head)):
            if self.dep[verb] == "amod" and self.tag[verb] in ("VBD", "VBN"):
                root = self.head[verb]
                subject = self.first(verb, "nsubj")
                if self.head[root] == root and subject is not None and subject < verb < root:
                    self._put_above(verb, root)

    def _put_above(self, verb: int, root: int) -> None:
        moved = ("prep", "punct", "advcl")
        for kid in self.kids[root]:
            if self.dep[kid] in moved and kid != verb:
                self.head[kid] = verb
        self.head[verb], self.dep[verb], self.pos[verb] = verb, "ROOT", "VERB"
        self.tag[verb] = "VBD"
        self.head[root], self.dep[root] = verb, "dobj"
        self._hang()

    def __len__(self) -> int:
        return len(self.head)

    @cached_property
    def sentence_of(self) -> list[int]:
        """For each token the number of its sentence's root."""
        roots = list(range(len(self.head)))
        for number in range(len(self.head)):
            path = []
            at = number
            while self.head[at] != at and roots[at] == at:
                path.append(at)
                at = self.head[at]
            root = roots[at]
            for step in path:
                roots[step] = root
        return roots

    def having(self, token: int, *deps: str) -> list[int]:
        """Children of a token with one of these labels, in order."""
        return [kid for kid in self.kids[token] if self.dep[kid] in deps]

    def first(self, token: int, *deps: str) -> int | None:
        """The first child with one of these labels, None where there is none."""
        return next((kid for kid in self.kids[token] if self.dep[kid] in deps), None)

    def is_marked(self, verb: int, word: str) -> bool:
        """Whether a word opens a verb's clause: the "that" of "the charge that they fled"."""
        return any(self.word[kid] == word for kid in self.having(verb, "mark"))

    def where_clause(self, token: int) -> int | None:
        """The verb of the clause with "where" that a token is a verb of: "..., where police fired
        and detained"; None where it is of no such clause.
        """
        at = token
        while self.dep[at] == "conj":
            at = self.head[at]
        told = self.dep[at] == "relcl" and any(self.word[kid] == "where" for kid in self.kids[at])
        return at if told else None

    def with_conjuncts(self, token: int) -> list[int]:
        """A token and everything coordinated with it ("A, B and C"), in order."""
        found = [token]
        for one in found:
            found.extend(
                kid
                for kid in self.kids[one]
                if self.dep[kid] == "conj" and self.pos[kid] not in ("VERB", "AUX")
            )
        return found

    def subtree(self, token: int) -> list[int]:
        """A token and all below it, in order of the text."""
        found = [token]
        for one in found:
            found.extend(self.kids[one])
        return sorted(found)

    def objects_of_preposition(self, prep: int) -> list[int]:
        """Heads of what a preposition governs, conjuncts too; goes on through "from inside"."""
        found: list[int] = []
        for kid in self.kids[prep]:
            if self.dep[kid] in ("pobj", "pcomp"):
                found.extend(self.with_conjuncts(kid))
            elif self.dep[kid] == "prep":
                found.extend(self.objects_of_preposition(kid))
        return found

    def prepositions(self, token: int) -> dict[str, list[int]]:
        """What stands behind each preposition that hangs on a token."""
        found: dict[str, list[int]] = {}
        below = [
            two
            for one in self.having(token, "advmod", "prt")
            if self.word[one] in DIRECTIONS
            for two in self.kids[one]
        ]
        for kid in (*self.kids[token], *below):
            if self.dep[kid] in ("prep", "agent") or (
                self.dep[kid] == "dative" and self.tag[kid] in ("IN", "TO")
            ):
                found.setdefault(self.word[kid], []).extend(self.objects_of_preposition(kid))
        return found

    def _named_forms(self, token: int) -> set[str]:
        """What a name stands for in a condition: `person`, `town`; "Rebels" is a rebel."""
        found = {self.word[token][:-1]} if self.word[token].endswith("s") else set()
        kind = NAMED.get(self.doc[token].ent_type_)
        return found | {kind} if kind else found

    def forms(self, token: int) -> set[str]:
        """The names a noun goes by in a condition: `state`, `state_of_emergency`, `peace_talk`."""
        lemma = self.lemma[token]
        found = {lemma, self.word[token]}
        counted = lemma in MEASURES or self.pos[token] == "NUM"
        if self.pos[token] == "PROPN":
            found |= self._named_forms(token)
        for kid in self.kids[token]:
            if self.dep[kid] in ("compound", "amod", "nmod", "npadvmod"):
                found.add(f"{self.lemma[kid]}_{lemma}")
                if lemma in LIGHT_HEADS:
                    found.add(self.lemma[kid])
            elif self.dep[kid] == "prep" and self.word[kid] == "of":
                for one in self.objects_of_preposition(kid):
                    found.add(f"{lemma}_of_{self.lemma[one]}")
                    if counted and one > token:
                        found |= self.forms(one)
        return found
