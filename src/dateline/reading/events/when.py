"""On which days an act falls: those its own clause tells, never those of another."""

from dateline.model import Time
from dateline.reading.draft import Draft
from dateline.reading.events.coding import Coding
from dateline.reading.events.mood import IMPLICATIVE
from dateline.reading.events.parties import Parties
from dateline.reading.events.tree import NOUNS, Tree

Days = tuple[str | None, str | None]

DEADLINES = frozenset({"by", "until", "till", "before"})
"""Prepositions that tell only when something ends: "by the end of May"."""

OTHER_DAYS = frozenset(
    {"after", "before", "since", "until", "till", "once", "if", "unless", "following"}
)
"""Words that put a clause or noun on another day than what it hangs on."""

BEFORE_NOUNS = frozenset({"compound", "nmod", "amod", "poss", "nummod"})
"""How a time hangs that says which: "the 2014 annexation", "Monday's drills"."""

JUDGING = frozenset({"ACCUSE", "SUPPORT", "REJECT", "REQUEST", "AGREE"})
"""Types that speak of other deeds, whose days are not theirs: "condemned the 2014 annexation"."""

CHARGES = frozenset({"for", "of", "over", "about"})
"""Prepositions that bring in what such a type speaks of: "blamed it for the attacks in 2015"."""

STILL_TO_COME = frozenset({"planned", "called_for", "threatened", "hypothetical"})
CLIMB = 24


class When:
    """Which of a draft's times tells when an act is done."""

    def __init__(self, draft: Draft, tree: Tree, parties: Parties) -> None:
        self.tree = tree
        self.doc = draft.doc
        self.parties = parties
        self.published = draft.article.published
        self._rows: dict[int, list[tuple[int, Time]]] = {}
        for time in draft.times:
            if time.start and time.end and time.type != "SET":
                root = self._root(time)
                if root is not None:
                    self._rows.setdefault(tree.sentence_of[root], []).append((root, time))

    def _root(self, time: Time) -> int | None:
        """The token of a time that hangs on the words around it; no "the" of "the 2014 war"."""
        words = self.doc.char_span(*time.span, alignment_mode="expand")
        if words is None:
            return None
        inside = range(words.start, words.end)
        outer = [one for one in inside if self.tree.head[one] not in inside]
        return next((one for one in outer if self.tree.dep[one] != "det"), words.root.i)

    def times(self) -> list[tuple[int, Time]]:
        """Every dated time with the token that hangs on the words around it."""
        return [row for rows in self._rows.values() for row in rows]

    def days(self, coding: Coding) -> Days:
        """First and last day of an act; None where the text does not tell."""
        anchors = coding.tokens.union(coding.consumed, self._told_of(coding.token))
        found: list[tuple[int, int, int, Time]] = []
        for root, time in self._rows.get(self.tree.sentence_of[coding.token], ()):
            distance = self._distance(root, anchors, coding)
            if distance is not None and not self._is_long_ago(coding.token, time):
                found.append((distance, abs(root - coding.token), root, time))
        if not found:
            return None, None
        _, _, root, time = min(found, key=lambda row: row[:3])
        return (None, time.end) if self._is_deadline(root) else (time.start, time.end)

    def _told_of(self, verb: int) -> set[int]:
        """The deeds that a relative clause may tell of: "an attack on Monday that killed 12"."""
        tree, at = self.tree, verb
        while tree.dep[at] in ("conj", "ccomp"):
            at = tree.head[at]
        above = tree.head[at]
        if tree.dep[at] != "relcl" or tree.pos[above] != "NOUN":
            return set()
        return {
            one
            for one in tree.subtree(above)
            if above <= one < at
            and tree.pos[one] == "NOUN"
            and not self.parties.index.headed_by(self.doc[one])
        }

    def _distance(self, root: int, anchors: set[int], coding: Coding) -> int | None:
        """How far from an act a time of its sentence stands; None where it tells of another."""
        tree, at, which = self.tree, root, False
        for _ in range(CLIMB):
            if at in anchors:
                break
            above = tree.head[at]
            if above == at:
                break
            charge = tree.dep[at] == "prep" and tree.word[at] in CHARGES
            which = which or (charge and coding.type in JUDGING)
            named = above == coding.token or (above in anchors and coding.type not in JUDGING)
            which = which or (tree.dep[at] in BEFORE_NOUNS and not named)
            at = above
            if tree.pos[at] in ("VERB", "AUX") and tree.dep[at] != "amod":
                break
        if at in anchors:
            return None if which else 0
        if which:
            return None
        return self._steps(coding, at)

    def _steps(self, coding: Coding, verb: int) -> int | None:
        """How many steps above an act, or behind it, a verb stands that may lend it its day."""
        tree, at = self.tree, coding.token
        for step in range(1, CLIMB):
            if tree.head[at] == at or not self._lends(at, coding):
                break
            at = tree.head[at]
            if at == verb:
                return step
        at = verb
        while self._hangs_on(at):
            at = tree.head[at]
            if at == coding.token:
                return 1
        return None

    def _hangs_on(self, verb: int) -> bool:
        """Whether a verb below an act shares its day: "met and agreed", "met to discuss it"."""
        tree = self.tree
        if tree.dep[verb] == "conj":
            return not tree.having(verb, "nsubj", "nsubjpass")
        return tree.dep[verb] in ("advcl", "xcomp") and tree.tag[verb] == "VB"

    def _lends(self, token: int, coding: Coding) -> bool:
        """Whether what stands over a token may lend it its day."""
        tree, dep = self.tree, self.tree.dep[token]
        words = {tree.word[kid] for kid in tree.having(token, "mark", "advmod", "prep")}
        if tree.word[token] in OTHER_DAYS or (dep == "advcl" and words & OTHER_DAYS):
            return False
        if dep == "relcl":
            return tree.head[token] in self._told_of(token)
        if dep == "acl":
            return tree.tag[token] in ("VB", "VBG")  # "sent a letter on Monday demanding ..."
        if dep == "ccomp" and tree.pos[token] not in NOUNS:
            return coding.status in STILL_TO_COME or not self._is_past(token)
        return True

    def _is_long_ago(self, verb: int, time: Time) -> bool:
        """Whether a time is past and what a verb tells is not: "blames it for leaks in 2015"."""
        tree = self.tree
        if tree.tag[verb] not in ("VBZ", "VBP") or tree.having(verb, "aux"):
            return False
        if tree.dep[verb] == "ccomp" and tree.lemma[tree.head[verb]] in IMPLICATIVE:
            return False  # "last year saw towns fall": an infinitive that the tagger misread
        return bool(time.end and self.published and time.end[:7] < self.published[:7])

    def _is_past(self, verb: int) -> bool:
        """Whether a verb tells what was done before it was told of: "said rebels had attacked"."""
        tree = self.tree
        return tree.tag[verb] in ("VBD", "VBN") or any(
            tree.word[kid] == "had" for kid in tree.having(verb, "aux")
        )

    def _is_deadline(self, root: int) -> bool:
        """Whether a time says only when something ends at the latest."""
        tree, prep = self.tree, self.tree.head[root]
        if tree.dep[root] != "pobj":
            return False
        later = tree.word[prep] == "than" and prep > 0 and tree.word[prep - 1] == "later"
        return tree.word[prep] in DEADLINES or later
