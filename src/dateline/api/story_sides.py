"""A story's two sides, compared once and kept."""

from collections.abc import Iterator

from sqlalchemy import Engine

from dateline.api.comparing import body_of, side_of
from dateline.errors import PageError
from dateline.linking.accounts import compare_drafts
from dateline.linking.accounts.sides import Sides, choose_sides
from dateline.linking.accounts.speakers import find_voice
from dateline.model import Article, Comparison, Point, Reading
from dateline.reading.reader import ArticleReader, unreadable
from dateline.settings import Settings
from dateline.store import open_engine
from dateline.store.comparisons import (
    copies_among,
    drop_comparison,
    keep_comparison,
    kept_comparison,
    story_names,
    story_readings,
)


def compare_story(story: str, *, settings: Settings | None = None) -> Comparison:
    """The two sides of a kept story, from the store where they stand there.

    Raises NotFound where there is no such story, PageError where one side alone is told.
    """
    settings = settings or Settings.from_environment()
    found = compare_sides(open_engine(settings.db), story, ArticleReader(settings))
    if found is None:
        raise PageError(
            f"story {story}: one side alone is told; name two documents or speakers to compare"
        )
    return found


def compare_stories(*, settings: Settings | None = None) -> Iterator[tuple[str, Comparison]]:
    """The two sides of every kept story that has two, newest story first; each is kept."""
    settings = settings or Settings.from_environment()
    engine, reader = open_engine(settings.db), ArticleReader(settings)
    with engine.connect() as connection:
        names = story_names(connection)
    for name in names:
        found = compare_sides(engine, name, reader)
        if found is not None:
            yield name, found


def compare_sides(engine: Engine, story: str, reader: ArticleReader) -> Comparison | None:
    """The two sides of a story, from the store where they stand there; None where it has one."""
    with engine.connect() as connection:
        told = story_readings(connection, story)
        readings = {n: one for n, one in told.items() if unreadable(one.article) is None}
        sides = choose_sides(readings, copies_among(connection, list(readings)))
        kept = sides and kept_comparison(connection, story, sides, reader.signature)
    if kept is not None:
        return kept
    found = sides and _of_sides(sides, readings, reader)
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        if sides is None or found is None:
            drop_comparison(connection, story)
        else:
            keep_comparison(connection, story, sides, reader.signature, found)
    return found


def _of_sides(
    sides: Sides, readings: dict[int, Reading], reader: ArticleReader
) -> Comparison | None:
    a, b = readings[sides.a].article, readings[sides.b].article
    points = _of_articles(a, b, reader) if sides.a_speaker is None else _inside(a, sides, reader)
    if points is None:
        return None
    return Comparison(
        a=side_of(a, speaker=sides.a_speaker),
        b=side_of(b, speaker=sides.b_speaker),
        points=tuple(points),
    )


def _of_articles(a: Article, b: Article, reader: ArticleReader) -> list[Point]:
    one, other = reader.drafts([a, b])
    return compare_drafts((one, body_of(a)), (other, body_of(b)))


def _inside(article: Article, sides: Sides, reader: ArticleReader) -> list[Point] | None:
    draft = next(reader.drafts([article]))
    first = find_voice(draft, sides.a_speaker or "")
    second = find_voice(draft, sides.b_speaker or "")
    if first is None or second is None:
        return None
    return compare_drafts(first.account(draft), second.account(draft))
