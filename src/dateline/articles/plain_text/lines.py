"""The lines of a page saved as plain text, each with what can be seen of it without a language."""

import re
from collections import Counter
from dataclasses import dataclass

from dateline.articles.assemble import fold, one_line

BULLET = re.compile(r"^(?:[•◦▪‣·●∙*]|[-–](?=\s))\s*")
# A paragraph of its own that opens with a dash is somebody's words, as Nordic papers print them.
SPEECH_DASH = re.compile(r"^[-–](?=\s)")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# A heading as Markdown marks it.
HASHES = re.compile(r"^#{1,6}\s+(?=\S)")
# What a page tells readers by ear of a link, which is none of the sentence.
LINK_NOTE = re.compile(
    r"""\s?\((?:opens|öffnet|s['’]ouvre|se\sabre|si\sapre|abre|åbner|öppnas|åpnes)\s
    [^()]{0,24}(?:window|tab|fenster|fenêtre|onglet|ventana|pestaña|finestra|scheda|janela|aba|fönster|vindu)\)""",
    re.VERBOSE | re.IGNORECASE,
)
# A sentence's end: the mark, and quotation marks or brackets that close behind it.
SENTENCE_END = re.compile(
    r"[.!?…。！？](?:\s*[\"'”’»“„«)\]」』】）])*$|[」』】]$|[.!?,][\"'”’»“]+$"
)
SEPARATORS = re.compile(r"[|>/•·»]")
LETTER = re.compile(r"[^\W\d_]")
INNER_END = re.compile(r"[.!?…](?:[\"'”’»“)]*\s|[\"'”’»“)]*$)|[。！？]")
# What one ideograph or syllable is worth in letters of an alphabet.
CJK_WIDTH = 2.5
PROSE_WIDTH = 60
LONG_WIDTH = 160
# A hard-wrapped paragraph: its lines but the last are nearly of one length.
WRAP_WIDTH = range(50, 101)
WRAP_SPREAD = 24
BROKEN_WIDTH = range(60, 131)


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank."""

    number: int
    """Its place among the lines that are not blank, from 0."""

    text: str
    """Its words, single spaced, without a bullet."""

    folded: str
    """Its words for comparing."""

    bullet: bool
    """Whether it is an item of a list."""

    opens: bool
    """Whether a blank line stands before it."""

    closes: bool
    """Whether a blank line stands behind it."""

    width: float
    """Its length in letters, an ideograph counted as two and a half."""

    repeats: int
    """How many other lines say the same."""

    @property
    def alone(self) -> bool:
        """Whether blank lines stand on both sides."""
        return self.opens and self.closes

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return SENTENCE_END.search(self.text) is not None

    @property
    def prose(self) -> bool:
        """Whether it has the shape of a paragraph: long enough, and a sentence's end."""
        if LETTER.search(self.text) is None or len(SEPARATORS.findall(self.text)) > 3:
            return False
        long = self.width >= LONG_WIDTH and INNER_END.search(self.text) is not None
        return long or (self.width >= PROSE_WIDTH and self.ends_sentence)


def read_lines(text: str) -> list[Line]:
    """The lines of a page that are not blank, hard-wrapped paragraphs made one line each."""
    blocks = [_unwrap(block) for block in _blocks(text)]
    rows = [
        (line, index == 0, index == len(block) - 1)
        for block in blocks
        for index, line in enumerate(block)
    ]
    if not any(len(block) == 1 for block in blocks):
        # Nothing is set apart by blank lines: each line is taken as a block of its own.
        rows = [(line, True, True) for line, _, _ in rows]
    items = [
        BULLET.match(line) is not None and not (opens and closes and SPEECH_DASH.match(line))
        for line, opens, closes in rows
    ]
    bare = [
        one_line(LINK_NOTE.sub("", BULLET.sub("", line) if item else HASHES.sub("", line)))
        for (line, _, _), item in zip(rows, items, strict=True)
    ]
    folded = [fold(line) for line in bare]
    count = Counter(folded)
    return [
        Line(
            number=number,
            text=bare[number],
            folded=folded[number],
            bullet=items[number],
            opens=opens,
            closes=closes,
            width=text_width(bare[number]),
            repeats=count[folded[number]] - 1,
        )
        for number, (_, opens, closes) in enumerate(rows)
    ]


def count_lines(text: str) -> int:
    """How many lines of a text are not blank."""
    return sum(not line.isspace() for line in text.splitlines() if line)


def text_width(text: str) -> float:
    """The length of a text in letters of an alphabet."""
    return len(text) + (CJK_WIDTH - 1) * len(CJK.findall(text))


def _blocks(text: str) -> list[list[str]]:
    """The lines between blank lines, stripped; a line without a visible character is blank."""
    blocks: list[list[str]] = [[]]
    for line in map(str.strip, text.splitlines()):
        if one_line(line):
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _join_broken(block: list[str]) -> list[str]:
    """The block with the lines joined that go on in the next one, in the middle of a sentence."""
    joined = [block[0]]
    length = len(block[0])
    for line in block[1:]:
        broken = length in BROKEN_WIDTH and not SENTENCE_END.search(joined[-1])
        if broken and line[0].islower():
            joined[-1] += " " + line
        else:
            joined.append(line)
        length = len(line)
    return joined


def _unwrap(block: list[str]) -> list[str]:
    """The block as one line where it is a paragraph that a mail or terminal program wrapped."""
    if len(block) < 2 or any(BULLET.match(line) for line in block):
        return block
    widths = [len(line) for line in block[:-1]]
    even = all(width in WRAP_WIDTH for width in widths) and max(widths) - min(widths) <= WRAP_SPREAD
    if not even or len(block[-1]) > max(widths) + WRAP_SPREAD / 2:
        return _join_broken(block)
    open_ends = sum(SENTENCE_END.search(line) is None for line in block[:-1])
    goes_on = sum(line[0].islower() for line in block[1:])
    wrapped = goes_on == 1 if len(block) == 2 else goes_on >= 1 and open_ends >= len(widths) / 2
    return [" ".join(block)] if wrapped else block
