"""Events as a person reads them in a terminal: lists, and why they were coded."""

import json
import re
import textwrap
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from dateline.cli.layout import QUOTE_WIDTH, event_days, quoted, wrap

if TYPE_CHECKING:
    from dateline.api import ExplainedPage, ListedEvent
    from dateline.reading.events.explain import Explained, Step


def listed_lines(listed: "ListedEvent") -> Iterator[str]:
    """An event in a list: day, code and parties; the words that tell it; the article."""
    event = listed.event
    code = _code(event.type, event.mode, event.status)
    who = ", ".join(listed.actors) or "?"
    to = ", ".join(listed.recipients)
    where = ", ".join(name for name in (listed.place, listed.country) if name)
    when = event_days(event.start, event.end, listed.published)
    facts = [when, code, f"{who} → {to}" if to else who, where]
    if event.said_by is not None:
        facts.append(f"says {', '.join(listed.said_by) or 'somebody unnamed'}")
    yield from wrap("  ".join(fact for fact in facts if fact), "", hang=4)
    yield from quoted(listed.quote, False)
    several = f"one of {listed.reports} reports" if listed.reports > 1 else None
    parts = (listed.outlet, listed.published, listed.article, several)
    source = " · ".join(part for part in parts if part)
    yield click.style(f"    {source}", dim=True)


def explained_lines(page: "ExplainedPage") -> Iterator[str]:
    """A page's sentences, each with its events and with what was considered and dropped."""
    if page.title:
        yield click.style(page.title, bold=True)
    for sentence in page.sentences:
        yield from _sentence_lines(sentence)
    if not page.sentences:
        yield "no verb or noun of the lexicon tells an act here"


def explained_json(page: "ExplainedPage") -> str:
    """The same as one JSON object."""
    return json.dumps(asdict(page), ensure_ascii=False)


def _sentence_lines(sentence: "Explained") -> Iterator[str]:
    yield ""
    yield from wrap(_short(sentence.text), "", hang=0)
    for step in sentence.steps:
        yield from _step_lines(step)


def _step_lines(step: "Step") -> Iterator[str]:
    code = _code(step.type, step.mode, step.status)
    if step.event is None:
        yield from wrap(f"dropped  {code}  “{step.trigger}”: {step.dropped}", "  ", hang=4)
    else:
        parties = f"{', '.join(step.actors) or '?'} → {', '.join(step.recipients) or '?'}"
        head = f"{step.event}  {code}  “{step.trigger}”  {parties}"
        for line in wrap(head, "  ", hang=4):
            yield click.style(line, bold=True)
    for number, made in enumerate(step.path):
        yield from wrap(f"{'by' if number == 0 else 'then'} {made}", "    ", hang=8)


def _code(kind: str, mode: str | None, status: str) -> str:
    code = kind if mode is None else f"{kind} {mode}"
    return code if status == "occurred" else f"{code} ({status})"


def _short(words: str) -> str:
    return textwrap.shorten(re.sub(r"\s+", " ", words), QUOTE_WIDTH, placeholder=" …")
