"""What a worker does with a batch of pages: page -> article -> reading, one result a page."""

import hashlib
import logging
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from dateline.articles import extract_article
from dateline.articles.as_given import take_as_given
from dateline.engines.local import Crashed
from dateline.errors import DatelineError
from dateline.model import Article, Failure, Page, Reading
from dateline.settings import Settings

if TYPE_CHECKING:
    from dateline.reading.reader import ArticleReader

log = logging.getLogger(__name__)


def article_of(page: Page) -> Article | Failure:
    """The page's clean article, or why there is none."""
    try:
        return extract_article(page)
    except DatelineError as error:
        return Failure(where=page.where, stage=error.stage, reason=str(error), id=page.id)
    except Exception as error:  # a page can break a parser in ways nobody listed; the run goes on
        log.debug("extracting %s", page.where, exc_info=True)
        reason = f"{type(error).__name__}: {error}; please report it with the page"
        return Failure(where=page.where, stage="article", reason=reason, id=page.id)


def extract_pages(pages: list[Page]) -> list[Article | Failure]:
    """An article or a failure for each page."""
    return [article_of(page) for page in pages]


class PageWork:
    """Reads batches of pages; the model is loaded in the process that works, at its first batch."""

    def __init__(self, settings: Settings, *, as_given: bool = False) -> None:
        self.settings = settings
        self.as_given = as_given

    def __getstate__(self) -> dict[str, object]:
        # a worker keeps nothing, so an address with a password in it stays on this machine
        settings = self.settings.model_copy(update={"db": ""})
        return {"settings": settings, "as_given": self.as_given}

    @cached_property
    def reader(self) -> "ArticleReader":
        """The reader that this work uses."""
        from dateline.reading.reader import ArticleReader

        return ArticleReader(self.settings)

    def __call__(self, pages: list[Page]) -> Sequence[Reading | Failure]:
        found = [take_as_given(page) if self.as_given else article_of(page) for page in pages]
        readings = self.reader.read(item for item in found if isinstance(item, Article))
        return [
            item if isinstance(item, Failure) else _named(next(readings), page)
            for page, item in zip(pages, found, strict=True)
        ]


def _named(result: Reading | Failure, page: Page) -> Reading | Failure:
    """The result under the id that the input gave and the place that it came from."""
    if isinstance(result, Failure):
        return result.model_copy(update={"where": page.where, "id": page.id})
    return result.model_copy(update={"id": page.id}) if page.id is not None else result


def failure_of(crash: Crashed, page: Page) -> Failure:
    """The failure that stands for a page on which its process died."""
    return Failure(where=page.where, stage="reading", reason=crash.reason, id=page.id)


def fingerprint(page: Page) -> str:
    """A hash of all that a page is made of: the same page gives the same."""
    digest = hashlib.sha256()
    given = (page.id, page.url, page.title, page.published, page.text)
    for part in given:
        digest.update(f"{part}\0".encode("utf-8", "surrogatepass"))
    digest.update(page.html or b"")
    return digest.hexdigest()
