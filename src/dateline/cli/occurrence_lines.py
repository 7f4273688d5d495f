"""An occurrence as a person reads it in a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dateline.cli.layout import amount, quoted, short_day, wrap

if TYPE_CHECKING:
    from dateline.model import Claim, Occurrence, Report, Tally

REPORTS = 3  # reports that are shown; the others are counted


def occurrence_lines(occurrence: "Occurrence") -> Iterator[str]:
    """What happened in a line or two, how many with who says so, then who reports it."""
    for line in wrap(summary(occurrence), "", hang=2):
        yield click.style(line, bold=True)
    for tally in occurrence.figures:
        yield from wrap(_tally(tally), "    ", hang=6)
    for report in occurrence.reports[:REPORTS]:
        yield from _report(report)
    hidden = len(occurrence.reports) - REPORTS
    more = f"; {hidden} more reports" if hidden > 0 else ""
    yield click.style(f"  {occurrence.id}{more}", dim=True)
    yield ""


def summary(occurrence: "Occurrence") -> str:
    """`28 Jan 2025  ASSAULT firearms  Rebels > army  in Goma (COD)  4 reports, 3 outlets`."""
    actors = ", ".join(party.name for party in occurrence.actors[:3])
    recipients = ", ".join(party.name for party in occurrence.recipients[:3])
    place = occurrence.place
    country = f" ({place.country})" if place and place.country else ""
    told = len(occurrence.reports)
    outlets = len(occurrence.outlets)
    parts = (
        _when(occurrence),
        " ".join(word for word in (occurrence.type, occurrence.mode) if word),
        "" if occurrence.status == "occurred" else occurrence.status.replace("_", " "),
        " > ".join(names for names in (actors, recipients) if names),
        f"in {place.name}{country}" if place else "",
        f"{told} report{'s' * (told != 1)}"
        + (f", {outlets} outlet{'s' * (outlets != 1)}" if outlets else ""),
    )
    return "  ".join(part for part in parts if part)


def _when(occurrence: "Occurrence") -> str:
    start, end = occurrence.start, occurrence.end
    if start is None:
        first = occurrence.first_reported
        return f"reported {short_day(first[:10])}" if first else "no date"
    return short_day(start) if end in (None, start) else f"{short_day(start)} to {short_day(end)}"


def _tally(tally: "Tally") -> str:
    claims = list(dict.fromkeys(_claim(claim) for claim in tally.claims))
    total = f"{amount(tally.value, 'exact')}: " if len(claims) > 1 else ""
    return f"{tally.measure.replace('_', ' ')} {total}{'; '.join(claims)}"


def _claim(claim: "Claim") -> str:
    """`4 (local officials)`, or `4 (n12)` by its article where nobody is named."""
    who = ", ".join(claim.said_by) or claim.article
    return f"{amount(claim.value, claim.bound)} ({who})"


def _report(report: "Report") -> Iterator[str]:
    who = ", ".join(report.said_by)
    where = " ".join(part for part in (report.outlet, short_day(report.day)) if part)
    says = f", said by {who}" if who else ""
    yield from wrap(f"{report.article}: {where}{says}", "    ", hang=6)
    yield from quoted(report.quote, False, "      ")
