"""Asks the API for JSON."""

import sqlite3

import pytest
from starlette.testclient import TestClient

from dateline.settings import Settings
from dateline.web import create_app


@pytest.fixture
def ask(client):
    """`ask("events", country="MOZ")` gives the JSON of an answer that must be 200."""

    def get(path: str, **query):
        answer = client.get(f"/api/v1/{path}", params=query)
        assert answer.status_code == 200, f"{path}: {answer.status_code}\n{answer.text[:2000]}"
        return answer.json()

    return get


@pytest.fixture
def own_db(examples_db, tmp_path) -> str:
    """A copy of the store of examples, to write in."""
    copy = tmp_path / "own.db"
    with sqlite3.connect(examples_db) as source, sqlite3.connect(copy) as target:
        source.backup(target)
    return str(copy)


@pytest.fixture
def own_app(own_db):
    """A desk over that copy."""
    return create_app(Settings(db=own_db))


@pytest.fixture
def own_client(own_app) -> TestClient:
    """Asks that desk."""
    return TestClient(own_app, base_url="http://127.0.0.1:8000")
