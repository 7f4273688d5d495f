"""What is a political event and what is not, on some 1,200 sentences of our own (sentences/)."""

from pathlib import Path

import pytest

from dateline.articles.as_given import take_as_given
from dateline.model import Page

SENTENCES = Path(__file__).parent / "sentences"
COUNTED = {"occurred", "ongoing", "planned", "called_for", "threatened"}


def labelled(name):
    label = "none"
    for line in (SENTENCES / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            label = line[2:]
        elif line:
            yield label, line


@pytest.fixture(scope="module")
def coded(reader):
    """For a file, each sentence's label with the types coded in it."""

    def code(name):
        rows = list(labelled(name))
        articles = [take_as_given(Page(where="test", text=text)) for _, text in rows]
        for (label, text), draft in zip(rows, reader.drafts(articles), strict=True):
            yield label, text, {one.type for one in draft.events if one.status in COUNTED}

    return code


def test_ordinary_news_is_hardly_ever_coded(coded):
    rows = list(coded("none.txt"))
    wrong = [text for _, text, types in rows if types]
    assert len(rows) > 700
    assert len(wrong) <= len(rows) * 0.04, wrong


def test_most_events_of_every_type_are_coded_as_what_they_are(coded):
    found = {}
    for label, _, types in coded("events.txt"):
        right, held = found.get(label, (0, 0))
        found[label] = right + (label in types), held + 1
    assert len(found) == 16
    assert sum(right for right, _ in found.values()) >= 0.84 * sum(n for _, n in found.values())
    assert {label: counts for label, counts in found.items() if counts[0] < 0.6 * counts[1]} == {}


def test_who_receives_a_letter_meets_nobody_even_in_a_political_story(read_text):
    draft = read_text(
        "Rebels attacked an army post near Goma. The army shelled the rebels for two days. "
        "President Amina Okello received the letter on Monday. She said nothing of it."
    )
    assert [event.type for event in draft.events] == ["ASSAULT", "ASSAULT"]
