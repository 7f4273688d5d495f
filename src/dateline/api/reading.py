"""Reading pages, and keeping what was read."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Engine

from dateline.api.work import PageWork, failure_of, fingerprint
from dateline.articles.left_out import lines_left_out
from dateline.articles.offsets import offsets_in
from dateline.engines.choose import run
from dateline.engines.local import Crashed
from dateline.errors import DatelineError, SourceError
from dateline.model import Failure, Page, Reading
from dateline.settings import Settings
from dateline.sources import open_source
from dateline.store import get_reading, keep, keep_failure, known_page


@dataclass(frozen=True)
class Outcome:
    """What became of one page."""

    where: str
    """Where the page was from."""

    state: Literal["new", "revised", "again", "known", "read", "failed"]
    """`known` pages were kept before and are not read again; `read` ones were not kept."""

    reading: Reading | None = None
    """The reading, None where the page failed."""

    failure: Failure | None = None
    """Why the page failed, None where it did not."""


def read(source: str, *, settings: Settings | None = None) -> Reading:
    """The reading of the first page of a source: a file, a URL, `-`, ... Nothing is kept.

    Raises DatelineError where the page cannot be got or read.
    """
    settings = settings or Settings.from_environment()
    for outcome in read_pages([source], settings=settings.model_copy(update={"batch": 1})):
        if outcome.reading is not None:
            return outcome.reading
        assert outcome.failure is not None
        raise SourceError(outcome.failure.line)
    raise SourceError(f"{source}: holds no page; give a file, a folder, a URL or - for input")


def read_pages(
    sources: Iterable[str],
    *,
    settings: Settings | None = None,
    engine: Engine | None = None,
    again: bool = False,
    work: PageWork | None = None,
) -> Iterator[Outcome]:
    """An outcome for every page of the sources, kept in the store of `engine` where one is given.

    A page that the store knows, read by this same reader, is not read again unless `again` asks.
    What has been yielded as kept is on disk. `work` is what reads, where its model is loaded
    already.
    """
    settings = settings or Settings.from_environment()
    work = work or PageWork(settings)
    early: deque[Outcome] = deque()

    def batches() -> Iterator[list[Page]]:
        batch: list[Page] = []
        for item in (item for source in sources for item in open_source(source, settings=settings)):
            outcome = _without_reading(item, work, engine, again)
            if outcome is not None:
                early.append(outcome)
            else:
                assert isinstance(item, Page)
                batch.append(item)
            if len(batch) == settings.batch:
                yield batch
                batch = []
        if batch:
            yield batch

    for batch, results in run(work, batches(), settings=settings):
        yield from _drain(early)
        for page, result in zip(batch, results, strict=True):
            if isinstance(result, Crashed):
                result = failure_of(result, page)
            yield _settle(page, result, engine)
    yield from _drain(early)


def read_page(page: Page, *, work: PageWork, engine: Engine | None = None) -> Outcome:
    """What becomes of a page that is at hand; kept in the store of `engine` where one is given."""
    known = _without_reading(page, work, engine, again=False)
    if known is not None:
        return known
    (result,) = work([page])
    return _settle(page, result, engine)


def _drain(early: deque[Outcome]) -> Iterator[Outcome]:
    while early:
        yield early.popleft()


def _without_reading(
    item: Page | Failure, work: PageWork, engine: Engine | None, again: bool
) -> Outcome | None:
    """The outcome of what needs no reading: a failure, or a page that the store knows."""
    if isinstance(item, Failure):
        return _failed(item, engine)
    if engine is None or again:
        return None
    article = known_page(engine, fingerprint(item))
    if article is None:
        return None
    reading = get_reading(engine, article)
    signature = work.reader.signature.model_copy(update={"unread": reading.reader.unread})
    if reading.reader != signature:
        return None
    return Outcome(where=item.where, state="known", reading=reading)


def _settle(page: Page, result: Reading | Failure, engine: Engine | None) -> Outcome:
    if isinstance(result, Failure):
        return _failed(result, engine)
    if engine is None:
        return Outcome(where=page.where, state="read", reading=result)
    offsets = offsets_in(page.text, result.article) if page.text is not None else None
    try:
        state = keep(
            engine,
            result,
            fingerprint=fingerprint(page),
            offsets=offsets,
            left_out=lines_left_out(page, result.article),
        )
    except DatelineError as error:
        failure = Failure(where=page.where, stage=error.stage, reason=str(error), id=page.id)
        return Outcome(where=page.where, state="failed", failure=failure)
    return Outcome(where=page.where, state=state, reading=result)


def _failed(failure: Failure, engine: Engine | None) -> Outcome:
    if engine is not None:
        keep_failure(engine, failure)
    return Outcome(where=failure.where, state="failed", failure=failure)
