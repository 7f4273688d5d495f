"""What is no political event."""

from pathlib import Path

from dateline.articles.as_given import take_as_given
from dateline.model import Page

TEXTS = (Path(__file__).parent / "no_events.txt").read_text(encoding="utf-8").splitlines()
COUNTED = {"occurred", "ongoing", "planned", "called_for", "threatened"}


def test_ordinary_news_is_hardly_ever_coded(reader):
    articles = [take_as_given(Page(where="test", text=text)) for text in TEXTS]
    drafts = zip(TEXTS, reader.drafts(articles), strict=True)
    coded = [text for text, draft in drafts if any(e.status in COUNTED for e in draft.events)]
    assert len(coded) <= len(TEXTS) * 0.03, coded
