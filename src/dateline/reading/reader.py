"""Article -> Reading: one parse, then each module in its turn."""

import logging
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from spacy.language import Language

from dateline.model import Article, Failure, Reader, Reading
from dateline.ontology.fingerprint import lexicon_hash
from dateline.ontology.names import Names, load_names
from dateline.reading.coreference import link_mentions
from dateline.reading.draft import Draft
from dateline.reading.entities import find_entities
from dateline.reading.events import find_events
from dateline.reading.figures import count_tolls, find_figures
from dateline.reading.paragraphs import Paragraphs
from dateline.reading.parse import load_model, model_release, parse_articles
from dateline.reading.places import find_places
from dateline.reading.places.gazetteer import Gazetteer, open_gazetteer
from dateline.reading.statements import find_statements
from dateline.reading.times import find_times
from dateline.settings import Settings
from dateline.version import __version__

READABLE = "en"
log = logging.getLogger(__name__)


class ArticleReader:
    """Reads articles with one set of settings; loads the model at the first article."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings.from_environment()

    @cached_property
    def _nlp(self) -> Language:
        return load_model(self.settings.model)

    @cached_property
    def _paragraphs(self) -> Paragraphs:
        return Paragraphs(self._nlp)

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        return open_gazetteer(self.settings.places, self.settings.place_files)

    @cached_property
    def _names(self) -> Names:
        return load_names(self.settings.names)

    def forget(self) -> None:
        """Forget the paragraphs read so far, which would not be parsed again."""
        self.__dict__.pop("_paragraphs", None)

    def drafts(self, articles: Iterable[Article]) -> Iterator[Draft]:
        """Each article parsed and filled with its records, in order."""
        for draft in self._parsed(list(articles)):
            yield self.fill(draft)

    def fill(self, draft: Draft) -> Draft:
        """Run every module over a parsed article; each sees the records of those before it."""
        draft.entities = find_entities(draft, self._names)
        draft.entities = link_mentions(draft, self._names)
        draft.times = find_times(draft)
        draft.places = find_places(draft, self._gazetteer)
        draft.statements = find_statements(draft)
        draft.figures = find_figures(draft)
        draft.tolls = count_tolls(draft)
        draft.events = find_events(draft, files=self.settings.lexicon)
        return draft

    def read(self, articles: Iterable[Article]) -> Iterator[Reading | Failure]:
        """A reading for each article, in order; a failure in the place of one that broke a rule.

        An article in a language that cannot be read keeps its text and has no records.
        """
        queue = iter(articles)
        while group := list(islice(queue, self.settings.batch)):
            drafts = self._parsed([article for article in group if unreadable(article) is None])
            for article in group:
                reason = unreadable(article)
                if reason is not None:
                    yield Reading(
                        id=article.id,
                        article=article,
                        reader=self.signature.model_copy(update={"unread": reason}),
                    )
                else:
                    yield self._read(next(drafts))

    def _parsed(self, articles: list[Article]) -> Iterator[Draft]:
        return parse_articles(
            articles,
            nlp=self._nlp,
            cache=self.settings.parse_cache,
            batch=self.settings.batch,
            limit=self.settings.max_characters,
            known=self._paragraphs,
        )

    def _read(self, draft: Draft) -> Reading | Failure:
        try:
            self.fill(draft)
        except Exception as error:  # a rule's mistake on one article must not end the run
            log.debug("reading %s", draft.article.id, exc_info=True)
            return Failure(
                where=draft.article.url or draft.article.id,
                stage="reading",
                reason=f"{type(error).__name__}: {error}; please report it with the page",
            )
        return self._reading(draft)

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
            reader=self.signature.model_copy(update={"unread": draft.unread}),
        )

    @cached_property
    def signature(self) -> Reader:
        """What this reader signs its readings with; known without loading the model."""
        return Reader(
            version=__version__,
            model=model_release(self.settings.model),
            lexicon=lexicon_hash((*self.settings.names, *self.settings.lexicon)),
        )


def unreadable(article: Article) -> str | None:
    """Why an article cannot be read, None where it can."""
    if article.language is None or article.language.split("-")[0].lower() == READABLE:
        return None
    return f"language {article.language} cannot be read yet"
