"""A comparison as a person reads it: two columns of quotes within 80 columns."""

import textwrap
from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from dateline.model import Comparison, Point, Side

WIDTH = 80
COLUMN = 38
GAP = " │ "
MARKS = '“”"'
ABSENT = "not mentioned"


def side_by_side(comparison: "Comparison") -> str:
    """The whole comparison: differences first, then what both say, then what only one says."""
    points = comparison.points
    sections = (
        ("They differ", [p for p in points if p.differs]),
        ("Both say", [p for p in points if p.in_ == "both" and not p.differs]),
        (f"Only {_name(comparison.a, 'A')}", [p for p in points if p.in_ == "a"]),
        (f"Only {_name(comparison.b, 'B')}", [p for p in points if p.in_ == "b"]),
    )
    heads = [_head(side, letter) for side, letter in ((comparison.a, "A"), (comparison.b, "B"))]
    lines = [click.style(line, bold=True) for line in _columns(*heads)]
    for title, rows in sections:
        if rows:
            count = click.style(f"  {len(rows)}", dim=True)
            lines += ["", click.style(title.upper(), bold=True) + count]
        for point in rows:
            lines += ["─" * COLUMN + "─┼─" + "─" * COLUMN, *_point(point)]
    return "\n".join(lines)


def _name(side: "Side", letter: str) -> str:
    return side.speaker or side.outlet or letter


def _head(side: "Side", letter: str) -> str:
    facts = [side.speaker, side.title, side.outlet, (side.published or "")[:10]]
    return f"{letter}: " + (", ".join(fact for fact in facts if fact) or side.article)


def _point(point: "Point") -> Iterator[str]:
    if point.about:
        yield click.style(", ".join(point.about), fg="cyan")
    yield from _columns(_quote(point.a_quote), _quote(point.b_quote))
    for again in zip_longest(point.a_also_quotes, point.b_also_quotes):
        yield from _columns(*(f"again: {_quote(words)}" if words else "" for words in again))
    for difference in point.differs:
        for line in textwrap.wrap(f"≠ {difference.says}", WIDTH):
            yield click.style(line, fg="yellow")


def _quote(words: str | None) -> str:
    plain = " ".join((words or "").split()).strip(" ,")
    if not plain:
        return ABSENT
    marked = any(mark in plain for mark in MARKS)
    return plain.removeprefix("“").removesuffix("”").strip(" ,") if marked else f"“{plain}”"


def _columns(left: str, right: str) -> Iterator[str]:
    rows = zip_longest(textwrap.wrap(left, COLUMN), textwrap.wrap(right, COLUMN), fillvalue="")
    for one, other in rows:
        yield f"{one.ljust(COLUMN)}{GAP}{other}".rstrip()
