"""One store of the examples, read once, and a browser's stand-in that asks the desk."""

import sqlite3
from pathlib import Path

import pytest
from lxml import html
from starlette.testclient import TestClient

from dateline.api import link, read_pages
from dateline.settings import Settings
from dateline.store import open_engine
from dateline.web import create_app

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="session")
def examples_db(tmp_path_factory) -> str:
    """A store that holds the pages of examples/, linked."""
    db = str(tmp_path_factory.mktemp("desk") / "desk.db")
    engine = open_engine(db)
    for outcome in read_pages([str(EXAMPLES)], settings=Settings(db=db), engine=engine):
        assert outcome.failure is None
    link(engine)
    return db


@pytest.fixture
def own_db(examples_db, tmp_path) -> str:
    """A copy of the store of examples, to write in."""
    copy = tmp_path / "own.db"
    with sqlite3.connect(examples_db) as source, sqlite3.connect(copy) as target:
        source.backup(target)
    return str(copy)


@pytest.fixture(scope="session")
def app(examples_db):
    """The desk over the store of examples."""
    return create_app(Settings(db=examples_db))


@pytest.fixture
def client(app) -> TestClient:
    """Asks the desk as a browser on this machine does."""
    return TestClient(app, base_url="http://127.0.0.1:8000")


@pytest.fixture
def see(client):
    """`see(address)` gives the page as a tree, after its status has been held to 200."""

    def page(address: str):
        answer = client.get(address)
        assert answer.status_code == 200, f"{address}: {answer.status_code}\n{answer.text[:2000]}"
        return html.fromstring(answer.text)

    return page


@pytest.fixture(scope="session")
def beira(examples_db) -> str:
    """The id of the article on the floods in Beira."""
    from dateline.store import search_articles

    (hit, *_) = search_articles(open_engine(examples_db), '"at least 34"')
    return hit.id


@pytest.fixture
def own_app(own_db):
    """A desk over that copy."""
    return create_app(Settings(db=own_db))


@pytest.fixture
def own_client(own_app) -> TestClient:
    """Asks that desk."""
    return TestClient(own_app, base_url="http://127.0.0.1:8000")
