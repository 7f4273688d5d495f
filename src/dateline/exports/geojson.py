"""GeoJSON: places and events as points (RFC 7946); what has no coordinates has no geometry."""

from collections.abc import Iterator

from dateline.exports.facts import Facts
from dateline.exports.format import Format, Group
from dateline.exports.happenings import alone, happenings
from dateline.exports.json_list import json_list
from dateline.exports.rows import KINDS, Row
from dateline.model import Place, Reading

PLACES = (
    *("article", "name", "country", "admin1", "geonames_id", "feature", "confidence", "quote"),
    *("mentions", "outlet", "published", "url", "review", "reviewed_by", "review_changes"),
)
EVENTS = (
    *("article", "type", "mode", "context", "status", "start", "end", "actors_names"),
    *("recipients_names", "affected_names", "place_name", "said_by_names", "confidence", "quote"),
    *(
        "historical",
        "reports",
        "outlets",
        "outlet",
        "published",
        "url",
        "review",
        "reviewed_by",
        "review_changes",
    ),
)
PROPERTIES = {"places": PLACES, "events": EVENTS}
"""The properties of a feature of each kind."""


def place_features(reading: Reading) -> Iterator[Row]:
    """A feature for every place; `mentions` is how often the article names it."""
    facts, places = Facts(reading), {place.id: place for place in reading.places}
    for row in KINDS["places"](reading):
        row["mentions"] = len(row["mentions"])
        yield _feature(facts, row, places[row["id"]], PLACES)


def event_features(group: Group) -> Iterator[Row]:
    """A feature for every happening, where it happened; its status is among its properties."""
    rows = {
        (reading.id, row["id"]): row for reading, _ in group for row in KINDS["events"](reading)
    }
    for happening in happenings(group, decided=False):
        facts, event = happening.facts, happening.event
        row = rows[facts.reading.id, event.id]
        row |= {"reports": len(happening.reports), "outlets": happening.outlets}
        yield _feature(facts, row, facts.place(event), EVENTS) | {"id": happening.key}


def _feature(facts: Facts, row: Row, place: Place | None, names: tuple[str, ...]) -> Row:
    article = facts.article
    row |= {"outlet": article.outlet, "published": article.published, "url": facts.url}
    point = None
    if place and place.latitude is not None and place.longitude is not None:
        point = {"type": "Point", "coordinates": [place.longitude, place.latitude]}
    return {
        "type": "Feature",
        "id": f"{facts.reading.id}/{row['id']}",
        "geometry": point,
        "properties": {name: row[name] for name in names},
    }


FORMAT = Format(
    name="geojson",
    meaning="points for maps",
    suffix=".geojson",
    media_type="application/geo+json",
    kinds={"places": place_features, "events": alone(event_features)},
    counted={"events": event_features},
    write=json_list({"type": "FeatureCollection"}, "features"),
)
