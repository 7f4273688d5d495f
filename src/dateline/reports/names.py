"""Names of a reading's records, for the leads of facts."""

from dateline.model import Reading


def names(reading: Reading, ids: tuple[str, ...]) -> str:
    """The names of these entities, joined; empty where there are none."""
    there = {entity.id: entity.name for entity in reading.entities}
    return ", ".join(there[one] for one in ids if one in there)


def speaker(reading: Reading, said_by: str | None) -> str | None:
    """Who says it: names, else the article's own words for them; None where the article does."""
    statement = next((one for one in reading.statements if one.id == said_by), None)
    if statement is None:
        return None
    named = names(reading, statement.speakers)
    if named:
        return named
    return reading.article.quote(statement.source) if statement.source else "somebody not named"


def place_name(reading: Reading, place: str | None) -> str | None:
    """The name of a place; None where there is none."""
    return next((one.name for one in reading.places if one.id == place), None)
