"""Pieces and pairs -> points: what both accounts say, what one alone says, in order of weight."""

from collections.abc import Iterable, Iterator
from typing import Literal

from dateline.linking.accounts.account import Account, Item, Piece
from dateline.linking.accounts.alignment import Match
from dateline.linking.accounts.differences import find_differences
from dateline.linking.accounts.quoting import quote_of
from dateline.linking.accounts.restating import Restated, find_restated
from dateline.linking.accounts.widening import Group, widen
from dateline.model import Point, Span
from dateline.ontology.diplomacy import load_diplomacy

SHOWN = 3  # things that a point is said to be about
TELLING = 0.5  # a name of this weight is shown among them
LONGEST = 320  # characters of a point that one side alone makes
# Share of points that a strict reader called right, of ten pairs of readouts of 2021 to 2024.
BOTH_RIGHT, ALONE_RIGHT = 0.82, 0.8


def make_points(a: Account, b: Account, matches: list[Match]) -> list[Point]:
    """Every point of two aligned accounts, weightiest first; each text is in one point only."""
    again = find_restated(a, b, matches)
    groups = _neighbours(a, b, matches)
    widen(a, b, groups, again)
    both = [_shared(a, b, group, again) for group in groups]
    only_a = _alone(a, "a", {n for group in groups for n in group.first} | again.a.keys())
    only_b = _alone(b, "b", {n for group in groups for n in group.second} | again.b.keys())
    points = [*both, *only_a, *only_b]
    return sorted(points, key=lambda point: (-point.weight, point.a or (), point.b or ()))


def _neighbours(a: Account, b: Account, matches: list[Match]) -> list[Group]:
    """Pairs that follow one another in both accounts, within a clause of each, stand together."""
    groups: list[Group] = []
    for match in sorted(matches, key=lambda match: match.a):
        last = groups[-1].matches[-1] if groups else None
        if (
            last is not None
            and match.a == last.a + 1
            and match.b == last.b + 1
            and a.pieces[match.a].goes_on(a.pieces[last.a])
            and b.pieces[match.b].goes_on(b.pieces[last.b])
        ):
            groups[-1].first.append(match.a)
            groups[-1].second.append(match.b)
            groups[-1].matches.append(match)
        else:
            groups.append(Group([match.a], [match.b], [match]))
    return groups


def _shared(a: Account, b: Account, group: Group, again: Restated) -> Point:
    first = [a.pieces[number] for number in group.first]
    second = [b.pieces[number] for number in group.second]
    a_span, b_span = quote_of(a.text, first), quote_of(b.text, second)
    a_also = _also(a, again.a, set(group.first))
    b_also = _also(b, again.b, set(group.second))
    about = [item for match in group.matches for item in match.likeness.about]
    differs = find_differences(a, b, first, second)
    weight = sum(match.likeness.shared for match in group.matches) + len(differs)
    return Point(
        in_="both",
        about=_labels(a, about),
        a=a_span,
        b=b_span,
        a_quote=a_span.of(a.text),
        b_quote=b_span.of(b.text),
        a_also=a_also,
        b_also=b_also,
        a_also_quotes=tuple(span.of(a.text) for span in a_also),
        b_also_quotes=tuple(span.of(b.text) for span in b_also),
        differs=differs,
        weight=round(weight, 3),
        confidence=BOTH_RIGHT,
    )


def _also(account: Account, again: dict[int, int], told: set[int]) -> tuple[Span, ...]:
    """Where an account says again what some of its pieces tell."""
    return tuple(
        quote_of(account.text, [account.pieces[number]])
        for number, of in sorted(again.items())
        if of in told
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
    other = bool(piece.opens and told and piece.concepts and not told & piece.concepts)
    return piece.goes_on(run[-1]) and not long and not other


def _single(account: Account, side: Literal["a", "b"], run: list[Piece]) -> Point:
    span = quote_of(account.text, run)
    items = sorted((item for piece in run for item in piece.items), key=lambda i: -i.weight)
    quote = span.of(account.text)
    return Point(
        in_=side,
        about=_labels(account, items),
        weight=round(sum(piece.weight for piece in run), 3),
        confidence=ALONE_RIGHT,
        **{side: span, f"{side}_quote": quote},
    )


def _labels(account: Account, items: Iterable[Item]) -> tuple[str, ...]:
    """What a point is about: its concepts and the names that tell it from others."""
    concepts = load_diplomacy().concepts
    labels = []
    for item in items:
        if item.kind == "concept":
            labels.append(concepts[item.key].label)
        elif item.kind in ("name", "party") and item.weight >= TELLING:
            labels.append(" ".join(item.span.of(account.text).split()))
    return tuple(dict.fromkeys(labels))[:SHOWN]
