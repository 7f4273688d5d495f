"""The columns of a table of each kind of record, in the order of RECORDS.md's fields."""

from dateline.exports.rows import REVIEWED
from dateline.model import Article, Entity, Event, Figure, Frozen, Place, Statement, Time, Toll

MODELS: dict[str, type[Frozen]] = {
    "articles": Article,
    "entities": Entity,
    "statements": Statement,
    "figures": Figure,
    "tolls": Toll,
    "places": Place,
    "times": Time,
    "events": Event,
}
RANGES = {
    **dict.fromkeys(("value", "promised", "required", "actual", "everyone"), ("low", "high")),
    "period": ("start", "end"),
}
"""Fields that are a range, with its ends: they take two columns."""

REVIEW_COLUMNS = ("review", "reviewed_by", "review_changes")
"""What people decided on a record."""

NUMBERS = ("promised", "required", "actual", "everyone")
"""The numbers of a commitment."""

LINK_COLUMNS = {
    "stories": [
        "story",
        "title",
        "start",
        "end",
        "articles",
        "outlets",
        "countries",
        "languages",
    ],
    "duplicates": ["article", "of", "kind", "overlap", "passages"],
    "occurrences": [
        "occurrence",
        "story",
        "type",
        "mode",
        "status",
        "actors_names",
        "recipients_names",
        "place_name",
        "country",
        "latitude",
        "longitude",
        "start",
        "end",
        "first_reported",
        "articles",
        "outlets",
        "sources",
        "figures",
        "reports",
    ],
    "commitments": [
        *("commitment", "subject", "noun", "measure", "unit", "mission", "place"),
        *(f"{number}_{end}" for number in NUMBERS for end in ("low", "high")),
        *("share", "share_bound", "as_of", "due", "evidence"),
    ],
    "comparisons": [
        *("story", "a_article", "b_article", "a_speaker", "b_speaker", "in", "about"),
        *("a", "b", "a_quote", "b_quote", "a_also", "b_also", "differs", "weight", "confidence"),
    ],
    "agreements": ["agreement", "entity", "kind", "about", "state", "since", "states"],
    "reviews": [
        *("article", "kind", "record", "start", "end", "quote", "verdict", "changes", "read"),
        *("note", "reviewer", "at", "found"),
    ],
}
"""The columns of what links articles, and of what people decided."""

NAMED = {
    "actors": "actors_names",
    "recipients": "recipients_names",
    "affected": "affected_names",
    "speakers": "speakers_names",
    "subject": "subject_name",
    "place": "place_name",
    "said_by": "said_by_names",
}


def columns_of(kind: str) -> list[str]:
    """Column names: the article, every field (a value or a period as two), names beside ids."""
    if kind in LINK_COLUMNS:
        return LINK_COLUMNS[kind]
    columns = ["article"]
    for field, info in MODELS[kind].model_fields.items():
        if field in RANGES and info.annotation != str | None:
            columns += [f"{field}_{end}" for end in RANGES[field]]
        else:
            columns.append(field)
        if field in NAMED and kind != "articles":
            columns.append(NAMED[field])
    if kind == "articles":
        return columns
    return [*columns, "quote", *(REVIEW_COLUMNS if kind in REVIEWED else ())]
