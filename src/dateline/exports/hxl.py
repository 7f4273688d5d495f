"""HXL: CSV with a row of hashtags below the header, for tables of figures and of events."""

from collections.abc import Iterable, Iterator

from dateline.exports.delimited import comma_table
from dateline.exports.facts import Facts
from dateline.exports.format import File, Format, Group
from dateline.exports.happenings import alone, happenings
from dateline.exports.rows import Row
from dateline.model import Event, Figure, Place, Reading
from dateline.ontology.formats import country_codes

WHERE = {
    "country": "#country+name",
    "country_code": "#country+code+v_iso3",
    "admin1": "#adm1+name",
    "location": "#loc+name",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
}
SOURCE = {
    "said_by": "#meta+said_by",
    "outlet": "#meta+source",
    "published": "#date+published",
    "url": "#meta+url",
    "quote": "#description+quote",
    "review": "#meta+review",
}
TAGS = {
    "figures": {
        "id": "#meta+id",
        "measure": "#indicator+name",
        "low": "#indicator+value+min",
        "high": "#indicator+value+max",
        "bound": "#indicator+bound",
        "unit": "#indicator+unit",
        "noun": "#description+counted",
        "status": "#status",
        "start": "#date+start",
        "end": "#date+end",
        **WHERE,
        **SOURCE,
    },
    "events": {
        "id": "#event+id",
        "type": "#event+type",
        "mode": "#event+mode",
        "status": "#status",
        "start": "#date+event+start",
        "end": "#date+event+end",
        "actors": "#org+actor",
        "recipients": "#org+recipient",
        "killed_low": "#affected+killed+min",
        "killed_high": "#affected+killed+max",
        "reports": "#meta+reports",
        **WHERE,
        **SOURCE,
    },
}
"""The columns of each kind with their hashtags."""


def figure_rows(reading: Reading) -> Iterator[Row]:
    """A row for every figure; repeats of an earlier one are left out."""
    facts = Facts(reading)
    for figure in facts.reading.figures:
        if figure.same_as is None:
            yield _figure(figure) | _shared(facts, figure)


def event_rows(group: Group) -> Iterator[Row]:
    """A row for every happening, its status said."""
    for happening in happenings(group):
        facts, event = happening.facts, happening.event
        low, high = happening.dead
        yield _shared(facts, event) | {
            "id": happening.key,
            "type": event.type,
            "mode": event.mode,
            "status": event.status,
            "start": event.start,
            "end": event.end,
            "actors": "; ".join(facts.names(event.actors)) or None,
            "recipients": "; ".join(facts.names(event.recipients)) or None,
            "killed_low": low,
            "killed_high": high,
            "reports": len(happening.reports),
            "outlet": "; ".join(happening.outlets) or None,
            "said_by": "; ".join(happening.speakers) or None,
            "review": happening.verdicts,
        }


def _figure(figure: Figure) -> Row:
    return {
        "measure": figure.measure,
        "low": figure.value.low,
        "high": figure.value.high,
        "bound": figure.bound,
        "unit": figure.unit,
        "noun": figure.noun,
        "status": figure.status,
        "start": figure.period.start if figure.period else None,
        "end": figure.period.end if figure.period else None,
    }


def _shared(facts: Facts, record: Figure | Event) -> Row:
    return {
        "id": f"{facts.reading.id}/{record.id}",
        **_where(facts.place(record)),
        "said_by": "; ".join(facts.speakers(record.said_by)) or None,
        "outlet": facts.article.outlet,
        "published": (facts.article.published or "")[:10] or None,
        "url": facts.url,
        "quote": facts.quote(record.span),
        "review": facts.review("figures" if isinstance(record, Figure) else "events", record.id),
    }


def _where(place: Place | None) -> Row:
    if place is None:
        return {}
    codes = country_codes(place.country or "")
    return {
        "country": codes.name if codes else None,
        "country_code": place.country,
        "admin1": place.admin1,
        "location": place.name,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def write_hxl(kind: str, rows: Iterable[Row], file: File) -> int:
    """Write the header, the hashtags and the rows; how many rows were written comes back."""
    tags = TAGS[kind]
    return comma_table(list(tags), below=list(tags.values()))(kind, rows, file)


FORMAT = Format(
    name="hxl",
    meaning="CSV with a row of HXL hashtags, for humanitarian data",
    suffix=".csv",
    media_type="text/csv",
    kinds={"figures": figure_rows, "events": alone(event_rows)},
    counted={"events": event_rows},
    write=write_hxl,
)
