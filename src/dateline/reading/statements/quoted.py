"""Quotations and their cues: who says what stands in quotation marks."""

from itertools import pairwise

from spacy.tokens import Token

from dateline.reading.statements.cues import verb_cue
from dateline.reading.statements.found import Found
from dateline.reading.statements.quotations import Quotation, opens_block
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.sources import source_words, subject_of
from dateline.reading.statements.trees import between, child, is_verb

ENDS = frozenset(".!?")
DASHES = frozenset("-–—―") | {"--"}
CLOSERS = frozenset({'"', "''", "'", ")"})
# Rules whose speaker may go on speaking in the next quotation.
REACHING = frozenset({"object", "object-as", "preposition", "infinitive", "clause"})
TALKING = frozenset({"clause", "quotation", "aside", "according to"})
# Tokens on either side of a quotation in which its cue is looked for: one long clause.
WINDOW = 45
# Words that a quotation must have to be speech where no cue stands beside it.
SENTENCE = 5
# Words under which a quotation inside a sentence is a title or a turn of phrase.
FEW = 3
# Letters of a word that a title has in capitals.
LONG = 5


class QuoteLinker:
    """Gives every quotation of a scene to a statement, or leaves it as a mere turn of phrase."""

    def __init__(self, scene: Scene, founds: list[Found]) -> None:
        self.scene = scene
        self.founds = founds
        self.by_cue = {
            found.cue_head.i: found
            for found in founds
            if found.cue_head is not None and not scene.quoted(found.cue_head)
        }
        self.owner: dict[int, Found] = {}

    def link(self) -> list[Found]:
        """All statements, those of quotations added or joined to what the clauses gave."""
        self._own_transcripts()
        for quotation in self.scene.quotations:
            if quotation.number not in self.owner:
                self._join_overlapping(quotation)
        for quotation in self.scene.quotations:
            if quotation.number not in self.owner:
                self._link(quotation)
        for before, after in reversed(list(pairwise(self.scene.quotations))):
            if after.goes_on and after.number in self.owner and before.number not in self.owner:
                self._give(before, self.owner[after.number])
        return self.founds

    def _own_transcripts(self) -> None:
        """Give what a line with a name and a colon holds to that line's speaker."""
        for found in self.founds:
            if found.rule != "name and colon":
                continue
            block = self.scene.block_at[min(found.content)]
            for quotation in self.scene.quotations:
                if quotation.block == block:
                    self.owner[quotation.number] = found
                    found.quotations.add(quotation.number)

    def _give(self, quotation: Quotation, found: Found) -> None:
        found.content |= set(range(quotation.first, quotation.last + 1))
        found.quotations.add(quotation.number)
        found.cue -= found.content
        self.owner[quotation.number] = found

    def _join_overlapping(self, quotation: Quotation) -> None:
        """A quotation that a clause already reaches into belongs to it whole."""
        best: tuple[int, Found] | None = None
        inside = set(range(quotation.first, quotation.last + 1))
        for found in self.by_cue.values():
            if found.cue_head is None or quotation.inside(found.cue_head.i):
                continue
            common = len(found.content & inside)
            if common and (best is None or common > best[0]):
                best = (common, found)
        if best is not None and found_verb_quotes(self.scene, best[1], quotation):
            self._give(quotation, best[1])

    def _link(self, quotation: Quotation) -> None:
        previous = self._previous(quotation)
        if quotation.single and self._is_block(quotation):
            return
        if quotation.goes_on and previous is not None and previous.number in self.owner:
            self._give(quotation, self.owner[previous.number])
            return
        if (holder := self._reaching(quotation)) is not None:
            self._give(quotation, holder)
            return
        cue = self._cue_after(quotation) or self._cue_before(quotation)
        if cue is not None:
            self._give(quotation, self._of_cue(cue, quotation))
            return
        owner = self._speaking(quotation) if self._stands_alone(quotation) else None
        if owner is not None:
            apart = quotation.block != self.scene.block_at[max(owner.content)]
            if apart and not quotation.closed:
                return
            direct = self.scene.quotation_at[max(owner.content)] >= 0
            self._give(quotation, self._uncued(owner) if apart and not direct else owner)
        elif (signed := self._signature(quotation)) is not None:
            self._give(quotation, signed)

    def _reaching(self, quotation: Quotation) -> Found | None:
        """The statement whose content ends right before a quotation: "called him "a friend" "."""
        for found in self.by_cue.values():
            head = found.cue_head
            if head is None or head.i > quotation.first or not found.content:
                continue
            if max(found.content) == quotation.first - 1 and found.rule in REACHING:
                return found
        return None

    def _signature(self, quotation: Quotation) -> Found | None:
        """A quotation with a dash and a name under it."""
        doc = self.scene.doc
        after = between(doc, quotation.last + 1, quotation.last + 12)
        after = [token for token in after if self.scene.block_at[token.i] == quotation.block]
        if not after or after[0].text not in DASHES:
            return None
        name = [token for token in after[1:] if token.text not in ENDS]
        if (
            not name
            or len(name) > 6
            or not all(t.text[0].isupper() or t.text in ",." for t in name)
        ):
            return None
        found = Found(
            rule="signature",
            kind="speech",
            cue_head=None,
            cue={after[0].i},
            content=set(),
            source_head=name[-1],
            source={token.i for token in name},
        )
        self.founds.append(found)
        return found

    def _stands_alone(self, quotation: Quotation) -> bool:
        """Whether a quotation is a sentence of its own, not a phrase of the writer's."""
        doc = self.scene.doc
        before = quotation.first - 1
        while before >= 0 and doc[before].is_space:
            before -= 1
        apart = before < 0 or self.scene.block_at[before] != quotation.block
        inner = self._last_inside(quotation) if quotation.closed else "."
        if not apart and doc[before].text not in (*ENDS, *CLOSERS, ",", ":", "and", "...", "…"):
            return False
        return self._is_sentence(quotation) or inner in (*ENDS, ",", "...", "…")

    def _speaking(self, quotation: Quotation) -> Found | None:
        """Who was speaking just before a quotation without a cue of its own."""
        best: Found | None = None
        for found in self.founds:
            if found.kind != "speech" or found.rule not in TALKING or not found.content:
                continue
            if found.cue_head is None or self.scene.quoted(found.cue_head):
                continue
            end = max(max(found.content), found.cue_head.i)
            if end >= quotation.first or not self._near(found.cue_head, end, quotation, found):
                continue
            if best is not None and _leans_on(found, best):
                continue
            if best is None or end > max(
                max(best.content), best.cue_head.i if best.cue_head else 0
            ):
                best = found
        return best

    def _near(self, cue: Token, end: int, quotation: Quotation, found: Found) -> bool:
        """Whether nothing but the cue's own clause lies between a statement and a quotation."""
        scene = self.scene
        if scene.block_at[end] == quotation.block:
            stop = max(cue.sent.end, end + 1)
            return not any(_tells(token) for token in scene.doc[stop : quotation.first])
        if scene.block_at[end] != quotation.block - 1 or not found.quotations:
            return False
        rest = scene.doc[max(cue.sent.end, end + 1) : quotation.first]
        return opens_block(scene.draft, quotation) and not any(token.is_alpha for token in rest)

    def _uncued(self, owner: Found) -> Found:
        """A statement of the speaker before, for a paragraph of quotation without a cue behind
        indirect words.
        """
        found = Found(
            rule="uncued",
            kind="speech",
            cue_head=None,
            cue=set(),
            content=set(),
            source_head=owner.source_head,
        )
        self.founds.append(found)
        return found

    def _is_block(self, quotation: Quotation) -> bool:
        """Whether a quotation is all of its paragraph: a heading, if in single marks."""
        block = self.scene.draft.blocks[quotation.block]
        last = self.scene.doc[quotation.last]
        opens = self.scene.doc[quotation.first].idx <= block.start + 1
        return opens and last.idx + len(last) >= block.end - 1

    def _previous(self, quotation: Quotation) -> Quotation | None:
        return self.scene.quotations[quotation.number - 1] if quotation.number else None

    def _of_cue(self, cue: Token, quotation: Quotation) -> Found:
        if cue.i in self.by_cue:
            return self.by_cue[cue.i]
        inside = set(range(quotation.first, quotation.last + 1))
        head = subject_of(cue)
        if head is None or self.scene.quoted(head):
            head = self._subject_nearby(cue, quotation)
        words = verb_cue(cue, stop=inside)
        found = Found(
            rule="quotation",
            kind="speech",
            cue_head=cue,
            cue=words,
            content=set(),
            source_head=head,
            source=source_words(head, without=inside | words) if head is not None else set(),
        )
        self.founds.append(found)
        self.by_cue[cue.i] = found
        return found

    def _subject_nearby(self, cue: Token, quotation: Quotation) -> Token | None:
        """The noun beside a cue whose subject the parser missed: "said the mayor"."""
        doc = self.scene.doc
        for token in [
            *between(doc, cue.i + 1, cue.i + 7),
            *between(doc, cue.i - 8, cue.i - 1)[::-1],
        ]:
            if quotation.inside(token.i) or token.text in ENDS:
                continue
            if token.pos_ in ("PROPN", "NOUN", "PRON") and token.dep_ in (
                "nsubj", "dobj", "ROOT", "npadvmod", "attr", "conj", "nsubjpass", "oprd",
            ):  # fmt: skip
                return token
        return None

    def _cue_after(self, quotation: Quotation) -> Token | None:
        """The verb of "...," the mayor said."""
        doc = self.scene.doc
        last = quotation.last
        if self._last_inside(quotation) == "." or not quotation.closed:
            return None
        for token in between(doc, last + 1, last + WINDOW):
            if (
                self.scene.quoted(token)
                or self.scene.block_at[token.i] != quotation.block
                or token.text in (".", ";")
            ):
                return None
            if self._may_quote(token) and not self._introduces(token):
                return token if self._leads_out(quotation, token) else None
        return None

    def _last_inside(self, quotation: Quotation) -> str:
        """The last mark or word inside a quotation, whatever marks close it."""
        tokens = between(self.scene.doc, quotation.first + 1, quotation.last)
        while tokens and tokens[-1].text in CLOSERS:
            tokens.pop()
        return tokens[-1].text if tokens else ""

    def _leads_out(self, quotation: Quotation, cue: Token) -> bool:
        """Whether a quotation leads out to the cue behind it, and is no mere title or phrase."""
        doc = self.scene.doc
        inner = self._last_inside(quotation)
        inside = [t for t in doc[quotation.first : quotation.last] if t.is_alpha]
        title = all(t.text[0].isupper() or len(t) < LONG for t in inside)
        before = doc[quotation.first - 1] if quotation.first else None
        inset = before is not None and before.is_alpha and before.sent == cue.sent
        if inset and (len(inside) < FEW or title):
            return False
        return inner in ",?!-—–…" or (cue.i <= quotation.last + 8 and not inset)

    def _introduces(self, token: Token) -> bool:
        """Whether a verb leads on to words of its own: a colon or a quotation right behind it."""
        doc = self.scene.doc
        after = doc[token.i + 1] if token.i + 1 < len(doc) else token
        return after.text == ":"

    def _cue_before(self, quotation: Quotation) -> Token | None:
        """The verb of: the mayor said, "..." """
        doc = self.scene.doc
        first = quotation.first
        near = first - 1
        while near >= 0 and doc[near].is_space:
            near -= 1
        if near < 0:
            return None
        before = doc[near]
        apart = self.scene.block_at[near] != quotation.block
        if apart and before.text != ":":
            return None
        if before.text in ENDS or (self.scene.quoted(before) and not apart):
            return None
        if before.text not in ",:" and not self._may_quote(before):
            return None
        root: Token | None = None
        for token in reversed(doc[max(0, near - WINDOW) : near + 1]):
            if token.text in ENDS or token.is_space or self.scene.quoted(token):
                break
            if self._may_quote(token):
                return token
            if is_verb(token) and root is None and token.dep_ in ("ROOT", "conj", "advcl"):
                root = token
        return root if before.text == ":" else None

    def _may_quote(self, token: Token) -> bool:
        if not is_verb(token) or token.dep_ in ("amod", "compound", "acl", "auxpass", "aux"):
            return False
        if token.tag_ == "VB" and token.dep_ not in ("xcomp", "conj"):
            return False
        lemma = token.lemma_.lower()
        if lemma == "put":
            return token.i + 1 < len(self.scene.doc) and token.nbor().lower_ == "it"
        return self.scene.words.kind("quote", lemma) is not None

    def _is_sentence(self, quotation: Quotation) -> bool:
        tokens = self.scene.doc[quotation.first : quotation.last + 1]
        words = [token for token in tokens if token.is_alpha]
        return len(words) >= SENTENCE and any(is_verb(token) for token in words)


def _leans_on(found: Found, other: Found) -> bool:
    """Whether a cue is a mere addition in the sentence of another that quotes: "he said, adding
    that".
    """
    cue, main = found.cue_head, other.cue_head
    if cue is None or main is None or not other.quotations or cue.sent != main.sent:
        return False
    return cue.dep_ in ("advcl", "relcl", "acl") and not found.quotations


def _tells(token: Token) -> bool:
    """Whether a word is the verb of a sentence of its own."""
    return (
        is_verb(token)
        and token.dep_ in ("ROOT", "conj", "ccomp", "parataxis")
        and child(token, "nsubj", "nsubjpass", "expl") is not None
    )


def found_verb_quotes(scene: Scene, found: Found, quotation: Quotation) -> bool:
    """Whether the statement is made by words outside the quotation."""
    return found.source_head is None or not quotation.inside(found.source_head.i)
