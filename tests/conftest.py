"""What tests share: one loaded model, and short ways to a draft of a text of our own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.postgres import Cluster

from dateline.articles.as_given import take_as_given
from dateline.model import Page
from dateline.reading.draft import Draft
from dateline.reading.reader import ArticleReader
from dateline.settings import Settings


@pytest.fixture(scope="session")
def reader() -> ArticleReader:
    """One reader, its model loaded once for all tests."""
    return ArticleReader(Settings())


@pytest.fixture(scope="session")
def read_text(reader: ArticleReader) -> Callable[..., Draft]:
    """Read a text as it is: `read_text(text, date="2025-01-28")` gives a filled draft."""

    def read(text: str, *, date: str | None = None) -> Draft:
        page = Page(where="test", text=text, published=date)
        return next(reader.drafts([take_as_given(page)]))

    return read


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A Postgres cluster of our own on a socket, gone when the tests end."""
    # Not below pytest's own folder: another run of pytest closes that one to the server's user.
    with (
        TemporaryDirectory(prefix="dateline-postgres-") as folder,
        Cluster(Path(folder)) as cluster,
    ):
        yield cluster
