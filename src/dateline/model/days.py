"""The calendar day of a record's date, which may be a day, a moment, less than a day or nothing."""

from datetime import date


def day_of(text: str | None) -> date | None:
    """The day of an ISO 8601 date or moment; None where the text says no whole day."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
