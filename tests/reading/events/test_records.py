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
    ("The president is to visit Ghana on Friday.", "planned"),
    ("The president should release the rebels.", "called_for"),
    ("Talks between Kenya and Somalia continue in Djibouti.", "ongoing"),
    ("Did the army attack the village?", "hypothetical"),
    ("Will the president meet the rebels?", "hypothetical"),
    ("It is possible that rebels attacked the village.", "hypothetical"),
    ("Fears of an attack on the capital by rebels grew.", "hypothetical"),
    ("The government has yet to release the rebels.", "hypothetical"),
    ("The rebels hope to free the hostages.", "hypothetical"),
    ("The general vowed to win the war by bombing rebel towns.", "hypothetical"),
    ("The army avoided attacking the town.", "denied"),
    ("The rebels almost attacked the village.", "denied"),
    ("No soldiers attacked the village.", "denied"),
    ("The rebels are believed to have attacked the village.", "occurred"),
]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_mood_decides_the_status(read_text, text, status):
    assert [event.status for event in read_text(text).events] == [status]


def test_an_event_is_dated_by_the_time_in_its_clause(read_text):
    draft = read_text("Rebels attacked an army base on Monday.", date="2025-01-28")
    assert only(draft).start == "2025-01-27"


def test_an_event_whose_sentence_gives_no_date_has_none(read_text):
    event = only(read_text("Rebels attacked an army base.", date="2025-01-28"))
    assert (event.start, event.end) == (None, None)


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


def test_the_dateline_of_a_wire_story_takes_no_part(read_text):
    draft = read_text("PARIS (Reuters) - Fighters of the M23 arrested a general on Monday.")
    assert "PARIS" not in names(draft, only(draft).actors)


def test_a_participle_that_tells_on_is_the_same_act_with_its_victims(read_text):
    draft = read_text(
        "Gunmen attacked a police post, killing four officers and wounding 11 soldiers."
    )
    event = only(draft)
    assert event.trigger.of(draft.article.text) == "attacked"
    assert len(event.recipients) >= 2
    assert {one.value.low for one in draft.figures if one.id in event.figures} == {4, 11}


def test_harm_that_nature_did_is_no_assault(read_text):
    assert (
        read_text("Floods killed thirty people and displaced two villages in Kenya.").events == []
    )


def test_who_says_we_in_a_quotation_acts(read_text):
    draft = read_text(
        '"We condemn the attack by the rebels," President Joseph Mwale said in Lusaka.'
    )
    event = next(one for one in draft.events if one.type == "ACCUSE")
    assert names(draft, event.actors) == ["Joseph Mwale"]


def test_the_demand_of_a_protest_is_no_event_of_its_own(read_text):
    draft = read_text("Farmers protested outside the ministry, demanding that the tax be dropped.")
    assert [event.type for event in draft.events] == ["PROTEST"]


def test_who_has_it_done_to_what_is_theirs_is_the_recipient(read_text):
    draft = read_text("The mission had its weapons seized by the army on Monday.")
    event = only(draft)
    assert ["mission" in name for name in names(draft, event.recipients)] == [True]


def test_a_party_named_deep_in_the_clause_is_the_recipient(read_text):
    draft = read_text(
        "Germany gave ten million euros to improve the lives of villagers in Ethiopia."
    )
    assert names(draft, only(draft).recipients) == ["Ethiopia"]


def test_a_promise_not_to_attack_is_a_promise(read_text):
    draft = read_text("The president promised not to attack the rebels.")
    assert (only(draft).type, only(draft).status) == ("AGREE", "occurred")


def test_an_event_says_how_it_was_found_and_by_which_row(read_text):
    event = only(read_text("Soldiers attacked a rebel base near the river."))
    how, row = event.rule.split()
    assert how == "verb"
    assert row.startswith("assault:")
