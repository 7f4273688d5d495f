"""Pieces and pairs -> points: what both accounts say, what one alone says, in order of weight."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from dateline.linking.accounts.account import Account, Item, Piece
from dateline.linking.accounts.alignment import Match
from dateline.linking.accounts.differences import find_differences
from dateline.model import Point, Span
from dateline.ontology.diplomacy import load_diplomacy

# Marks and words that join: a quote neither begins nor ends with them.
BEFORE = re.compile(r"^(?:[\s,;:.–—-]+|(?:and|or|but|as well as|that|which)\s)+", re.IGNORECASE)
AFTER = re.compile(
    r"(?:[\s,;:.–—-]+|\s(?:and|or|but|as well as|that|which|with|by|of|to|for|the|on|in))+$"
)
MARKS = '“”"'
SHOWN = 3  # things that a point is said to be about
LONGEST = 320  # characters of a point that one side alone makes


def make_points(a: Account, b: Account, matches: list[Match]) -> list[Point]:
    """Every point of two aligned accounts, weightiest first; each text is in one point only."""
    both = [_shared(a, b, group) for group in _neighbours(a, b, matches)]
    only_a = _alone(a, "a", {match.a for match in matches})
    only_b = _alone(b, "b", {match.b for match in matches})
    points = [*both, *only_a, *only_b]
    return sorted(points, key=lambda point: (-point.weight, point.a or (), point.b or ()))


def _neighbours(a: Account, b: Account, matches: list[Match]) -> list[list[Match]]:
    """Pairs that follow one another in both accounts, within a clause of each, stand together."""
    groups: list[list[Match]] = []
    for match in sorted(matches, key=lambda match: match.a):
        last = groups[-1][-1] if groups else None
        if (
            last is not None
            and match.a == last.a + 1
            and match.b == last.b + 1
            and a.pieces[match.a].goes_on(a.pieces[last.a])
            and b.pieces[match.b].goes_on(b.pieces[last.b])
        ):
            groups[-1].append(match)
        else:
            groups.append([match])
    return groups


def _shared(a: Account, b: Account, group: list[Match]) -> Point:
    first = [a.pieces[match.a] for match in group]
    second = [b.pieces[match.b] for match in group]
    a_span, b_span = _extent(a, first), _extent(b, second)
    about = [item for match in group for item in match.likeness.about]
    differs = find_differences(a, b, first, second)
    weight = sum(match.likeness.shared for match in group) + len(differs)
    return Point(
        in_="both",
        about=_labels(about),
        a=a_span,
        b=b_span,
        a_quote=a_span.of(a.text),
        b_quote=b_span.of(b.text),
        differs=differs,
        weight=round(weight, 3),
        confidence=0.8,
    )


def _alone(account: Account, side: Literal["a", "b"], taken: set[int]) -> Iterator[Point]:
    run: list[Piece] = []
    for number, piece in enumerate(account.pieces):
        if run and (number in taken or not _goes_on(run, piece)):
            yield _single(account, side, run)
            run = []
        if number not in taken:
            run.append(piece)
    if run:
        yield _single(account, side, run)


def _goes_on(run: list[Piece], piece: Piece) -> bool:
    long = piece.span.end - run[0].span.start > LONGEST
    told = frozenset(key for earlier in run for key in earlier.concepts)
    other = bool(told and piece.concepts and not told & piece.concepts)
    return piece.goes_on(run[-1]) and not long and not other


def _single(account: Account, side: Literal["a", "b"], run: list[Piece]) -> Point:
    span = _extent(account, run)
    items = sorted((item for piece in run for item in piece.items), key=lambda i: -i.weight)
    quote = span.of(account.text)
    return Point(
        in_=side,
        about=_labels(items),
        weight=round(sum(piece.weight for piece in run), 3),
        confidence=0.7,
        **{side: span, f"{side}_quote": quote},
    )


def _extent(account: Account, pieces: Iterable[Piece]) -> Span:
    """The span of neighbouring pieces, without what joins them to the words around them."""
    spans = [piece.span for piece in pieces]
    start, end = spans[0].start, spans[-1].end
    words = account.text[start:end]
    left = len(words) - len(BEFORE.sub("", words))
    kept = AFTER.sub("", words[left:])
    if not kept:
        return Span(start, end)
    return _unquoted(account.text, Span(start + left, start + left + len(kept)))


def _unquoted(text: str, span: Span) -> Span:
    """The span without a quotation mark at an end whose fellow stands outside."""
    start, end = span
    words = text[start:end]
    if words.count("“") + words.count("”") + words.count('"') == 1 and len(words) > 1:
        start += words[0] in MARKS
        end -= words[-1] in MARKS
    return Span(start, end)


def _labels(items: Iterable[Item]) -> tuple[str, ...]:
    concepts = load_diplomacy().concepts
    labels = (
        concepts[item.key].label if item.key in concepts else item.key
        for item in items
        if item.kind == "concept" or item.key in concepts
    )
    return tuple(dict.fromkeys(labels))[:SHOWN]
