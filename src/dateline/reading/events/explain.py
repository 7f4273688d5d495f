"""Why each event was coded, and what was considered and dropped, sentence by sentence."""

from dataclasses import dataclass
from pathlib import Path

from dateline.model import Event, Span
from dateline.ontology.verbs import load_lexicon
from dateline.reading.draft import Draft
from dateline.reading.events.coding import Coding
from dateline.reading.events.finder import Finding, find


@dataclass(frozen=True)
class Step:
    """One coding that was considered."""

    type: str
    """PLOVER type, such as `ASSAULT`."""

    mode: str | None
    """PLOVER mode, None where it has none."""

    status: str
    """Whether it happened, such as `planned`."""

    trigger: str
    """The words that tell it."""

    rule: str
    """How it was found: `verb`, `noun`, `verb+noun`, `verb+clause` or `speech`."""

    path: tuple[str, ...]
    """Rows of the lexicon and the words they met, from the act up to the verb that decides."""

    actors: tuple[str, ...]
    """Names of those who act; empty where it became no event."""

    recipients: tuple[str, ...]
    """Names of those who are acted upon; empty where it became no event."""

    event: str | None
    """Id of the event it became; None where it was dropped or folded into another."""

    dropped: str
    """Why it became no event; empty where it did."""


@dataclass(frozen=True)
class Explained:
    """One sentence with everything that was considered in it."""

    span: Span
    text: str
    steps: tuple[Step, ...]


def explain(draft: Draft, *, files: tuple[Path, ...] = ()) -> list[Explained]:
    """For each sentence with a trigger, how its codings came about and what became of them."""
    finding = find(draft, load_lexicon(files))
    steps: dict[int, list[tuple[int, Step]]] = {}
    events = {event.id: event for event in finding.events}
    for coding, event in finding.made:
        _add(finding, steps, coding, _step(draft, coding, events[event], ""))
    for coding, why in finding.dropped:
        _add(finding, steps, coding, _step(draft, coding, None, why))
    explained = []
    for sentence in draft.doc.sents:
        rows = steps.get(sentence.root.i)
        if rows:
            span = Span(sentence.start_char, sentence.end_char)
            ordered = tuple(step for _, step in sorted(rows, key=lambda row: row[0]))
            explained.append(Explained(span, span.of(draft.article.text), ordered))
    return explained


def _add(
    finding: Finding, steps: dict[int, list[tuple[int, Step]]], coding: Coding, step: Step
) -> None:
    root = finding.tree.sentence_of[coding.token]
    steps.setdefault(root, []).append((coding.token, step))


def _step(draft: Draft, coding: Coding, event: Event | None, dropped: str) -> Step:
    names = {entity.id: entity.name for entity in draft.entities}
    tokens = sorted(coding.trigger or (coding.token,))
    return Step(
        type=coding.type,
        mode=coding.mode,
        status=coding.status,
        trigger=" ... ".join(draft.doc[one].text for one in tokens),
        rule=coding.rule,
        path=coding.path,
        actors=tuple(names[one] for one in event.actors) if event else (),
        recipients=tuple(names[one] for one in event.recipients) if event else (),
        event=event.id if event else None,
        dropped=dropped,
    )
