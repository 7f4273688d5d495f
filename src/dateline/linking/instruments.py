"""Agreements and resolutions that an article names and no entity of the reading stands for."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dateline.model import Reading, Span
from dateline.ontology.agreements import agreement_words

RESOLUTION = re.compile(r"\b[Rr]esolution\s+(?:[A-Z]\.?\s*)?\d{2,4}\b")
SHORT = re.compile(r"\s*\(([A-Z][A-Za-z]{1,7})\)")
KINDS = ("agreement", "law")  # kinds of entity that already name one


class Instrument(NamedTuple):
    """A named agreement or resolution."""

    id: str
    """`n` and the offset of its first mention: no entity's id begins so."""

    name: str
    span: Span
    short: str | None
    """The acronym in brackets after its name."""


def find_instruments(reading: Reading) -> list[Instrument]:
    """What is named by a phrase in capitals that ends in a word such as `Treaty`, or by a
    resolution's number; each name once.
    """
    text = reading.article.text
    taken = [
        mention.span
        for entity in reading.entities
        if entity.kind in KINDS
        for mention in entity.mentions
    ]
    found: dict[str, Instrument] = {}
    for span in _named(text):
        name = _one_line(span.of(text))
        if name not in found and not any(span.meets(other) for other in taken):
            short = SHORT.match(text, span.end)
            found[name] = Instrument(f"n{span.start}", name, span, short[1] if short else None)
    return list(found.values())


def _named(text: str) -> Iterator[Span]:
    if any(head in text for head in agreement_words().heads):
        for match in _pattern().finditer(text):
            yield Span(*match.span("name"))
    for match in RESOLUTION.finditer(text):
        yield Span(*match.span())


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    heads = "|".join(re.escape(head) for head in agreement_words().heads)
    return re.compile(
        rf"""
        (?<![\w-]) (?:The\s+)?
        (?P<name>
            (?:[A-Z][\w&’'-]*\s+            # words in capitals,
               (?:(?:of|and|on|for|to)\s+)?){{1,8}}  # perhaps joined by a small one
            (?:{heads})\b
        )
        """,
        re.VERBOSE,
    )


def _one_line(words: str) -> str:
    return " ".join(words.split())
