"""What the store links some articles with, for a report on them."""

from dateline.store import open_engine
from dateline.store.desk.articles import list_articles
from dateline.store.groups import iterate_duplicates, iterate_occurrences, iterate_stories
from dateline.store.reported import reported


def test_the_links_of_every_article_are_those_that_are_exported(examples_db):
    engine = open_engine(examples_db)
    with engine.connect() as connection:
        names = [row["article"] for row in list_articles(connection, limit=100)]
        found = reported(connection, names)
    stories = list(iterate_stories(engine))
    assert found.stories == {name: one["story"] for one in stories for name in one["articles"]}
    assert found.titles == {one["story"]: one["title"] for one in stories}
    assert found.copies == {row["article"]: row["of"] for row in iterate_duplicates(engine)}
    told = {happening for happening, _ in found.happenings.values()}
    assert told == {one["occurrence"] for one in iterate_occurrences(engine)}


def test_nothing_is_told_of_other_articles(examples_db):
    engine = open_engine(examples_db)
    name = next(iterate_stories(engine))["articles"][0]
    with engine.connect() as connection:
        found = reported(connection, [name])
    assert set(found.stories) == {name} and len(found.titles) == 1
    assert {key.rpartition("/")[0] for key in found.happenings} == {name}
