"""Who and what an article names."""

from spacy.tokens import Doc

from dateline.model import Entity, Mention, Span
from dateline.ontology.names import Names, load_names
from dateline.reading.draft import Draft
from dateline.reading.entities.fields import fill_fields
from dateline.reading.entities.groups import Group, group_sightings
from dateline.reading.entities.headlines import headline_bounds
from dateline.reading.entities.home import settle_home
from dateline.reading.entities.nominals import find_nominals
from dateline.reading.entities.phrases import Phrases
from dateline.reading.entities.sightings import find_sightings

# Shares right on the development articles, by rule.
CONFIDENCE = {"gazetteer": 0.95, "model": 0.85, "actor-noun": 0.85}


def find_entities(draft: Draft, names: Names | None = None) -> list[Entity]:
    """The entities that the article names or calls by a common noun, in order of appearance."""
    names = names or load_names()
    doc = draft.doc
    groups = group_sightings(doc, find_sightings(doc, names, draft.blocks))
    phrases = Phrases(doc, names, groups, year=_year(draft))
    for start, end in headline_bounds(doc, draft.blocks):
        phrases.headlines |= set(range(start, end))
    taken = fill_fields(phrases, groups)
    groups += find_nominals(phrases, taken)
    settle_home(draft.article, groups)
    groups.sort(key=lambda group: group.first)
    return [_entity(doc, group, f"e{number}") for number, group in enumerate(groups, 1)]


def _year(draft: Draft) -> int | None:
    """The year in which the article was published; None where it is unknown."""
    published = (draft.article.published or "")[:4]
    return int(published) if published.isdigit() else None


def _entity(doc: Doc, group: Group, local: str) -> Entity:
    mentions = tuple(
        Mention(span=span_of(doc, start, end), form=form) for start, end, form in group.mentions()
    )
    name = group.name
    named = [m for m in mentions if m.form == "name"] or list(mentions)
    best = max(named, key=lambda mention: mention.span.end - mention.span.start)
    return Entity(
        id=local,
        name=name,
        kind=group.kind,
        country=group.country,
        sector=group.sector,
        secondary_sectors=group.secondary,
        role=group.role,
        mentions=mentions,
        span=best.span,
        rule=group.rule,
        confidence=CONFIDENCE.get(group.rule, 0.75),
    )


def span_of(doc: Doc, start: int, end: int) -> Span:
    """The characters of tokens `start` to `end`."""
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
