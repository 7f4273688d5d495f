"""What an act becomes below a verb that promises, refuses, demands, threatens or ends it."""

import tomllib
from functools import cache
from importlib import resources
from typing import get_args

from dateline.model.event import EventStatus
from dateline.ontology.plover import quad_of
from dateline.reading.events.coding import Coding

CONFLICT = 3  # the first quad class of conflict: "promised not to attack" is a promise

ONE_SIDED = frozenset({"refuse", "demand", "urge", "order", "threaten", "end"})
"""Effects that one side has on a mutual act: "refused talks with the rebels"."""

STATUSES: dict[str, EventStatus] = {name: name for name in get_args(EventStatus)}


@cache
def _table() -> dict[str, dict[str, tuple[str, str, str]]]:
    file = resources.files("dateline.ontology.plover") / "effects.toml"
    rows = tomllib.loads(file.read_text(encoding="utf-8"))
    found: dict[str, dict[str, tuple[str, str, str]]] = {}
    for effect, row in rows.items():
        if isinstance(row, dict):
            found[effect] = {}
            for name, text in row.items():
                kind, mode, status = text.split()
                found[effect][name] = (kind, mode, status)
    return found


def _row(effect: str, kind: str) -> tuple[str, str, str] | None:
    found = _table().get(effect, {}).get(kind)
    return _table()["plan"].get(kind) if found is None and effect == "decide" else found


def asks_to_yield(coding: Coding) -> bool:
    """Whether an appeal for this act is a request of PLOVER's: that somebody yields."""
    return coding.type in _table()["urge"]


def apply_effect(coding: Coding, effect: str, *, why: str) -> Coding | None:
    """The coding below such a verb; None where that tells no act."""
    if effect in ("do", "begin", "undergo", "purpose"):
        return coding.but(path=(*coding.path, why))
    if effect in ("wish", "appeal"):
        return coding.but(status="hypothetical", path=(*coding.path, why))
    if effect == "deny" or (effect == "refuse" and coding.type == "ACCUSE"):
        return coding.but(status="denied", path=(*coding.path, why))
    if coding.status == "denied" and effect in ("commit", "plan", "decide"):
        kind = "REJECT" if quad_of(coding.type) < CONFLICT else "AGREE"
        return coding.but(
            type=kind, mode=None, status="occurred", path=(*coding.path, f"{why} not")
        )
    if effect == "plan" and coding.mode == "withdraw" and "military" in coding.context:
        # PLOVER: troops that are to leave are a concession, withdrawn only when they have left
        return coding.but(type="CONCEDE", mode=None, status="planned", path=(*coding.path, why))
    row = _row(effect, coding.type)
    if row is None:
        return None
    kind, mode, status = row
    changed = kind != coding.type
    new_mode = coding.mode if mode == "-" and not changed else (None if mode == "-" else mode)
    if kind == "THREATEN" and coding.mode in ("arrest", "expel"):
        new_mode = coding.mode
    return coding.but(
        type=kind,
        mode=new_mode,
        status=STATUSES.get(status, coding.status),
        path=(*coding.path, why),
        mutual=coding.mutual and not (effect in ONE_SIDED and coding.actors and coding.recipients),
    )
