"""Which act a sentence tells."""

import pytest

CASES = [
    ("Soldiers attacked a rebel base near the river.", "ASSAULT"),
    ("A rebel base was attacked by soldiers near the river.", "ASSAULT"),
    ("Police arrested two opposition leaders on Friday.", "COERCE"),
    ("The government agreed to release the rebels.", "AGREE"),
    ("The government refused to release the rebels.", "REJECT"),
    ("The government will not release the rebels.", "REJECT"),
    ("The general threatened to attack the rebels.", "THREATEN"),
    ("The parliament asked the government to free the rebels.", "REQUEST"),
    ("Kenya and Uganda signed a trade agreement.", "SUPPORT"),
    ("Kenya held joint military exercises with Uganda.", "COOPERATE"),
    ("Norway sent food aid to Mali.", "AID"),
    ("The rebels freed the soldiers.", "RETREAT"),
    ("The government lifted the curfew.", "CONCEDE"),
    ("Canada suspended aid to the junta.", "SANCTION"),
    ("Teachers went on strike over their pay.", "PROTEST"),
    ("Turkey deployed troops to the border.", "MOBILIZE"),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_the_main_act_of_a_sentence_is_coded(read_text, text, wanted):
    assert [event.type for event in read_text(text).events] == [wanted]


def test_a_denied_act_is_marked_as_denied(read_text):
    events = read_text("The army did not attack the rebels.").events
    assert [event.status for event in events] == ["denied"]


def test_a_sentence_without_a_political_party_tells_no_event(read_text):
    assert read_text("The striker kicked the ball over the fence.").events == []


def test_the_trigger_stands_in_the_text(read_text):
    draft = read_text("Rebels took control of the town on Sunday.")
    assert [event.trigger.of(draft.article.text) for event in draft.events] == ["took control"]


def test_an_act_that_is_only_appealed_for_is_hypothetical(read_text):
    events = read_text("The parliament urged the government to send aid to Mali.").events
    assert [(event.type, event.status) for event in events] == [("AID", "hypothetical")]


def test_an_appeal_to_somebody_to_yield_is_a_request_of_them(read_text):
    draft = read_text("The European Union urged Belarus to free the prisoners.")
    names = {entity.id: entity.name for entity in draft.entities}
    (event,) = draft.events
    assert (event.type, event.mode, event.status) == ("REQUEST", "yield", "occurred")
    assert [names[one] for one in event.recipients] == ["Belarus"]


def test_a_noun_that_says_what_is_to_be_done_decides_the_type(read_text):
    events = read_text("North Korea repeated its demand that Japan lift sanctions.").events
    assert [(event.type, event.mode) for event in events] == [("REQUEST", "yield")]


def test_what_somebody_is_accused_of_is_hypothetical(read_text):
    text = "The accusation that Pakistan had attacked Indian troops angered the president."
    assert {event.status for event in read_text(text).events} <= {"hypothetical"}


def test_what_is_decided_and_would_yield_is_a_concession(read_text):
    events = read_text("Japan decided to lift sanctions on India.").events
    assert [(event.type, event.status) for event in events] == [("CONCEDE", "planned")]


def test_a_verb_without_a_passive_keeps_its_subject(read_text):
    draft = read_text("The minister has conferred by phone with the president of Turkey.")
    assert [(event.type, len(event.actors)) for event in draft.events] == [("CONSULT", 2)]


def test_a_bound_of_a_number_is_no_particle(read_text):
    events = read_text("Rebels kidnapped up to 16 soldiers near the town.").events
    assert [(event.type, event.mode) for event in events] == [("ASSAULT", "abduct")]


def test_drills_of_two_countries_are_cooperation(read_text):
    events = read_text("China and Russia held naval drills near the strait.").events
    assert [event.type for event in events] == ["COOPERATE"]


def test_an_act_in_a_side_clause_of_a_story_is_kept(read_text):
    text = (
        "Police arrested the opposition leader on Monday. The party condemned the government. "
        "The army, which shelled a rebel base, withdrew its troops from Chad. "
        "The president will meet the ambassador of Chad."
    )
    assert ("ASSAULT", "heavy-weapons") in [(one.type, one.mode) for one in read_text(text).events]


def test_who_condemned_an_attack_did_not_carry_it_out(read_text):
    draft = read_text("The attack, condemned by France and Germany, killed ten soldiers of Mali.")
    names = {entity.id: entity.name for entity in draft.entities}
    attacks = [event for event in draft.events if event.type == "ASSAULT"]
    assert attacks and not {"France", "Germany"} & {
        names[one] for event in attacks for one in event.actors
    }


def test_harm_told_whole_beside_a_main_act_is_an_event_too(read_text):
    events = read_text("The army freed the hostages being held by Taliban rebels.").events
    assert {event.type for event in events} == {"RETREAT", "ASSAULT"}


def test_what_is_accused_of_in_a_second_place_is_hypothetical(read_text):
    text = "The general denied accusations of spying and attempting to overthrow the president."
    assert {event.status for event in read_text(text).events} <= {"denied", "hypothetical"}


def test_fighting_that_a_clause_mentions_is_of_both_sides(read_text):
    text = "Rebels of M23 seized the town on Friday after two days of fighting with the army."
    mutual = [one for one in read_text(text).events if len(one.actors) == 2]
    assert [event.type for event in mutual] == ["ASSAULT"]


def test_an_attack_that_there_was_not_is_denied(read_text):
    text = "There was no attack on the camp on Monday, the Sudanese army said."
    assert [(one.type, one.status) for one in read_text(text).events] == [("ASSAULT", "denied")]


def test_an_opposition_party_ordered_to_disband_is_banned(read_text):
    events = read_text("The authorities ordered the opposition party to disband.").events
    assert [(event.type, event.mode) for event in events] == [("COERCE", "ban")]
