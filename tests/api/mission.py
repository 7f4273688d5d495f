"""Articles of several weeks on one mission, written by us."""

from tests.linking.written import entity, figure, place, reading, statement

MISSION = ("Harbour Watch Mission", "mission")


def _article(name, day, text, *figures, said=()):
    people = [
        entity(text, found, kind, id=found[:5].lower(), country=country)
        for found, kind, country in (
            ("Ghana", "country", "GHA"), ("Fiji", "country", "FJI"), ("Tonga", "country", "TON"),
            ("Ama Mensah", "person", "GHA"), ("Harbour Watch Mission", "mission", None),
        )
        if found in text
    ]  # fmt: skip
    places = [place(text, "Tonga", "TON")] if "Tonga" in text else []
    counted = [
        figure(text, words, number, measure, place="tonga", place_from="clause", **fields)
        for words, number, measure, fields in figures
    ]
    statements = [statement(text, words, who, id=f"s{i}") for i, (words, who) in enumerate(said)]
    return reading(
        name, text, day=day, figures=counted, entities=people, places=places, statements=statements
    )


PROMISE = {"status": "promised", "subject": "ghana"}
MISSION_READINGS = [
    _article(
        "m1", "2024-06-03",
        "Ghana promised 1,000 police officers to the Harbour Watch Mission in Tonga.",
        ("1,000 police officers", 1000, "police", PROMISE),
    ),
    _article(
        "m2", "2024-07-01",
        "The first 200 police officers of Ghana arrived in Tonga for the Harbour Watch Mission.",
        ("200 police officers", 200, "police", {"subject": "ghana"}),
    ),
    _article(
        "m3", "2024-09-20",
        "Ghana now has 410 police officers in Tonga. Fiji sent 24 soldiers to Tonga. "
        "Fiji pledged 200 soldiers to the Harbour Watch Mission.",
        ("410 police officers", 410, "police", {"subject": "ghana"}),
        ("24 soldiers", 24, "troops", {"subject": "fiji"}),
        ("200 soldiers", 200, "troops", {"status": "promised", "subject": "fiji"}),
    ),
    _article(
        "m4", "2025-01-28",
        "Ghana has 600 police officers in Tonga, Ama Mensah said. The total number of foreign "
        "personnel in Tonga is 640.",
        ("600 police officers", 600, "police", {"subject": "ghana", "said_by": "s0"}),
        ("640", 640, "personnel", {"noun": "foreign personnel"}),
        said=[("Ghana has 600 police officers in Tonga", "ama m")],
    ),
]  # fmt: skip
"""Promised, deployed in three steps, and what all have there."""
