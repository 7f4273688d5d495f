"""What a plain-text page says of itself: who wrote it and when, its section, its outlet."""

import re
from typing import NamedTuple

from dateline.articles.plain_text.bylines import bare_name, find_authors
from dateline.articles.plain_text.dates import PrintedDate, find_date, offset_of
from dateline.articles.plain_text.lines import Line
from dateline.articles.plain_text.sheet import Sheet
from dateline.ontology.pages import page_words

# Lines over the title, and behind the body, where byline and date may stand.
ABOVE = 6
BELOW = 6
DATE_LINE = 140
CHANGED = re.compile(
    r"updated|modified|aktualisiert|actuali|aggiornat|uppdaterad|更新", re.IGNORECASE
)
SAID = re.compile(r"publi|posted|erschienen|erstellt|veröffentlicht|公開", re.IGNORECASE)
# © The Example 2024. All rights reserved | Copyright 2024 Example Media Ltd.
COPYRIGHT = re.compile(
    r"""(?:©|\(c\)|\bcopyright\b)\s*(?:©|\(c\)|copyright)?\s*
    (?:(?:19|20)\d\d\s*(?:[-–]\s*(?:19|20)?\d\d)?)?[\s,:|-]*(?:by\s+)?
    (?P<outlet>[^\W\d_][^|,.;:©]{1,48}?)\s*
    (?=[|,.;:©]|(?:19|20)\d\d|\s-\s|all\srights|alle\srechte|$)""",
    re.VERBOSE | re.IGNORECASE,
)
LEGAL_FORM = re.compile(
    r"\s+(?:ltd|limited|llc|inc|plc|gmbh|ag|s\.?a|pty|co|corp|company|group|media group)\.?$", re.I
)


class About(NamedTuple):
    """What the page says of itself; None or empty where it does not."""

    authors: tuple[str, ...]
    published: str | None
    modified: str | None
    timezone: str | None
    section: str | None
    outlet: str | None


def read_about(sheet: Sheet) -> About:
    """Authors, dates, section and outlet of a page of whose lines each has a label."""
    zone = [line for line in _zone(sheet) if sheet.labels[line.number] == "other"]
    published, modified = _dates(zone)
    return About(
        authors=_authors(zone),
        published=published,
        modified=modified,
        timezone=offset_of(published) if published else None,
        section=_section(sheet, zone),
        outlet=_outlet(sheet.lines),
    )


def _zone(sheet: Sheet) -> list[Line]:
    """The lines around title and body where bylines and dates stand, the likeliest first."""
    if sheet.region is None:
        return []
    body = min(sheet.numbers("paragraph"), default=sheet.region[0])
    title = sheet.title if sheet.title is not None else max(0, body - 2 * ABOVE)
    end = sheet.region[1] + 1
    lines = sheet.lines
    above = lines[max(0, title - ABOVE) : title]
    return lines[title + 1 : body] + above[::-1] + lines[end : end + BELOW]


def _authors(zone: list[Line]) -> tuple[str, ...]:
    for line in zone:
        if authors := find_authors(line):
            return authors
    dated = [line.number for line in zone if _date_of(line)]
    for line in zone:
        near = any(abs(line.number - number) <= 2 for number in dated)
        if near and (authors := bare_name(line)):
            return authors
    return ()


def _dates(zone: list[Line]) -> tuple[str | None, str | None]:
    """The first date that is no change's, and the first change's."""
    published: str | None = None
    modified: str | None = None
    for line in zone:
        date = _date_of(line)
        if date is None:
            continue
        changed = CHANGED.search(line.text[: date.start]) and not SAID.search(
            line.text[: date.start]
        )
        if changed:
            modified = modified or date.iso
        else:
            published = published or date.iso
    return published or modified, modified


def _date_of(line: Line) -> PrintedDate | None:
    if line.width > DATE_LINE or line.prose:
        return None
    return find_date(line.text)


def _section(sheet: Sheet, zone: list[Line]) -> str | None:
    """The section that is glued to the date (`News28 January`) or stands over the title."""
    sections = page_words().sections
    for line in zone:
        date = _date_of(line)
        glued = line.text[: date.start] if date else ""
        if glued and glued.casefold() in sections:
            return glued
    above = sheet.lines[max(0, (sheet.title or 0) - 2) : sheet.title or 0]
    return next((line.text for line in reversed(above) if line.folded in sections), None)


def _outlet(lines: list[Line]) -> str | None:
    """The name behind the last copyright sign."""
    for line in reversed(lines):
        match = COPYRIGHT.search(line.text)
        if match is not None:
            name = LEGAL_FORM.sub("", match["outlet"].strip())
            return name if name[:1].isupper() and len(name.split()) <= 6 else None
    return None
