"""Reading a labelled set and asking its scorer."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from dateline.api import annotate, extract, read
from dateline.errors import DatelineError, SourceError
from dateline.evaluation import accounts
from dateline.evaluation.asking import Report, ask, run_scorer
from dateline.evaluation.bars import LabelledSet
from dateline.evaluation.linked import LINKED, score_linked
from dateline.evaluation.speakers import score_speakers
from dateline.model import Article, Failure, Page, Reading
from dateline.settings import Settings
from dateline.sources import open_jsonl


def score(labelled: LabelledSet, *, shared: Path, work: Path, settings: Settings) -> Report:
    """The scorer's report on what dateline reads from a labelled set; readings stay in `work`."""
    if labelled.kind == accounts.KIND:
        return accounts.score_accounts(labelled, shared=shared, work=work, settings=settings)
    if labelled.kind in LINKED:
        return score_linked(labelled, shared=shared, work=work, settings=settings)
    out = readings_file(labelled, work)
    gold = ",".join(str(shared / "gold" / name) for name in labelled.gold.split(","))
    if labelled.kind == "pages":
        _extract(shared, gold, out, settings)
        return ask(shared, "pages.py", gold, str(out))
    _annotate(gold.split(","), out, settings)
    if labelled.kind == "speakers":
        return score_speakers(Path(gold), out)
    return ask(shared, "score.py", labelled.kind, gold, str(out), "--json")


def readings_file(labelled: LabelledSet, work: Path) -> Path:
    """Where the readings of a labelled set are kept."""
    return work / f"{labelled.name.replace(' ', '_').replace(':', '').replace(',', '')}.jsonl"


def check_articles(shared: Path, work: Path, settings: Settings) -> dict[str, Report]:
    """What the checker says of the seed's record and of each whole page's, by name."""
    folders = {"seed": shared / "seed"} | {
        folder.name: folder
        for folder in sorted((shared / "gold" / "articles").glob("*"))
        if folder.is_dir()
    }
    reports: dict[str, Report] = {}
    for name, folder in folders.items():
        page = next(path for path in sorted(folder.iterdir()) if path.suffix in (".txt", ".html"))
        try:
            reading = read(str(page), settings=settings)
        except DatelineError as error:
            raise SourceError(f"{page}: {error}") from None
        out = work / f"article_{name}.json"
        out.write_text(reading.model_dump_json(), encoding="utf-8")
        checker = ["check_record.py", str(out), str(folder / "expected.json")]
        misses, last = run_scorer(shared, checker).rstrip().rsplit("\n", 1)
        (work / f"article_{name}.misses").write_text(misses + "\n", encoding="utf-8")
        reports[name] = json.loads(last)
    return reports


def _annotate(gold: Iterable[str], out: Path, settings: Settings) -> None:
    with out.open("w", encoding="utf-8") as file:
        for name in gold:
            for reading in annotate(_pages(name, settings), settings=settings):
                if isinstance(reading, Reading):
                    file.write(reading.model_dump_json() + "\n")
                else:
                    print(reading.line, file=sys.stderr)


def _pages(name: str, settings: Settings) -> Iterable[Page]:
    for item in open_jsonl(name, settings=settings):
        if isinstance(item, Failure):
            raise SourceError(item.line)
        yield item


def _extract(shared: Path, gold: str, out: Path, settings: Settings) -> None:
    inputs = out.with_suffix(".in.jsonl")
    inputs.write_text(run_scorer(shared, ["pages.py", "--inputs", gold]), encoding="utf-8")
    with out.open("w", encoding="utf-8") as file:
        for page, article in extract(_pages(str(inputs), settings), settings=settings):
            if isinstance(article, Article):
                row = {"id": page.id, "article": article.model_dump(mode="json")}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
    inputs.unlink()
