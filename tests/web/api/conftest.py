"""Asks the API for JSON."""

import pytest


@pytest.fixture
def ask(client):
    """`ask("events", country="MOZ")` gives the JSON of an answer that must be 200."""

    def get(path: str, **query):
        answer = client.get(f"/api/v1/{path}", params=query)
        assert answer.status_code == 200, f"{path}: {answer.status_code}\n{answer.text[:2000]}"
        return answer.json()

    return get
