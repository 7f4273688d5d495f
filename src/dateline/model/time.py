"""Times: when, on the calendar."""

from typing import Literal

from dateline.model.record import Record


class Time(Record):
    """A time expression (TIMEX3)."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    """TIMEX3 type, such as `DATE`."""

    value: str | None = None
    """TIMEX3 value, such as `2025-01-27`, `P3D` or `PAST_REF`; None where none can be told."""

    start: str | None = None
    """First calendar day, ISO 8601; None where it is vague."""

    end: str | None = None
    """Last calendar day, ISO 8601."""
