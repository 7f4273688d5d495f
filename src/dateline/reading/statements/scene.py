"""What every rule of this folder looks at: the parse, its quotations and the words that report."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.articles.dateline import dateline_end
from dateline.ontology.speech import SpeechWords, load_speech
from dateline.reading.columns import starts_of, strings
from dateline.reading.draft import Draft
from dateline.reading.statements.quotations import Quotation, find_quotations, quotation_of
from dateline.reading.statements.trees import VERBAL

# Paragraphs among which the dateline is: title, byline and standfirst may stand before it.
OPENING = 4


@dataclass
class Scene:
    """A draft with its quotations found."""

    draft: Draft
    doc: Doc
    words: SpeechWords
    quotations: list[Quotation]
    quotation_at: list[int]
    """For each token the number of its outermost quotation, -1 outside."""

    block_at: list[int]
    """For each token the number of its paragraph."""

    verbs: list[Token]
    """Its verbs and auxiliaries, in order: most rules look at these alone."""

    datelines: set[int]
    """Tokens of the line that opens a wire story, which are nobody's words."""

    def quoted(self, token: Token) -> bool:
        """Whether a token stands in quotation marks."""
        return self.quotation_at[token.i] >= 0


def set_scene(draft: Draft) -> Scene:
    """The scene of a draft."""
    doc = draft.doc
    quotations = find_quotations(draft)
    return Scene(
        draft=draft,
        doc=doc,
        words=load_speech(),
        quotations=quotations,
        quotation_at=quotation_of(doc, quotations),
        block_at=_blocks(draft),
        verbs=[doc[i] for i, part in enumerate(strings(doc, "POS")) if part in VERBAL],
        datelines=_datelines(draft),
    )


def _datelines(draft: Draft) -> set[int]:
    """The tokens of the dateline that one of the first paragraphs opens with."""
    text = draft.article.text
    for block in draft.blocks[:OPENING]:
        end = dateline_end(text[block.start : block.end])
        if end:
            span = draft.doc.char_span(block.start, block.start + end, alignment_mode="contract")
            return {token.i for token in span} if span is not None else set()
    return set()


def _blocks(draft: Draft) -> list[int]:
    block_at = []
    number = 0
    for start in starts_of(draft.doc):
        while number + 1 < len(draft.blocks) and start >= draft.blocks[number + 1].start:
            number += 1
        block_at.append(number)
    return block_at
