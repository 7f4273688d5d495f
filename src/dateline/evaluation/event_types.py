"""How well each PLOVER type is coded: precision, recall and what it is taken for."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.ontology.plover import EVENT_TYPES
from dateline.ontology.plover.cameo import plover_of_cameo

COUNTED = frozenset({"occurred", "ongoing", "planned", "called_for", "threatened"})
"""Statuses of events that count; what was denied or never real is no event in the labelled sets."""

ONE_CLASS = {
    "RETREAT": "YIELD",
    "CONCEDE": "YIELD",
    "FIGHT": "ASSAULT",
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
}
"""Older names of types, and the two that the largest labelled set holds as one."""

CLASSES = frozenset(ONE_CLASS.get(name, name) for name in EVENT_TYPES)
NOTHING = "nothing"
MOST = 3
NO_EVENT, DISPUTED = "no_event", "disputed"
Row = dict[str, Any]
Pair = tuple[frozenset[str], frozenset[str]]
"""The types that a text has, and those that were coded."""


@dataclass
class Tally:
    """Counts of one type over texts."""

    right: int = 0
    coded: int = 0
    held: int = 0
    taken_for: Counter[str] = field(default_factory=Counter)
    """What was coded in texts whose event of this type was missed."""


def type_table(files: Iterable[tuple[Path, Path]]) -> str:
    """A Markdown table of the types in files of gold and of readings, the commonest type first."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for gold, readings in files:
        for held, coded in _pairs(gold, readings):
            _count(tallies, held, coded)
    lines = [
        "| type | texts | precision | recall | missed ones were coded as |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, tally in sorted(tallies.items(), key=lambda item: (-item[1].held, item[0])):
        if tally.held:
            taken = ", ".join(f"{other} {n}" for other, n in tally.taken_for.most_common(MOST))
            precision, recall = _share(tally.right, tally.coded), _share(tally.right, tally.held)
            lines.append(f"| {name} | {tally.held} | {precision} | {recall} | {taken or '-'} |")
    return "\n".join(lines)


def _count(tallies: dict[str, Tally], held: frozenset[str], coded: frozenset[str]) -> None:
    for name in coded:
        tallies[name].coded += 1
        tallies[name].right += name in held
    for name in held:
        tallies[name].held += 1
        if name not in coded:
            tallies[name].taken_for.update(sorted(coded - held) or [NOTHING])


def _pairs(gold: Path, readings: Path) -> Iterator[Pair]:
    coded = {row["id"]: _coded(row) for row in _rows(readings)}
    for row in _rows(gold):
        codes = [str(event.get("action_code") or "") for event in row["events"]]
        held = frozenset(name for name in map(class_of, codes) if name)
        typed = held or any(code[:2].isdigit() for code in codes) or row.get("status") == NO_EVENT
        if typed and row.get("status") != DISPUTED:
            yield held, coded.get(row["id"], frozenset())


def _rows(path: Path) -> Iterator[Row]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            yield json.loads(line)


def _coded(row: Row) -> frozenset[str]:
    found = {class_of(event["type"]) for event in row["events"] if event["status"] in COUNTED}
    return frozenset(name for name in found if name)


def class_of(code: str) -> str | None:
    """The class of a PLOVER type, an older name or a CAMEO code; None for what is no event."""
    name = plover_of_cameo(code) if code[:2].isdigit() else code
    name = ONE_CLASS.get(name or "", name)
    return name if name in CLASSES else None


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "-"
