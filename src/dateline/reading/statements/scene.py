"""What every rule of this folder looks at: the parse, its quotations and the words that report."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.ontology.speech import SpeechWords, load_speech
from dateline.reading.draft import Draft
from dateline.reading.statements.quotations import Quotation, find_quotations, quotation_of


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
    )


def _blocks(draft: Draft) -> list[int]:
    block_at = []
    number = 0
    for token in draft.doc:
        while number + 1 < len(draft.blocks) and token.idx >= draft.blocks[number + 1].start:
            number += 1
        block_at.append(number)
    return block_at
