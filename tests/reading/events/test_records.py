"""What an event record carries."""

import pytest


def names(draft, ids):
    table = {entity.id: entity.name for entity in draft.entities}
    return [table[one] for one in ids]


def only(draft, kind=None):
    (event,) = [one for one in draft.events if kind in (None, one.type)]
    return event


def test_a_passive_gives_its_agent_as_the_actor(read_text):
    draft = read_text("Rebels were arrested by Kenya's police on Friday.")
    event = only(draft)
    assert names(draft, event.recipients) == ["Rebels"]
    assert len(event.actors) == 1 and "police" in names(draft, event.actors)[0]


def test_a_mutual_act_has_all_parties_as_actors(read_text):
    event = only(draft := read_text("Kenya and Uganda signed a trade agreement."))
    assert names(draft, event.actors) == ["Kenya", "Uganda"]
    assert event.recipients == ()


def test_the_speaker_of_a_report_is_not_the_actor(read_text):
    draft = read_text("France said that rebels attacked an army base.")
    event = only(draft)
    assert "France" not in names(draft, event.actors)
    assert event.said_by == draft.statements[0].id


def test_a_pronoun_that_speaks_of_itself_acts(read_text):
    draft = read_text("Turkey said it will send food aid to Somalia.")
    event = only(draft)
    assert (event.type, event.status) == ("AGREE", "planned")
    assert names(draft, event.actors) == ["Turkey"]
    assert names(draft, event.recipients) == ["Somalia"]


def test_a_dateline_is_not_the_actor(read_text):
    draft = read_text("ROME -- A court convicted two ministers of fraud on Monday.")
    assert "ROME" not in names(draft, only(draft).actors)


def test_who_must_act_is_the_recipient_of_the_request(read_text):
    draft = read_text("France said that Mali must hold elections.")
    event = only(draft)
    assert (event.type, event.rule) == ("REQUEST", "speech")
    assert (names(draft, event.actors), names(draft, event.recipients)) == (["France"], ["Mali"])


STATUSES = [
    ("The army is shelling the rebel base.", "ongoing"),
    ("The government will send food aid to Somalia.", "planned"),
    ("The army did not shell the rebel base.", "denied"),
    ("The army may shell the rebel base.", "hypothetical"),
    ("The general vowed to shell the rebel base.", "threatened"),
    ("The army shelled the rebel base.", "occurred"),
]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_mood_decides_the_status(read_text, text, status):
    assert [event.status for event in read_text(text).events] == [status]


def test_an_event_is_dated_by_the_time_in_its_clause(read_text):
    draft = read_text("Rebels attacked an army base on Monday.", date="2025-01-28")
    assert only(draft).start == "2025-01-27"


def test_old_acts_are_marked_as_history(read_text):
    draft = read_text("Rebels attacked an army base in 1994.", date="2025-01-28")
    assert only(draft).historical


def test_figures_of_the_clause_belong_to_the_event(read_text):
    draft = read_text("Rebels killed 12 soldiers near the border.")
    assert only(draft).figures == tuple(figure.id for figure in draft.figures)


def test_one_act_told_twice_is_one_event(read_text):
    draft = read_text(
        "Kenya arrested four Ugandan officers on Monday.\n\n"
        "Kenya arrested the four Ugandan officers at the border on Monday.",
        date="2025-01-28",
    )
    event = only(draft, "COERCE")
    assert [span.of(draft.article.text).split()[0] for span in event.also] == ["Kenya"]


def test_two_acts_of_one_sentence_are_two_events(read_text):
    draft = read_text("Police arrested the mayor and deported two Kenyan journalists.")
    assert [(event.type, event.mode) for event in draft.events] == [
        ("COERCE", "arrest"),
        ("COERCE", "deport"),
    ]


def test_contexts_come_from_the_words_of_the_clause(read_text):
    draft = read_text("The army shelled a rebel hospital near the border.")
    assert "health" in only(draft).context
