"""Short readings of our own writing: records by the words that they stand in."""

from dateline.model import (
    Article,
    Entity,
    Figure,
    Mention,
    Place,
    Reader,
    Reading,
    Span,
    Statement,
    Time,
    Value,
)

EVIDENCE = {"rule": "test", "confidence": 0.9}


def find(text, words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def entity(text, name, kind, *others, id=None, **fields):
    forms = (name, *others)
    mentions = [Mention(span=find(text, form), form="name") for form in forms if form in text]
    return Entity(
        id=id or name.lower().replace(" ", "-"),
        span=mentions[0].span,
        name=name,
        kind=kind,
        mentions=tuple(mentions),
        **fields,
        **EVIDENCE,
    )


def figure(text, words, number, measure, *, id=None, **fields):
    return Figure(
        id=id or f"f{text.index(words)}",
        span=find(text, words),
        value=fields.pop("value", Value(low=number, high=number)),
        measure=measure,
        noun=fields.pop("noun", words.partition(" ")[2]),
        **fields,
        **EVIDENCE,
    )


def place(text, name, country, id=None):
    span = find(text, name)
    return Place(
        id=id or name.lower(), span=span, name=name, mentions=(span,), country=country, **EVIDENCE
    )


def statement(text, words, speaker, id="s1"):
    span = find(text, words)
    return Statement(
        id=id,
        span=span,
        kind="speech",
        speakers=(speaker,),
        content=(span,),
        manner="indirect",
        **EVIDENCE,
    )


def time(text, words, end):
    return Time(
        id=f"t{text.index(words)}", span=find(text, words), type="DATE", end=end, **EVIDENCE
    )


def reading(name, text, *, day="2025-01-28", version="0", **records):
    return Reading(
        id=name,
        article=Article(
            id=f"a-{name}", title=text[:40], published=day, text=text, outlet="The Harbour Post"
        ),
        reader=Reader(version=version, model="none", lexicon="none"),
        **{kind: tuple(found) for kind, found in records.items()},
    )
