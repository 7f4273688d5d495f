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
    events = read_text("The parliament urged the government to free the rebels.").events
    assert [(event.type, event.status) for event in events] == [("RETREAT", "hypothetical")]


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
