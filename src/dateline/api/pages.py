"""Streams of pages to streams of readings or articles, for JSON Lines in and out."""

from collections.abc import Iterable, Iterator
from itertools import islice

from dateline.api.work import PageWork, extract_pages, failure_of
from dateline.engines.choose import run
from dateline.engines.local import Crashed
from dateline.model import Article, Failure, Page, Reading
from dateline.settings import Settings


def annotate(
    pages: Iterable[Page], *, settings: Settings | None = None
) -> Iterator[Reading | Failure]:
    """A reading of each page's text as it is, every offset kept; in order, unless a cluster
    reads.
    """
    settings = settings or Settings.from_environment()
    work = PageWork(settings, as_given=True)
    for batch, results in run(work, _batches(pages, settings.batch), settings=settings):
        for page, result in zip(batch, results, strict=True):
            yield failure_of(result, page) if isinstance(result, Crashed) else result


def extract(
    pages: Iterable[Page], *, settings: Settings | None = None
) -> Iterator[tuple[Page, Article | Failure]]:
    """Each page with its clean article; in order, unless a cluster reads."""
    settings = settings or Settings.from_environment()
    batches = _batches(pages, settings.batch)
    for batch, results in run(extract_pages, batches, settings=settings):
        for page, result in zip(batch, results, strict=True):
            yield page, failure_of(result, page) if isinstance(result, Crashed) else result


def _batches(pages: Iterable[Page], size: int) -> Iterator[list[Page]]:
    queue = iter(pages)
    while batch := list(islice(queue, size)):
        yield batch
