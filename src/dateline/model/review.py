"""Reviews: what people decided on a record, apart from what was read."""

from typing import Literal

from dateline.model.record import Frozen

Verdict = Literal["confirmed", "rejected", "edited", "disputed"]


class Change(Frozen):
    """One field that a person set right."""

    field: str
    """The record's field, such as `type`; `actors`, `place` and the like hold names, not ids."""

    value: str | int | float | None
    """What it should say, such as `COERCE`; several names are joined by `; `."""


class Review(Frozen):
    """The standing decisions on one record."""

    kind: str
    """The kind of record, such as `events`."""

    record: str
    """Id of the record within its reading, such as `v3`."""

    verdict: Verdict
    """What was decided; `disputed` where two people decided differently."""

    reviewers: tuple[str, ...]
    """Who decided, the last one first."""

    at: str
    """When the last of them did, UTC, ISO 8601."""

    changes: tuple[Change, ...] = ()
    """What the last of them set right; empty unless `edited`."""

    note: str | None = None
    """What the last of them wrote beside it."""

    earlier: bool = False
    """True where the decision was on an earlier reading of these words, which said otherwise."""
