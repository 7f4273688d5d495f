"""A comparison cut into what differs, what both say and what one alone says."""

from dateline.model import Comparison, Point


def sections_of(comparison: Comparison) -> list[tuple[str, list[Point]]]:
    """The points: those that differ, those of both, those of one alone."""
    points = comparison.points
    found = [
        ("They differ", [one for one in points if one.differs]),
        ("Both say", [one for one in points if one.in_ == "both" and not one.differs]),
        (f"Only {side_name(comparison, 'a')}", [one for one in points if one.in_ == "a"]),
        (f"Only {side_name(comparison, 'b')}", [one for one in points if one.in_ == "b"]),
    ]
    return [(title, rows) for title, rows in found if rows]


def side_name(comparison: Comparison, letter: str) -> str:
    """What a side is called."""
    side = comparison.a if letter == "a" else comparison.b
    return side.speaker or side.outlet or side.title or letter.upper()
