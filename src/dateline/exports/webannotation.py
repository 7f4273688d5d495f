"""W3C Web Annotation: every record as a note on the words that it rests on."""

import json
from collections.abc import Callable, Iterator

from dateline.exports.format import Format
from dateline.exports.json_list import json_list
from dateline.exports.rows import KINDS, Row
from dateline.model import Reading

AROUND = 32  # characters before and after a quotation: enough to find it again in a changed page
MOTIVES = {"entities": "identifying", "places": "identifying", "times": "identifying"}


def annotations(kind: str) -> Callable[[Reading], Iterator[Row]]:
    """What makes the annotations of one kind of record of a reading."""

    def rows(reading: Reading) -> Iterator[Row]:
        article = reading.article
        source = article.canonical_url or article.url or f"urn:dateline:{reading.id}"
        for number, record in enumerate(KINDS[kind](reading), start=1):
            name = record.get("id") or f"{kind}-{number}"
            start, end = record["span"]
            yield {
                "id": f"urn:dateline:{reading.id}:{kind}:{name}",
                "type": "Annotation",
                "motivation": MOTIVES.get(kind, "describing"),
                "generator": {
                    "type": "Software",
                    "name": "dateline",
                    "schema:softwareVersion": reading.reader.version,
                },
                "body": {
                    "type": "TextualBody",
                    "format": "application/json",
                    "value": _body(record),
                },
                "target": {"source": source, "selector": _selectors(article.text, start, end)},
            }

    return rows


def _body(record: Row) -> str:
    """The record itself as JSON, without what the target says already.

    As text, since a reader of JSON-LD would take the record's `id` and `type` for the body's own.
    """
    kept = {name: value for name, value in record.items() if name not in ("span", "quote")}
    return json.dumps(kept, ensure_ascii=False)


def _selectors(text: str, start: int, end: int) -> list[Row]:
    """By its words, for the page; by its offsets, for the reading text."""
    return [
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - AROUND) : start],
            "suffix": text[end : end + AROUND],
        },
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]


FORMAT = Format(
    name="webannotation",
    meaning="W3C Web Annotations: every record on the words that it rests on",
    suffix=".jsonld",
    media_type='application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    kinds={kind: annotations(kind) for kind in KINDS if kind != "articles"},
    write=json_list(
        {
            "@context": [
                "http://www.w3.org/ns/anno.jsonld",
                {"schema": "https://schema.org/"},
            ],
            "id": "urn:dateline:annotations",
            "type": "AnnotationPage",
        },
        "items",
    ),
)
