"""What adding one article costs as the store grows: `python scripts/scale.py [ARTICLES]`.

Two stores are made of generated news: one of 1,000 articles over 20 days, and one of ARTICLES
(100,000), which is that block again and again, each time 20 days on and with other shingles. The
same new articles are then added to both, one at a time and in turn, and the medians of keeping and
of linking them are compared. Words are drawn as often as English has them (wordfreq), and every
story has names and rare words of its own.
"""

import random
import statistics
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Engine, String, cast, func, insert, select
from wordfreq import top_n_list, word_frequency

from dateline.api import link
from dateline.model import Article, Event, Reader, Reading, Span
from dateline.store import keep, open_engine
from dateline.store.schema import (
    articles,
    events,
    samples,
    shingles,
    stories,
    story_articles,
    vectors,
)

BLOCK = 1_000  # articles
DAYS = 20  # that a block covers: 50 articles a day
ADDED = 60  # articles whose cost is measured
LENGTH = 320  # words of an article
FIRST = date(2020, 1, 6)
LETTERS = ("ka", "lo", "mi", "ren", "tus", "va", "dor", "shi", "pel", "an", "gor", "be")
SHIFT = 7_919  # added to every shingle, once for each block: other texts have other shingles
CACHE = 1_500_000  # KiB of memory while the large store is made: its indexes are filled at random
READER = Reader(version="0", model="none", lexicon="none")


class News:
    """Articles about stories, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.words = [word for word in top_n_list("en", 40_000) if word.isalpha()]
        self.weights = [word_frequency(word, "en") for word in self.words]
        self.rare = self.words[3_000:]

    def block(self, count: int, first: date) -> list[Reading]:
        """So many articles, in stories of 1 to 12, over the days of a block."""
        found: list[Reading] = []
        while len(found) < count:
            topic = self.topic()
            day = first + timedelta(days=self.random.randrange(DAYS))
            for _ in range(min(self.random.choice((1, 1, 1, 2, 3, 5, 8, 12)), count - len(found))):
                found.append(self.article(topic, day))
        return found

    def topic(self) -> list[str]:
        """The names and rare words of a story."""
        names = [
            "".join(self.random.choices(LETTERS, k=3)).capitalize() + self.random.choice("nrse")
            for _ in range(6)
        ]
        return names + self.random.sample(self.rare, 30)

    def article(self, topic: list[str], day: date) -> Reading:
        """One article about a topic, with one event."""
        words = self.random.choices(self.words, self.weights, k=LENGTH)
        for place in range(0, LENGTH, 4):
            words[place] = self.random.choice(topic)
        text = " ".join(words)
        number = self.random.getrandbits(60)
        act = Event(
            id="e1",
            span=Span(0, 9),
            trigger=Span(0, 9),
            type="CONSULT",
            status="occurred",
            rule="made",
            confidence=1.0,
        )
        article = Article(id=f"a-{number:015x}", title=text[:60], published=str(day), text=text)
        return Reading(id=article.id, article=article, events=(act,), reader=READER)


def grow(engine: Engine, blocks: int) -> None:
    """Put a store's articles in again so many times, each time a block of days on."""
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        connection.exec_driver_sql(f"PRAGMA cache_size = -{CACHE}")
        for block in range(1, blocks):
            shift, suffix = block * BLOCK, f"-{block}"
            own = articles.c.number <= BLOCK
            days = f"+{block * DAYS} days"
            moved = {
                "number": articles.c.number + shift,
                "id": articles.c.id + suffix,
                "key": articles.c.key + suffix,
                "day": func.date(articles.c.day, days),
                "published": func.date(articles.c.published, days),
            }
            _again(connection, articles, moved, own)
            _again(
                connection, events, {"article": events.c.article + shift}, events.c.article <= BLOCK
            )
            _again(
                connection,
                shingles,
                {"hash": shingles.c.hash + block * SHIFT, "article": shingles.c.article + shift},
                shingles.c.article <= BLOCK,
            )
            _again(
                connection,
                samples,
                {"article": samples.c.article + shift},
                samples.c.article <= BLOCK,
            )
            _again(
                connection,
                vectors,
                {"day": vectors.c.day + block * DAYS, "article": vectors.c.article + shift},
                vectors.c.article <= BLOCK,
            )
            placed = {
                "article": story_articles.c.article + shift,
                "core": story_articles.c.core + suffix,
                "story": story_articles.c.story + suffix,
            }
            _again(connection, story_articles, placed, story_articles.c.article <= BLOCK)
            named = cast(stories.c.id, String).not_like("%-%-%")
            told = {
                "id": stories.c.id + suffix,
                "start": func.date(stories.c.start, days),
                "end": func.date(stories.c.end, days),
            }
            _again(connection, stories, told, named)


def _again(connection, table, moved, condition) -> None:  # type: ignore[no-untyped-def]
    """The rows of a table once more, some columns changed."""
    columns = [moved.get(column.name, column).label(column.name) for column in table.c]
    connection.execute(insert(table).from_select(table.c.keys(), select(*columns).where(condition)))


def cost(engine: Engine, reading: Reading) -> tuple[float, float]:
    """CPU seconds of keeping an article and of linking it."""
    before = time.process_time()
    keep(engine, reading)
    kept = time.process_time()
    link(engine)
    return kept - before, time.process_time() - kept


def main() -> None:
    """Make both stores, add the same articles to each, print the ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory(dir=sys.argv[2] if len(sys.argv) > 2 else None) as folder:
        engines = [open_engine(str(Path(folder) / name)) for name in ("small.db", "large.db")]
        for engine in engines:
            for reading in News(1).block(BLOCK, FIRST):
                keep(engine, reading)
            link(engine)
        started = time.monotonic()
        grow(engines[1], count // BLOCK)
        print(f"made {count} articles in {time.monotonic() - started:.0f} s", flush=True)
        news = News(2)
        added = news.block(ADDED, FIRST)
        costs = [[cost(engine, reading) for engine in engines] for reading in added]
        report(costs[ADDED // 6 :], count)


def report(costs: list[list[tuple[float, float]]], count: int) -> None:
    """Print the median milliseconds for each store, and their ratio."""
    for part, name in enumerate(("keeping", "linking")):
        small, large = (statistics.median(row[store][part] for row in costs) for store in (0, 1))
        print(
            f"{name}: {1e3 * small:.2f} ms in a store of {BLOCK}, {1e3 * large:.2f} ms in one of "
            f"{count}: {large / small:.2f} times"
        )
    small, large = (statistics.median(sum(row[store]) for row in costs) for store in (0, 1))
    print(f"both: {large / small:.2f} times")


if __name__ == "__main__":
    main()
