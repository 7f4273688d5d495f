"""A small reading of our own, and an empty store to keep it in."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from dateline.model import Article, Entity, Event, Mention, Part, Reader, Reading, Span, Statement
from dateline.store import open_engine

TEXT = (
    "Harbour talks resume in Port Lindel\n\n"
    "The port authority said the ferry service would restart on Monday.\n\n"
    "Minister Ada Quill met union leaders for three hours."
)


def make_reading(
    text: str = TEXT, *, url: str | None = "https://example.org/talks", id: str = "a-1"
) -> Reading:
    """A reading with an entity, a statement and an event, its spans true to the text."""

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    article = Article(
        id=id,
        canonical_url=url,
        outlet="Lindel Gazette",
        title="Harbour talks resume in Port Lindel",
        published="2025-01-28T07:30+03:00",
        language="en",
        text=text,
        parts=(Part(kind="paragraph", span=Span(0, len(text))),),
    )
    quill = Entity(
        id="e1",
        span=at("Ada Quill"),
        name="Ada Quill",
        kind="person",
        sector="GOV",
        role="Minister",
        mentions=(Mention(span=at("Ada Quill"), form="name"),),
        rule="test",
        confidence=0.9,
    )
    statement = Statement(
        id="s1",
        span=at("The port authority said the ferry service would restart on Monday"),
        kind="speech",
        content=(at("the ferry service would restart on Monday"),),
        manner="indirect",
        rule="test",
        confidence=0.9,
    )
    event = Event(
        id="v1",
        span=at("Minister Ada Quill met union leaders"),
        trigger=at("met"),
        type="CONSULT",
        status="occurred",
        actors=("e1",),
        rule="test",
        confidence=0.8,
    )
    return Reading(
        id=id,
        article=article,
        entities=(quill,),
        statements=(statement,),
        events=(event,),
        reader=Reader(version="0", model="none", lexicon="none"),
    )


@pytest.fixture
def reading() -> Reading:
    return make_reading()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def engine(request, tmp_path) -> Iterator[Engine]:
    """An empty store: SQLite always, and the same promises on a real Postgres."""
    if request.param == "sqlite":
        db = str(tmp_path / "store.db")
    else:
        db = request.getfixturevalue("postgres").new_database()
    engine = open_engine(db)
    yield engine
    engine.dispose()
