"""Speed as ratios taken in one run: `make bench`, or `python scripts/bench.py --pages FOLDER`.

Pages are the HTML files below FOLDER, or in a tar file (the example pages unless named; they are
small, and what a page costs beside its size weighs more than on real ones). What is measured:
extraction against trafilatura's own, a whole reading against the bare parse, peak memory, and the
start of `dateline --help`. CPU seconds of one process, the better of two rounds.
"""

import argparse
import gc
import resource
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from dateline.articles import extract_article
from dateline.errors import DatelineError
from dateline.model import Article, Page
from dateline.reading.parse import load_model, normalise
from dateline.reading.reader import ArticleReader
from dateline.settings import Settings

ROOT = Path(__file__).parent.parent
ROUNDS = 2


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of the better of two rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        gc.collect()
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def pages_below(folder: Path, most: int) -> list[Page]:
    """The HTML pages below a folder or in a tar file, at most so many."""
    if folder.is_file():
        with tarfile.open(folder) as pack:
            members = [member for member in pack if member.isfile()][:most]
            files = [(member.name, pack.extractfile(member)) for member in members]
            return [Page(where=name, html=file.read()) for name, file in files if file]
    found = sorted(path for path in folder.rglob("*") if path.suffix in (".html", ".htm"))
    return [Page(where=str(path), html=path.read_bytes()) for path in found[:most]]


def articles_of(pages: Iterable[Page]) -> list[Article]:
    """The pages' articles; pages that hold none are left out."""
    articles = []
    for page in pages:
        try:
            articles.append(extract_article(page))
        except DatelineError as error:
            print(f"left out: {error}", file=sys.stderr)
    return articles


def bench_extraction(pages: list[Page]) -> None:
    """Our extraction with metadata against trafilatura's own with metadata."""
    import trafilatura

    def theirs() -> None:
        for page in pages:
            trafilatura.bare_extraction(page.html, with_metadata=True)

    own, peer = cpu(lambda: articles_of(pages)), cpu(theirs)
    report("extraction with metadata, pages a CPU second", len(pages) / own)
    report("trafilatura bare_extraction with metadata", len(pages) / peer)
    report("ratio, ours to trafilatura's speed (bar >= 1.0)", peer / own)


def read_anew(reader: ArticleReader, articles: list[Article]) -> None:
    """Read the articles with a reader that knows none of their paragraphs."""
    reader.forget()
    for _ in reader.read(articles):
        pass


def bench_reading(articles: list[Article], settings: Settings) -> None:
    """A whole reading against a bare `nlp.pipe` over the same texts."""
    english = [article for article in articles if (article.language or "en").startswith("en")]
    nlp = load_model(settings.model)
    texts = [normalise(article.text) for article in english]
    words = sum(len(text.split()) for text in texts)
    reader = ArticleReader(settings)
    read_anew(reader, english)  # the model and the lists are loaded outside the clock
    whole = cpu(lambda: read_anew(reader, english))
    bare = cpu(lambda: list(nlp.pipe(texts)))
    report("whole reading, words a CPU second", words / whole)
    report("bare nlp.pipe, words a CPU second", words / bare)
    report("ratio, reading to bare parse (bar <= 1.5)", whole / bare)
    bench_modules(reader, english, bare)


def bench_modules(reader: ArticleReader, articles: list[Article], bare: float) -> None:
    """Each module's share of the bare parse."""
    import dateline.reading.reader as line

    spent: dict[str, float] = {}
    names = [
        name
        for name in vars(line)
        if name.startswith(("find_", "count_", "link_")) and callable(getattr(line, name))
    ]
    kept = {name: getattr(line, name) for name in names}

    def timed(name: str) -> Callable[..., object]:
        def call(*args: object, **kwargs: object) -> object:
            start = time.process_time()
            try:
                return kept[name](*args, **kwargs)
            finally:
                spent[name] = spent.get(name, 0.0) + time.process_time() - start

        return call

    for name in names:
        setattr(line, name, timed(name))
    try:
        read_anew(reader, articles)
    finally:
        for name, function in kept.items():
            setattr(line, name, function)
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        report(f"  {name}, share of the bare parse", seconds / bare)


def bench_start() -> None:
    """CPU seconds of `dateline --help`."""
    command = [sys.executable, "-c", "from dateline.cli import main; main()", "--help"]

    def user() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    report("dateline --help, CPU seconds (bar < 0.3)", min(user() for _ in range(3)))


def report(name: str, value: float) -> None:
    """One figure a line."""
    print(f"{name:58} {value:10.2f}", flush=True)


def main() -> None:
    """Run every benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=Path, default=ROOT / "examples")
    parser.add_argument("--most", type=int, default=120)
    arguments = parser.parse_args()
    settings = Settings.from_environment()
    pages = pages_below(arguments.pages, arguments.most)
    if not pages:
        sys.exit(f"bench: no HTML page below {arguments.pages}; name a folder with --pages")
    print(f"{len(pages)} pages")
    bench_start()
    bench_extraction(pages)
    bench_reading(articles_of(pages), settings)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    report("peak memory of all this, MB (bar <= 700)", peak)


if __name__ == "__main__":
    main()
