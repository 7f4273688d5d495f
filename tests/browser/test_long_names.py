"""Names without a blank in them: no page of a phone is wider than the phone."""

import pytest
from tests.browser.conftest import served
from tests.store.conftest import make_reading

from dateline.api import link
from dateline.store import keep, open_engine

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LONG = "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichenherstellerverband"
PAGES = (
    "/",
    "/stories",
    "/stories/a-long",
    "/articles",
    "/articles/a-long",
    "/events",
    "/statements?kind=all",
    f"/actors/{LONG}",
    "/actors",
    "/search?q=harbour",
    "/report?search=harbour",
    "/compare?a=a-long&do=find",
    "/related?article=a-long",
    "/review",
)


@pytest.fixture
def long_desk(tmp_path):
    """A desk with an article, an outlet and an actor of very long names."""
    db = tmp_path / "long.db"
    engine = open_engine(str(db))
    one = make_reading(id="a-long")
    article = one.article.model_copy(update={"title": f"The harbour of {LONG}", "outlet": LONG})
    actor = one.entities[0].model_copy(update={"name": LONG})
    keep(engine, one.model_copy(update={"article": article, "entities": (actor,)}))
    link(engine)
    engine.dispose()
    with served(db) as address:
        yield address


def test_the_longest_names_fit_a_phone(long_desk, open_context):
    page = open_context("phone").new_page()
    wide = {}
    for path in PAGES:
        answer = page.goto(long_desk + path)
        assert answer is not None and answer.status == 200, path
        wide[path] = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
    assert not any(wide.values()), wide
