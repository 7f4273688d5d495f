"""A store of made articles, for measuring: `python scripts/generate_store.py big.db`.

100,000 articles with 1,000,000 events unless --articles says otherwise: ten years, thousands of
actors, everything as skewed as the news is (few actors, places, words and stories have most of
it). Articles, records, stories and occurrences are the rows that `read` and `link` would write;
the words mean nothing. The same --seed gives the same store.
"""

import argparse
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Any, Generic, TypeVar, get_args

from sqlalchemy import Engine, Index, insert

from dateline.model import (
    Article,
    Entity,
    Event,
    Figure,
    Mention,
    Part,
    Place,
    Reading,
    Span,
    Statement,
)
from dateline.model.event import EventType
from dateline.model.figure import Value
from dateline.model.occurrence import Occurrence, Party, Report, Where
from dateline.model.reading import Reader
from dateline.store import open_engine
from dateline.store.occurrences import occurrence_row
from dateline.store.rows import article_row, participant_rows, record_rows
from dateline.store.schema import (
    RECORD_TABLES,
    articles,
    metadata,
    occurrence_reports,
    occurrences,
    participants,
    stories,
    story_articles,
)

FIRST_DAY = date(2015, 1, 1)
DAYS = 3650
ACTORS, PLACES, OUTLETS, WORDS = 5000, 3000, 250, 20_000
EVENTS, STATEMENTS, FIGURES = 10, 4, 3  # of one article
CAST = 8  # entities of one article
SKEW, LARGEST = 1.3, 400  # of the sizes of stories: most have one article, a few hundreds
BATCH = 1000
COUNTRIES = (
    "SYR UKR SDN HTI COD MMR YEM NGA ETH AFG IRQ SOM MLI LBY COL MEX PAK IND ISR PSE LBN TUR RUS "
    "USA GBR FRA DEU KEN UGA RWA BDI CAF TCD CMR NER BFA MOZ ZWE ZAF EGY TUN DZA MAR IRN SAU JOR "
    "BGD LKA NPL THA PHL IDN CHN PRK KOR JPN VEN PER BRA GTM"
)
STATUSES = ("occurred", "planned", "ongoing", "called_for", "threatened", "denied", "hypothetical")
KINDS = ("person", "organisation", "armed_group", "country")
SECTORS = ("GOV", "MIL", "REB", "COP", "CVL", "NGO", "IGO", None)
MEASURES = ("killed", "injured", "displaced", "troops", "money", "other")

Value_ = TypeVar("Value_")


class Skewed(Generic[Value_]):
    """Things of which the first are drawn most often: the n-th with weight 1 / n."""

    def __init__(self, things: Sequence[Value_], random: Random, power: float = 1.0) -> None:
        self.things = things
        self.random = random
        self.weights = list(accumulate(1 / rank**power for rank in range(1, len(things) + 1)))

    def draw(self, count: int) -> list[Value_]:
        """So many of them, the same one perhaps more than once."""
        return self.random.choices(self.things, cum_weights=self.weights, k=count)


@dataclass(frozen=True)
class Actor:
    """Somebody who turns up in articles."""

    name: str
    kind: str
    country: str
    sector: str | None


@dataclass(frozen=True)
class Spot:
    """A place of the made world."""

    name: str
    country: str
    latitude: float
    longitude: float
    number: int


@dataclass(frozen=True)
class Happening:
    """What several articles of a story tell."""

    number: int
    type: str
    status: str
    actor: Actor
    recipient: Actor
    spot: Spot
    day: str


Told = tuple[str, list[tuple[Happening, ...]], list[Reading]]


class World:
    """Everything that articles are made of."""

    def __init__(self, seed: int) -> None:
        self.random = random = Random(seed)
        countries = Skewed(COUNTRIES.split(), random)
        homes = countries.draw(ACTORS)
        lands = countries.draw(PLACES)
        self.actors = Skewed(
            [
                Actor(f"{_name(n)} {_name(n * 7 + 3)}", random.choice(KINDS), home,
                      random.choice(SECTORS))
                for n, home in enumerate(homes)
            ],
            random,
        )  # fmt: skip
        self.spots = Skewed(
            [
                Spot(_name(n + 9000), land, round(random.uniform(-50, 60), 3),
                     round(random.uniform(-120, 150), 3), n)
                for n, land in enumerate(lands)
            ],
            random,
        )  # fmt: skip
        self.outlets = Skewed([f"The {_name(n + 20_000)} Post" for n in range(OUTLETS)], random)
        self.words = Skewed([_name(n + 40_000).lower() for n in range(WORDS)], random)
        self.types = Skewed(get_args(EventType)[::-1], random, 0.8)
        self.statuses = Skewed(STATUSES, random, 1.5)
        self.measures = Skewed(MEASURES, random)

    def happenings(self, day: date, count: int) -> list[Happening]:
        """What happens in one story that begins on that day."""
        cast, spots = self.actors.draw(CAST), self.spots.draw(3)
        return [
            Happening(
                number=number,
                type=type_,
                status=status,
                actor=self.random.choice(cast),
                recipient=self.random.choice(cast),
                spot=self.random.choice(spots),
                day=(day - timedelta(days=self.random.randrange(4))).isoformat(),
            )
            for number, (type_, status) in enumerate(
                zip(self.types.draw(count), self.statuses.draw(count), strict=True)
            )
        ]


def _name(number: int) -> str:
    """A word that can be said, another for every number."""
    sounds, word = ("ba", "de", "ki", "lo", "mu", "na", "re", "si", "to", "vu"), ""
    number += 100
    while number:
        number, rest = divmod(number, len(sounds))
        word += sounds[rest]
    return word.capitalize()


def readings(world: World, wanted: int) -> Iterator[Told]:
    """Stories, one after the other: each a name, what its articles tell, and their readings."""
    made = 0
    while made < wanted:
        size = min(wanted - made, 2 * int(world.random.paretovariate(SKEW)) - 1, LARGEST)
        day = FIRST_DAY + timedelta(days=world.random.randrange(DAYS))
        told = world.happenings(day, EVENTS + 2)
        chosen = [tuple(world.random.sample(told, EVENTS)) for _ in range(size)]
        found = [
            _reading(world, f"a-{made + at:07d}", day + timedelta(days=at % 9), one)
            for at, one in enumerate(chosen)
        ]
        yield found[0].id, chosen, found
        made += size


def _reading(world: World, id: str, day: date, told: Sequence[Happening]) -> Reading:
    sentences = []
    for one in told:
        filler = " ".join(world.words.draw(18))
        sentences.append(f"{one.actor.name} {one.type.lower()} {one.recipient.name} {filler}.")
    title = sentences[0][:70].rstrip(". ")
    text = "\n\n".join([title, *sentences])
    entities = _entities(text, told)
    ids = {entity.name: entity.id for entity in entities}
    places = _places(told)
    spots = {place.name: place.id for place in places}
    spans = [_at(text, sentence) for sentence in sentences]
    return Reading(
        id=id,
        article=Article(
            id=id,
            url=f"https://example.org/{id}",
            outlet=world.outlets.draw(1)[0],
            title=title,
            published=f"{day.isoformat()}T08:00+00:00",
            language="en",
            text=text,
            parts=tuple(Part(kind="paragraph", span=_at(text, s)) for s in sentences),
        ),
        entities=entities,
        places=places,
        statements=tuple(
            Statement(id=f"s{n}", span=spans[n], kind="speech", speakers=(ids[told[n].actor.name],),
                      content=(spans[n],), manner="indirect", rule="made", confidence=0.8)
            for n in range(STATEMENTS)
        ),
        figures=tuple(
            Figure(id=f"f{n}", span=spans[n], value=Value(low=n + 1, high=n + 1),
                   measure=world.measures.draw(1)[0], subject=ids[told[n].actor.name],
                   place=spots[told[n].spot.name], rule="made", confidence=0.8)
            for n in range(FIGURES)
        ),
        events=tuple(
            Event(id=f"v{n}", span=spans[n], trigger=Span(spans[n].start, spans[n].start + 5),
                  type=one.type, status=one.status, actors=(ids[one.actor.name],),
                  recipients=(ids[one.recipient.name],), place=spots[one.spot.name],
                  start=one.day, end=one.day, said_by="s0" if n % 3 == 0 else None,
                  rule="made", confidence=0.8)
            for n, one in enumerate(told)
        ),
        reader=Reader(version="0", model="made", lexicon="made"),
    )  # fmt: skip


def _entities(text: str, told: Sequence[Happening]) -> tuple[Entity, ...]:
    cast = dict.fromkeys(actor for one in told for actor in (one.actor, one.recipient))
    return tuple(
        Entity(id=f"e{n}", span=_at(text, one.name), name=one.name, kind=one.kind,
               country=one.country, sector=one.sector,
               mentions=(Mention(span=_at(text, one.name), form="name"),),
               rule="made", confidence=0.8)
        for n, one in enumerate(cast)
    )  # fmt: skip


def _places(told: Sequence[Happening]) -> tuple[Place, ...]:
    return tuple(
        Place(id=f"p{n}", span=Span(0, 5), name=one.name, mentions=(Span(0, 5),),
              latitude=one.latitude, longitude=one.longitude, country=one.country,
              geonames_id=one.number, rule="made", confidence=0.8)
        for n, one in enumerate(dict.fromkeys(one.spot for one in told))
    )  # fmt: skip


def _occurrence(story: str, id: str, told: list[tuple[Reading, Event]]) -> Occurrence:
    reading, event = told[0]
    parties = {
        one.id: Party(name=one.name, kind=one.kind, country=one.country, sector=one.sector)
        for one in reading.entities
    }
    spot = next(one for one in reading.places if one.id == event.place)
    return Occurrence(
        id=id,
        story=story,
        type=event.type,
        status=event.status,
        actors=tuple(parties[one] for one in event.actors),
        recipients=tuple(parties[one] for one in event.recipients),
        place=Where(name=spot.name, country=spot.country, latitude=spot.latitude,
                    longitude=spot.longitude),
        start=event.start,
        end=event.end,
        first_reported=min(str(one.article.published)[:10] for one, _ in told),
        reports=tuple(
            Report(article=one.id, event=act.id, type=act.type, status=act.status,
                   trigger=act.trigger, outlet=one.article.outlet,
                   day=str(one.article.published)[:10], quote=one.article.quote(act.span))
            for one, act in told
        ),
        outlets=tuple(dict.fromkeys(str(one.article.outlet) for one, _ in told)),
    )  # fmt: skip


def _at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


class Rows:
    """Rows of every table, written a batch at a time."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.number = 0
        self.waiting: dict[Any, list[dict[str, Any]]] = defaultdict(list)

    def add_story(
        self, name: str, chosen: list[tuple[Happening, ...]], found: list[Reading]
    ) -> None:
        """Put by the rows of one story."""
        tellings = defaultdict(list)
        for told, reading in zip(chosen, found, strict=True):
            self.number += 1
            self._add_reading(reading)
            self._add(story_articles, article=self.number, core=name, story=name)
            for at, one in enumerate(told):
                tellings[one.number].append((self.number, reading, reading.events[at]))
        days = [str(reading.article.published)[:10] for reading in found]
        self._add(stories, id=name, title=found[0].article.title, start=min(days), end=max(days),
                  size=len(found))  # fmt: skip
        for number, group in tellings.items():
            self._add_occurrence(name, f"{name}:{number}", group)

    def _add_reading(self, reading: Reading) -> None:
        number = self.number
        own = {"number": number, "key": reading.id, "revision": 1, "current": True}
        row = article_row(reading) | own | {"added": "2026-01-01T00:00:00+00:00"}
        self.waiting[articles].append(row)
        for kind, table in RECORD_TABLES.items():
            self.waiting[table] += record_rows(kind, reading, number)
        self.waiting[participants] += participant_rows(reading, number)

    def _add_occurrence(self, story: str, id: str, group: list[tuple[int, Reading, Event]]) -> None:
        told = _occurrence(story, id, [(reading, event) for _, reading, event in group])
        self._add(occurrences, **occurrence_row(told))
        for number, _, event in group:
            self._add(occurrence_reports, article=number, event=event.id, occurrence=id)

    def _add(self, table: Any, **row: Any) -> None:
        self.waiting[table].append(row)

    def write(self) -> None:
        """Write what was put by."""
        with self.engine.connect().execution_options(write=True) as connection, connection.begin():
            for table in metadata.sorted_tables:
                if self.waiting[table]:
                    connection.execute(insert(table), self.waiting[table])
        self.waiting.clear()


def generate(db: str, wanted: int, seed: int) -> None:
    """Write the store; indexes are made at the end, as a bulk load does."""
    engine = open_engine(db)
    indexes: list[Index] = [
        index for table in metadata.sorted_tables for index in table.indexes if not index.unique
    ]
    with engine.begin() as connection:
        for index in indexes:
            index.drop(connection, checkfirst=True)
    rows, start = Rows(engine), time.monotonic()
    for name, chosen, found in readings(World(seed), wanted):
        rows.add_story(name, chosen, found)
        if len(rows.waiting[articles]) >= BATCH:
            rows.write()
            if rows.number % (10 * BATCH) < BATCH:
                print(f"{rows.number} articles, {time.monotonic() - start:.0f} s", flush=True)
    rows.write()
    with engine.begin() as connection:
        for index in indexes:
            index.create(connection, checkfirst=True)
    print(f"{rows.number} articles in {time.monotonic() - start:.0f} s")


def main() -> None:
    """Read the options and write the store."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("db", help="an SQLite file that is not there yet, or a database address")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    generate(options.db, options.articles, options.seed)


if __name__ == "__main__":
    main()
