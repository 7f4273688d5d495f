"""Scoring what links articles: copies, stories and occurrences of texts in one stream."""

import gzip
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import Engine

from dateline.api import export, extract, link, read_pages
from dateline.api.linking import BATCH
from dateline.api.linking.copies import find_copies
from dateline.errors import SourceError
from dateline.evaluation.asking import Report, ask
from dateline.evaluation.bars import LabelledSet
from dateline.model import Article, Failure, Page, Reader, Reading
from dateline.settings import Settings
from dateline.sources import open_jsonl
from dateline.store import keep, links, open_engine
from dateline.store.linking.queue import waiting_for_stories

EVERY = 10**9
ORDER = 6  # seed of the order of arrival; what comes out does not depend on it
UNREAD = Reader(version="0", model="none", lexicon="none")
LINKED = ("duplicates", "stories", "occurrences")


def score_linked(labelled: LabelledSet, *, shared: Path, work: Path, settings: Settings) -> Report:
    """The scorer's report on what links the texts of a labelled set, with the speed of linking."""
    gold = [shared / "gold" / name for name in labelled.gold.split(",")]
    name = labelled.kind
    docs = _shuffled(gold, work / f"linked_{name}_docs.jsonl")
    db = work / f"linked_{name}.db"
    for old in work.glob(f"{db.name}*"):
        old.unlink()
    engine = open_engine(str(db))
    if name == "occurrences":
        _read(docs, engine, settings)
    else:
        _extract(docs, engine, settings)
    work_of: Callable[[Engine], object] = _find_copies if name == "duplicates" else link
    speed = _documents(docs) / _seconds(work_of, engine)
    link(engine)
    out = work / f"linked_{name}.jsonl"
    with out.open("wb") as file:
        export(name, file, settings=settings.model_copy(update={"db": str(db)}))
    report = ask(shared, f"{name}.py", str(_joined(gold, work / f"linked_{name}.gz")), str(out))
    return report | {"documents_per_cpu_second": round(speed)}


def _shuffled(gold: list[Path], docs: Path) -> Path:
    """The texts that gold files are about, in one stream in random order."""
    lines: list[str] = []
    for path in gold:
        name = path.name.split("_")[0] + "_docs.jsonl.gz"
        with gzip.open(path.with_name(name), "rt", encoding="utf-8") as file:
            lines += file.readlines()
    random.Random(ORDER).shuffle(lines)
    docs.write_text("".join(line.rstrip("\n") + "\n" for line in lines), encoding="utf-8")
    return docs


def _joined(gold: list[Path], whole: Path) -> Path:
    whole.write_bytes(b"".join(path.read_bytes() for path in gold))
    return whole


def _documents(docs: Path) -> int:
    with docs.open(encoding="utf-8") as file:
        return sum(1 for _ in file)


def _read(docs: Path, engine: Engine, settings: Settings) -> None:
    for outcome in read_pages([str(docs)], settings=settings, engine=engine):
        if outcome.failure is not None:
            print(outcome.failure.line, file=sys.stderr)


def _extract(docs: Path, engine: Engine, settings: Settings) -> None:
    """Keep the articles without reading them: copies and stories need no records."""
    for page, article in extract(_pages(docs, settings), settings=settings):
        if isinstance(article, Article):
            reading = Reading(id=page.id or article.id, article=article, reader=UNREAD)
            keep(engine, reading)


def _pages(docs: Path, settings: Settings) -> Iterator[Page]:
    for item in open_jsonl(str(docs), settings=settings):
        if isinstance(item, Failure):
            raise SourceError(item.line)
        yield item


def _find_copies(engine: Engine) -> None:
    """Find copies as `link` does, and keep nothing of it."""
    with engine.connect().execution_options(write=True) as connection, connection.begin() as undone:
        new = list(links.linkables(connection, waiting_for_stories(connection, EVERY)).values())
        for start in range(0, len(new), BATCH):
            find_copies(connection, new[start : start + BATCH])
        undone.rollback()


def _seconds(work: Callable[[Engine], object], engine: Engine) -> float:
    before = time.process_time()
    work(engine)
    return time.process_time() - before
