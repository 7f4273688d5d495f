"""A reading as a person reads it: 80 columns, each fact with the words it came from."""

import re
import textwrap
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from dateline.cli.layout import QUOTE_WIDTH, WIDTH, amount, event_days, quoted, wrap

if TYPE_CHECKING:
    from dateline.model import Article, Event, Place, Reading, Span, Statement
    from dateline.store import Hit


def readable(reading: "Reading") -> str:
    """The whole record: the article's head, who says what, what happened, how many, where, when."""
    sections = (
        ("Who says what", _statements(reading)),
        ("What happened", _events(reading)),
        ("How many", _figures(reading)),
        ("Where", _places(reading)),
        ("When", _times(reading)),
    )
    lines = list(_head(reading.article))
    if reading.reader.unread:
        lines += ["", *wrap(f"Not read: {reading.reader.unread}.", "")]
    for title, body in sections:
        rows = list(body)
        if rows:
            lines += ["", click.style(title.upper(), bold=True), *rows]
    lines += ["", click.style(f"id {reading.id}", dim=True), "─" * WIDTH]
    return "\n".join(lines)


def headline(reading: "Reading") -> str:
    """One article on a line: day, outlet, title; its id below it."""
    article = reading.article
    day = (article.published or "")[:10] or "no date   "
    outlet = f"{article.outlet}: " if article.outlet else ""
    counts = ", ".join(
        f"{len(records)} {name}{'s' * (len(records) != 1)}"
        for name, records in (
            ("statement", reading.statements),
            ("event", reading.events),
            ("figure", reading.figures),
        )
    )
    title = textwrap.shorten(
        f"{outlet}{article.title or article.text}", WIDTH - 12, placeholder=" …"
    )
    return f"{day}  {title}\n            " + click.style(f"{reading.id}: {counts}", dim=True)


def hit_lines(hit: "Hit") -> str:
    """A search hit: day, outlet and title, the words around the hit, and the id."""
    day = (hit.published or "")[:10] or "no date   "
    title = textwrap.shorten(hit.title or "untitled", WIDTH - 12, placeholder=" …")
    outlet = f"{hit.outlet} · " if hit.outlet else ""
    return "\n".join(
        [
            f"{day}  {click.style(title, bold=True)}",
            *wrap(hit.snippet, " " * 12),
            click.style(f"{' ' * 12}{outlet}{hit.id}", dim=True),
        ]
    )


def _head(article: "Article") -> Iterator[str]:
    facts = [article.outlet, _moment(article.published), _byline(article.authors)]
    shown = " · ".join(fact for fact in facts if fact)
    if shown:
        yield from wrap(shown, "")
    yield from (click.style(line, bold=True) for line in wrap(article.title or "Untitled", ""))
    if article.standfirst:
        yield from wrap(article.standfirst, "")


def _byline(authors: tuple[str, ...]) -> str | None:
    return f"by {', '.join(authors)}" if authors else None


def _moment(value: str | None) -> str | None:
    """`Tuesday 28 January 2025, 07:30 (+03:00)`; the words as they are where they are no date."""
    if value is None:
        return None
    try:
        if "T" not in value:
            return _day(date.fromisoformat(value))
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    offset = moment.strftime("%z")
    zone = f" ({offset[:3]}:{offset[3:]})" if offset else ""
    return f"{_day(moment.date())}, {moment:%H:%M}{zone}"


def _day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def _statements(reading: "Reading") -> Iterator[str]:
    said = [statement for statement in reading.statements if statement.kind == "speech"]
    last: str | None = None
    for statement in said:
        who = _speaker(reading, statement)
        if who != last:
            yield from (click.style(line, fg="cyan") for line in wrap(who, "  "))
        last = who
        yield from quoted(_content(reading, statement), statement.manner == "direct")


def _speaker(reading: "Reading", statement: "Statement") -> str:
    names = _names(reading, statement.speakers)
    if not names:
        source = statement.source
        names = reading.article.quote(source) if source else "unnamed"
    extra = [statement.medium, statement.polarity if statement.polarity != "affirmed" else None]
    shown = ", ".join(word for word in extra if word)
    return f"{names} ({shown})" if shown else names


def _content(reading: "Reading", statement: "Statement") -> str:
    return " … ".join(reading.article.quote(span) for span in statement.content)


def _events(reading: "Reading") -> Iterator[str]:
    for event in reading.events:
        yield from wrap(_event_line(reading, event), "  ", hang=4)
        yield from quoted(_around(reading, event.trigger, event.span), False)


def _event_line(reading: "Reading", event: "Event") -> str:
    code = event.type if event.mode is None else f"{event.type} {event.mode}"
    who = _names(reading, event.actors) or "?"
    to = _names(reading, event.recipients)
    places = {place.id: place.name for place in reading.places}
    facts = [
        event_days(event.start, event.end, reading.article.published),
        code if event.status == "occurred" else f"{code} ({event.status})",
        f"{who} → {to}" if to else who,
        places.get(event.place) if event.place else None,
        f"says {_source_of(reading, event.said_by)}" if event.said_by else None,
    ]
    return "  ".join(fact for fact in facts if fact)


def _figures(reading: "Reading") -> Iterator[str]:
    places = {place.id: place.name for place in reading.places}
    for figure in reading.figures:
        if figure.same_as is not None:
            continue
        facts = [
            f"{amount(figure.value, figure.bound, figure.unit)} {figure.noun or ''}".strip(),
            figure.measure if figure.measure != "other" else None,
            figure.status if figure.status != "actual" else None,
            places.get(figure.place) if figure.place else None,
            f"says {_source_of(reading, figure.said_by)}" if figure.said_by else None,
        ]
        yield from wrap("  ".join(fact for fact in facts if fact), "  ", hang=4)
        yield from quoted(_sentence(reading.article.text, figure.span), False)


def _places(reading: "Reading") -> Iterator[str]:
    rows: dict[object, list[Place]] = defaultdict(list)
    for place in reading.places:  # one that acts and one where something is are two records
        rows[place.geonames_id, place.name].append(place)
    for place, *again in rows.values():
        if place.latitude is None or place.longitude is None:
            where = "not on the map"
        else:
            where = f"{place.latitude:.2f}, {place.longitude:.2f}"
        count = sum(len(one.mentions) for one in (place, *again))
        times = f"  {count} times" if count > 1 else ""
        words = _sentence(reading.article.text, place.span, around=24)
        yield _clip(f"  {place.name}, {place.country or '?'}  {where}{times}  “{words}”")


def _times(reading: "Reading") -> Iterator[str]:
    for time in reading.times:
        if time.start is None:
            continue
        words = _sentence(reading.article.text, time.span, around=24)
        until = f" to {time.end}" if time.end not in (None, time.start) else ""
        yield _clip(f"  {time.start}{until}  “{words}”")


def _source_of(reading: "Reading", statement_id: str) -> str:
    statement = next(one for one in reading.statements if one.id == statement_id)
    names = _names(reading, statement.speakers)
    return names or (reading.article.quote(statement.source) if statement.source else "unnamed")


def _names(reading: "Reading", ids: tuple[str, ...]) -> str:
    names = {entity.id: entity.name for entity in reading.entities}
    return ", ".join(names[one] for one in ids if one in names)


def _around(reading: "Reading", trigger: "Span", span: "Span") -> str:
    words = reading.article.quote(span)
    return words if len(words) <= QUOTE_WIDTH else _sentence(reading.article.text, trigger)


def _sentence(text: str, span: "Span", around: int = 90) -> str:
    """The words of a span with some on each side, cut at blanks, never past a paragraph."""
    start = max(text.rfind("\n", 0, span[0]) + 1, span[0] - around)
    end = text.find("\n", span[1])
    end = min(len(text) if end < 0 else end, span[1] + around)
    if start > 0 and not text[start - 1].isspace():
        start = min(text.find(" ", start, span[0]) + 1 or span[0], span[0])
    if end < len(text) and not text[end].isspace():
        end = max(text.rfind(" ", span[1], end), span[1])
    return text[start:end]


def _clip(line: str) -> str:
    flat = re.sub(r"\s+", " ", line.strip())
    return f"  {flat}" if len(flat) < WIDTH - 2 else f"  {flat[: WIDTH - 4]}…”"
