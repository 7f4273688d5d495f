"""Article -> Reading: one parse, then each module in its turn."""

from collections.abc import Iterable, Iterator
from functools import cached_property

import dateline.model as model
from dateline.model import Article, Reading
from dateline.reading.coreference import link_mentions
from dateline.reading.draft import Draft
from dateline.reading.entities import find_entities
from dateline.reading.events import find_events
from dateline.reading.figures import count_tolls, find_figures
from dateline.reading.parse import load_model, model_version, parse_articles
from dateline.reading.places import find_places
from dateline.reading.statements import find_statements
from dateline.reading.times import find_times
from dateline.settings import Settings
from dateline.version import __version__

READABLE = "en"


class ArticleReader:
    """Reads articles with one set of settings; loads the model at the first article."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings.from_environment()

    @cached_property
    def _nlp(self):  # type: ignore[no-untyped-def]
        return load_model(self.settings.model)

    def drafts(self, articles: Iterable[Article]) -> Iterator[Draft]:
        """Each article parsed and filled with its records, in order."""
        for draft in parse_articles(
            articles,
            nlp=self._nlp,
            cache=self.settings.parse_cache,
            batch=self.settings.batch,
        ):
            yield self.fill(draft)

    def fill(self, draft: Draft) -> Draft:
        """Run every module over a parsed article; each sees the records of those before it."""
        draft.entities = find_entities(draft)
        draft.entities = link_mentions(draft)
        draft.times = find_times(draft)
        draft.places = find_places(draft)
        draft.statements = find_statements(draft)
        draft.figures = find_figures(draft)
        draft.tolls = count_tolls(draft)
        draft.events = find_events(draft)
        return draft

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """A reading for each article, in order."""
        for draft in self.drafts(articles):
            yield self._reading(draft)

    def _reading(self, draft: Draft) -> Reading:
        return Reading(
            id=draft.article.id,
            article=draft.article,
            entities=tuple(draft.entities),
            statements=tuple(draft.statements),
            figures=tuple(draft.figures),
            tolls=tuple(draft.tolls),
            places=tuple(draft.places),
            times=tuple(draft.times),
            events=tuple(draft.events),
            reader=self._signature,
        )

    @cached_property
    def _signature(self) -> model.Reader:
        return model.Reader(version=__version__, model=model_version(self._nlp), lexicon="")
