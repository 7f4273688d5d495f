"""A timeline as a person reads it in a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dateline.cli.layout import quoted, short_day, wrap

if TYPE_CHECKING:
    from dateline.model import Identity, Timeline, TimelineEntry

PARTS = {
    "speaker": "says",
    "actor": "acts",
    "recipient": "is acted upon",
    "affected": "is affected",
    "place": "there",
}
STANCE = "is said to want or think"
OTHERS = 4  # others of that name that are told


def timeline_lines(timeline: "Timeline") -> Iterator[str]:
    """Who it is, then each thing that it said or did with its words, day by day."""
    yield from (click.style(line, bold=True) for line in wrap(_who(timeline.identity), "", hang=2))
    known = timeline.identity.names[1:]
    if known:
        yield from wrap(f"also written {', '.join(known)}", "  ", hang=4)
    for other in timeline.others[:OTHERS]:
        yield from wrap(f"not to be taken for {_who(other)}: {other.id}", "  ", hang=4)
    yield click.style(f"  {timeline.identity.id}", dim=True)
    if not timeline.entries:
        yield "  nothing told of it in these days"
    day = ""
    for entry in timeline.entries:
        if short_day(entry.date) != day:
            day = short_day(entry.date)
            yield ""
            yield click.style(day, bold=True)
        yield from _entry_lines(entry)


def identity_lines(identity: "Identity") -> Iterator[str]:
    """Who it is, the names that mean it and its id."""
    yield from (click.style(line, bold=True) for line in wrap(_who(identity), "", hang=2))
    if identity.names:
        yield from wrap(f"written {', '.join(identity.names)}", "  ", hang=4)
    yield click.style(f"  {identity.id}", dim=True)


def _who(identity: "Identity") -> str:
    facts = [identity.kind, ", ".join(identity.roles), identity.country]
    what = ", ".join(fact for fact in facts if fact)
    articles = "1 article" if identity.articles == 1 else f"{identity.articles} articles"
    return f"{identity.name} ({what}) in {articles}"


def _entry_lines(entry: "TimelineEntry") -> Iterator[str]:
    part = STANCE if entry.type == "stance" else PARTS[entry.part]
    code = entry.type if entry.kind == "event" else None
    status = entry.status if entry.status not in (None, "occurred") else None
    copies = f"and {len(entry.copies)} copies" if entry.copies else None
    yield from quoted(entry.quote, False, "  ")
    source = [part, code, status, entry.outlet, entry.article, copies]
    line = " · ".join(fact for fact in source if fact)
    yield from (click.style(one, dim=True) for one in wrap(line, "    "))
