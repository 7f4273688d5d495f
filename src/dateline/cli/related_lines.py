"""An article to read next as a person sees it in a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dateline.cli.layout import short_day, wrap

if TYPE_CHECKING:
    from dateline.model import Related

REASONS = {"happening": "tells the same event", "story": "same story"}


def related_lines(one: "Related") -> Iterator[str]:
    """Its day and title, why it is near, and its id."""
    title = f"{short_day(one.day)}  {one.title or 'untitled'}"
    yield from (click.style(line, bold=True) for line in wrap(title, "", hang=4))
    yield from wrap(why(one), "    ")
    source = " · ".join(part for part in (one.outlet, one.article) if part)
    yield click.style(f"    {source}", dim=True)


def why(one: "Related") -> str:
    """The reasons in words, such as `same story, earlier; also on Marco Rubio`."""
    told = [REASONS[reason] for reason in one.reasons if reason in REASONS]
    if one.chapter:
        told.append(one.chapter)
    words = ", ".join(told)
    if not one.shared:
        return words
    names = ", ".join(one.shared)
    return f"{words}; also on {names}" if words else f"also on {names}"
