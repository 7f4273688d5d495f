"""The dateline a story opens with: in "PARIS (Reuters) - Troops ..." PARIS is no actor."""

import re

from dateline.articles.dateline import CLOSE, LONGEST, find_dateline
from dateline.model import Span
from dateline.reading.draft import Draft
from dateline.reading.events.tree import Tree

OPENING_BLOCKS = 4
"""Paragraphs that may open a story: title, standfirst and a caption may stand before it."""

CAPITALS_AND_COLON = re.compile(r"[^\W\d_a-z]{2,}(?:[ ,.\'-]+[^\W\d_a-z]{2,}){0,3}:\s")
"""The South Asian way: "ISLAMABAD: The minister ..."."""

PLACE_AND_DASH = re.compile(r"[^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)? (?:--|[-–—]) (?=[^\W\d_a-z])")
"""A place with a dash alone: "Abuja -- The army ..."; it counts where the tagger sees a place."""


def step_over_openings(draft: Draft, tree: Tree) -> None:
    """Take the datelines of a draft's first paragraphs out of its tree."""
    text = draft.article.text
    for block in draft.blocks[:OPENING_BLOCKS]:
        words = block.of(text)[:LONGEST]
        length = opening_length(words) or _bare_place(draft, block, words)
        if length:
            _step_over(tree, draft, Span(block[0], block[0] + length))


def opening_length(words: str) -> int:
    """How many characters of a paragraph are its dateline; 0 where it has none."""
    capitals = CAPITALS_AND_COLON.match(words)
    if capitals is not None:
        return capitals.end()
    close = CLOSE.search(words)
    return close.end() if close is not None and find_dateline(words) is not None else 0


def _bare_place(draft: Draft, block: Span, words: str) -> int:
    bare = PLACE_AND_DASH.match(words)
    place = draft.doc.char_span(block[0], block[0] + words.find(" -")) if bare else None
    return bare.end() if bare and place and place[-1].ent_type_ == "GPE" else 0


def _step_over(tree: Tree, draft: Draft, span: Span) -> None:
    found = draft.doc.char_span(span[0], span[1], alignment_mode="expand")
    if found is not None and found.end < len(tree):
        tree.step_over(range(found.start, found.end))
