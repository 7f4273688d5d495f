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


def test_a_bare_noun_that_names_nobody_is_no_event(read_text):
    assert read_text("The index fell most since the terrorist attacks.").events == []


def test_advice_to_people_is_no_request(read_text):
    assert read_text("The ministry told people to stay at home on Monday.").events == []


def test_what_is_told_to_a_named_country_is_a_request(read_text):
    events = read_text("The European Commission told Hungary to scrap the law.").events
    assert [event.type for event in events] == ["REQUEST"]


def test_a_virus_that_kills_is_nobodys_act(read_text):
    text = "A woman in Egypt died of flu. The H5N1 virus has killed two other Egyptian women."
    assert read_text(text).events == []


def test_a_country_open_to_talks_agrees(read_text):
    events = read_text("Kenya said it is open to talks with the rebels.").events
    assert [event.type for event in events] == ["AGREE"]


def test_an_appeal_for_money_is_no_aid(read_text):
    text = "The United Nations launched an appeal for 80 million dollars to help Somalia."
    assert "AID" not in {event.type for event in read_text(text).events}


def test_local_police_and_a_private_man_are_crime_news(read_text):
    assert read_text("Staunton police on Friday arrested a New Bedford man.").events == []


def test_police_of_a_country_and_a_foreigner_are_politics(read_text):
    events = read_text("Egyptian police arrested a Canadian man in Cairo.").events
    assert [event.mode for event in events] == ["arrest"]


def test_a_heart_attack_is_no_assault(read_text):
    assert read_text("The senator died a week after suffering a heart attack.").events == []


def test_what_came_before_is_not_what_a_verb_commits_to(read_text):
    text = "A rebel leader committed suicide after being arrested by the army."
    assert "THREATEN" not in {event.type for event in read_text(text).events}


def test_a_report_is_not_set_free(read_text):
    assert read_text("The ministry released its report on Mali.").events == []
