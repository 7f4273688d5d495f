"""Which tokens stand inside quotation marks, and whose words those are."""

from collections.abc import Collection

from spacy.tokens import Doc, Token

from dateline.model import Span
from dateline.reading.columns import column, starts_of


class Quotes:
    """The quotations of one text."""

    def __init__(self, doc: Doc, blocks: list[Span], sayings: Collection[str]) -> None:
        self.doc = doc
        self._sayings = sayings
        self.block_of = _blocks(doc, blocks)
        self.inside = self._inside()
        self._runs: dict[int, tuple[int, int]] = {}
        self._find_runs()

    def _inside(self) -> list[bool]:
        """Whether each token is quoted; a paragraph starts unquoted, for each that goes on with
        somebody's words opens them anew.
        """
        mark = self.doc.vocab.strings.add('"')
        inside, open_now, block = [], False, -1
        for word, here in zip(column(self.doc, "ORTH"), self.block_of, strict=True):
            if here != block:
                block, open_now = here, False
            if word == mark:
                open_now = not open_now
            inside.append(open_now or word == mark)
        return inside

    def _find_runs(self) -> None:
        start = None
        for i in range(len(self.inside) + 1):
            ends = (
                i == len(self.inside)
                or not self.inside[i]
                or (start is not None and self.block_of[i] != self.block_of[start])
            )
            if ends and start is not None:
                self._runs.update(dict.fromkeys(range(start, i), (start, i)))
                start = None
            if start is None and i < len(self.inside) and self.inside[i]:
                start = i

    def narrated(self, sentence_of: list[int]) -> list[int]:
        """The number of each token's sentence, those quoted from end to end not counted."""
        told = {
            number
            for i, number in enumerate(sentence_of)
            if not self.inside[i] and self.doc[i].is_alpha
        }
        numbers, count, last = [], 0, None
        for number in sentence_of:
            if number != last:
                count += number in told
                last = number
            numbers.append(count)
        return numbers

    def run_at(self, token: Token) -> tuple[int, int] | None:
        """Bounds of the quoted stretch that holds a token; None outside of quotations."""
        return self._runs.get(token.i)

    def speaker_of(self, token: Token) -> Token | None:
        """The subject of the verb that reports the quotation around this token; None where its
        paragraph has none.
        """
        run = self.run_at(token)
        if run is None:
            return None
        return self._said_beside(*run) or self._said_above(run[0])

    def _said_above(self, start: int) -> Token | None:
        """Who speaks in a paragraph of quotation alone: the subject of the line above it that ends
        in a colon, or who spoke in a quotation above that never closed.
        """
        first = start
        while first and self.block_of[first - 1] == self.block_of[start]:
            first -= 1
        last = first - 1
        while last >= 0 and self.doc[last].is_space:
            last -= 1
        if last < 0 or start - first > 1:
            return None
        if self.doc[last].text.endswith(":"):
            return self._last_subject(last)
        if self.inside[last] and self.doc[last].text != '"':
            run = self._runs[last]
            return self._said_beside(*run) or self._said_above(run[0])
        return None

    def _last_subject(self, last: int) -> Token | None:
        """The subject of the last sentence up to a token of its paragraph that has one."""
        at = last
        while at >= 0 and self.block_of[at] == self.block_of[last]:
            sentence = self.doc[at].sent
            found = next(
                (t for t in sentence.root.children if t.dep_ in ("nsubj", "nsubjpass")), None
            )
            if found is not None:
                return found
            at = sentence.start - 1
        return None

    def _said_beside(self, start: int, end: int) -> Token | None:
        """The subject of the reporting verb in a quotation's own paragraph."""
        block = self.block_of[start]
        best: tuple[int, Token] | None = None
        low, high = max(0, start - 40), min(len(self.doc), end + 40)
        for i in [*range(start - 1, low - 1, -1), *range(end, high)]:
            verb = self.doc[i]
            if self.block_of[i] != block or self.inside[i] or verb.lemma_ not in self._sayings:
                continue
            subject = next((t for t in verb.children if t.dep_ == "nsubj"), None)
            gap = start - i if i < start else i - end
            if subject is None or self.inside[subject.i]:
                continue
            if best is None or gap < best[0]:
                best = (gap, subject)
        return best[1] if best else None


def _blocks(doc: Doc, blocks: list[Span]) -> list[int]:
    """The number of each token's paragraph."""
    numbers, at = [], 0
    for start in starts_of(doc):
        while at + 1 < len(blocks) and start >= blocks[at + 1].start:
            at += 1
        numbers.append(at)
    return numbers
