"""Comparisons that a page or the API asks for: made by the one thread that reads, kept a while."""

from collections.abc import Callable
from typing import NamedTuple

from dateline.api.comparing import compare_documents, compare_voices, kept_document
from dateline.api.jobs import Job
from dateline.api.story_sides import compare_sides
from dateline.errors import PageError
from dateline.model import Comparison
from dateline.store.desk.stories import get_story
from dateline.web.desk import Desk
from dateline.web.making import made

Key = tuple[str, ...]
Make = Callable[[], Comparison]


class Accounts(NamedTuple):
    """What is to be compared: a story's two sides, two articles, two speakers in the first."""

    story: str = ""
    a: str = ""
    b: str = ""
    one: str = ""
    other: str = ""

    @property
    def whole(self) -> bool:
        """Whether there is enough to compare."""
        return bool(self.a or self.story)


def compared(desk: Desk, asked: Accounts, *, patience: float) -> Comparison | Job:
    """The comparison, or after `patience` seconds the job that makes it; asked again when the job
    is done, it is there at once.

    Raises NotFound where there is no such article or story, PageError where there are no two
    accounts.
    """
    key, name, make = _story(desk, asked.story) if not asked.a else _documents(desk, asked)
    return made(
        desk,
        desk.comparisons,
        key,
        lambda _: make(),
        kind="comparison",
        name=name,
        patience=patience,
    )


def _documents(desk: Desk, asked: Accounts) -> tuple[Key, str, Make]:
    documents = [kept_document(desk.engine, name) for name in (asked.a, asked.b) if name]

    def make() -> Comparison:
        if len(documents) > 1:
            return compare_documents(*documents, reader=desk.work.reader)
        between = (asked.one, asked.other) if asked.one and asked.other else None
        return compare_voices(documents[0], between, reader=desk.work.reader)

    key = (*(document.article.id for document in documents), asked.one, asked.other)
    titles = (document.article.title or document.name for document in documents)
    return key, " · ".join(titles), make


def _story(desk: Desk, name: str) -> tuple[Key, str, Make]:
    with desk.connect() as connection:
        story = get_story(connection, name)

    def make() -> Comparison:
        found = compare_sides(desk.engine, story["id"], desk.work.reader)
        if found is None:
            raise PageError("one side alone is told in this story; choose two articles or speakers")
        return found

    key = (story["id"], str(story["size"]), str(story["end"]))
    return key, story["title"] or story["id"], make
