"""Who says what: statements by speaker."""

from collections import defaultdict

from dateline.model import Reading, Statement
from dateline.reports.facts import Fact, Group, Material, Section, cut
from dateline.reports.names import names

MOST = 6  # statements of one speaker that are shown
SPEAKERS = 20  # speakers that are shown: those with most to say
MARKS = '“”"‘’ ,\n'
DENIALS = {"denied": "denies", "declined": "declines to say"}


def voices(material: Material) -> Section:
    """Speech by speaker, those with most to say first; the article's own words are left out."""
    said: dict[str, list[Fact]] = defaultdict(list)
    headings: dict[str, str] = {}
    for number, reading in material.readings:
        for statement in reading.statements:
            if f"{reading.id}/{statement.id}" in material.unheard:
                continue
            heading = _speaker(reading, statement)
            if statement.kind == "speech" and heading:
                key = heading.partition(", ")[0].casefold()
                if len(headings.setdefault(key, heading)) < len(heading):
                    headings[key] = heading
                said[key].append(_fact(number, reading, statement))
    order = sorted(said, key=lambda key: (-len(said[key]), key))
    left = len(order) - SPEAKERS
    rest = f" {left} speakers with less to say are left out." if left > 0 else ""
    return Section(
        title="Who says what",
        note=f"Words that the articles put in somebody's mouth.{rest}",
        groups=tuple(
            Group(headings[key], tuple(said[key][:MOST]), more=max(0, len(said[key]) - MOST))
            for key in order[:SPEAKERS]
        ),
    )


def _speaker(reading: Reading, statement: Statement) -> str:
    """Names, with the role of one; the article's own words where nobody is named."""
    named = names(reading, statement.speakers)
    if not named:
        return reading.article.quote(statement.source) if statement.source else ""
    roles = [one.role for one in reading.entities if one.id in statement.speakers and one.role]
    role = roles[0] if len(statement.speakers) == 1 and roles else None
    return f"{named}, {role}" if role and role.casefold() not in named.casefold() else named


def _fact(number: int, reading: Reading, statement: Statement) -> Fact:
    pieces = (reading.article.quote(span).strip(MARKS) for span in statement.content)
    how = "in their words" if statement.manner == "direct" else "as the article tells it"
    how = DENIALS.get(statement.polarity, how)
    return Fact(
        lead=f"{how}, {statement.medium}" if statement.medium else how,
        quote=cut(" … ".join(pieces)),
        sources=(number,),
        records=(f"{reading.id}/{statement.id}",),
        day=statement.date or (reading.article.published or "")[:10] or None,
    )
