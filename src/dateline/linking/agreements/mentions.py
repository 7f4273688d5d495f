"""Where an article means each of the agreements and missions that it names."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dateline.linking.keys import Key, Known
from dateline.model import Reading, Span
from dateline.ontology.agreements import agreement_words

UNNAMED = ("mission", "operation", "force", "peace", "peacekeeping")  # names that say only the kind
SHORTEST = 3  # letters of an acronym that no bracket explains
NAMED_KINDS = ("agreement", "mission")


class Named(NamedTuple):
    """One agreement or mission of an article, with all its places in the text."""

    key: Key
    name: str
    spans: tuple[Span, ...]


def find_named(reading: Reading, known: Mapping[str, Known]) -> list[Named]:
    """The agreements, resolutions and missions that the article names, in the order of its text."""
    spans: dict[Key, list[Span]] = {}
    names: dict[Key, str] = {}
    for entity, one in known.items():
        if one.key.kind in NAMED_KINDS and one.key.tokens[0] not in UNNAMED:
            names.setdefault(one.key, one.name)
            spans.setdefault(one.key, []).extend(_spans(reading, entity, one))
    pacts = [key for key in spans if key.kind == "agreement"]
    if len(pacts) == 1:
        spans[pacts[0]] += _again(reading.article.text, min(spans[pacts[0]]))
    found = [Named(key, names[key], _apart(where)) for key, where in spans.items() if where]
    return sorted(found, key=lambda one: one.spans[0])


def _spans(reading: Reading, entity: str, one: Known) -> Iterator[Span]:
    """The mentions of an entity, and every place with the full name or an acronym of it."""
    for other in reading.entities:
        if other.id == entity:
            yield from (mention.span for mention in other.mentions if mention.form != "pronoun")
    text = reading.article.text
    acronyms = {tail.upper() for tail in one.tails if " " not in tail and tail.isalnum()}
    for words in (one.name, *sorted({*acronyms, *_initials(one.name)})):
        whole = rf"\b{re.escape(words)}\b".replace(r"\ ", r"\s+")
        yield from (Span(*match.span()) for match in re.finditer(whole, text))


def _initials(name: str) -> list[str]:
    """The first letters of a name's words in capitals, where there are three or more."""
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    return [letters] if len(letters) >= SHORTEST else []


def _again(text: str, first: Span) -> Iterator[Span]:
    """Where an article with one agreement says "the deal", after it was named."""
    for match in agreement_words().again.finditer(text, first.end):
        yield Span(*match.span())


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    """Spans in order, those that lie in or on another left out, longer ones kept."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda one: (one.start, -one.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
