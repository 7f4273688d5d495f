"""PLOVER's types, modes, contexts, quad classes and sectors: data, with its loader."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import get_args

from dateline.model.event import EventType

EVENT_TYPES: dict[str, EventType] = {name: name for name in get_args(EventType)}
"""The sixteen types by their name."""


@dataclass(frozen=True)
class TypeInfo:
    """What PLOVER says of one event type."""

    name: EventType
    meaning: str
    """What the type covers, in a sentence."""

    quad: int
    """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""

    score: float
    """PLOVER's cooperation-conflict score, from -10 to 10."""

    recipient_required: bool = False
    """Whether PLOVER wants a recipient named."""

    modes: dict[str, float] = field(default_factory=dict)
    """The type's modes with their scores."""


@dataclass(frozen=True)
class SectorInfo:
    """What one actor sector is."""

    name: str
    meaning: str
    international: bool = False
    """Whether the code stands where a country would."""


def _table(name: str) -> dict[str, object]:
    file = resources.files(__package__) / name
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def event_types() -> dict[str, TypeInfo]:
    """The sixteen event types by name."""
    rows = {name: row for name, row in _table("types.toml").items() if isinstance(row, dict)}
    return {
        name: TypeInfo(
            name=EVENT_TYPES[name],
            meaning=row["meaning"],
            quad=row["quad"],
            score=row["score"],
            recipient_required=row.get("recipient_required", False),
            modes=row.get("modes", {}),
        )
        for name, row in rows.items()
    }


@cache
def contexts() -> dict[str, frozenset[str]]:
    """PLOVER's contexts, each with the words that point to it."""
    rows = _table("contexts.toml")["contexts"]
    assert isinstance(rows, dict)
    return {name: frozenset(text.split()) for name, text in rows.items()}


@cache
def mode_words() -> dict[str, dict[str, frozenset[str]]]:
    """For each type its modes, each with the words of a clause that point to it."""
    rows = {name: row for name, row in _table("means.toml").items() if isinstance(row, dict)}
    return {
        name: {mode: frozenset(text.split()) for mode, text in row.items()}
        for name, row in rows.items()
    }


@cache
def sectors() -> dict[str, SectorInfo]:
    """PLOVER's actor sectors by code."""
    rows = {name: row for name, row in _table("sectors.toml").items() if isinstance(row, dict)}
    return {
        name: SectorInfo(name, row["meaning"], row.get("international", False))
        for name, row in rows.items()
    }


def modes_of(event_type: str) -> tuple[str, ...]:
    """The modes that a type may have; empty where it has none."""
    info = event_types().get(event_type)
    return tuple(info.modes) if info else ()


def quad_of(event_type: str) -> int:
    """The quad class of a type."""
    return event_types()[event_type].quad
