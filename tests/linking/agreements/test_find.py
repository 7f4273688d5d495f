"""What one article says of the states of what it names."""

import pytest
from tests.linking.written import EVIDENCE, entity, find, reading, statement

from dateline.linking.agreements import find_states
from dateline.linking.keys import known_entities
from dateline.model import Event


def told(text, entities=(), **records):
    made = reading("n1", text, entities=entities, **records)
    return find_states(made, known_entities(made))


def states(text, entities=(), **records):
    return [one.state.state for one in told(text, entities, **records)]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Peru proposed a Lakes Water Treaty.", "proposed"),
        ("Peru and Chile are negotiating the Lakes Water Treaty.", "under_discussion"),
        ("They discussed the need to conclude the Lakes Water Treaty.", "under_discussion"),
        ("Talks on the Lakes Water Treaty go on.", "under_discussion"),
        ("The Lakes Water Treaty was agreed in Lima.", "agreed"),
        ("Peru likes the Lakes Water Treaty, negotiated in Lima.", "agreed"),
        ("Peru and Chile signed the Lakes Water Treaty.", "signed"),
        ("The Lakes Water Treaty, signed in Lima, has eight chapters.", "signed"),
        ("Peru ratified the long-awaited Lakes Water Treaty.", "ratified"),
        ("The Lakes Water Treaty entered into force.", "in_force"),
        ("Chile suspended the Lakes Water Treaty.", "suspended"),
        ("The Lakes Water Treaty has been suspended.", "suspended"),
        ("The Lakes Water Treaty expired.", "suspended"),
        ("Chile refused to sign the Lakes Water Treaty.", "refused"),
        ("Lawmakers rejected the Lakes Water Treaty.", "refused"),
    ],
)
def test_the_words_around_a_name_tell_its_state(text, state):
    assert states(text) == [state]


@pytest.mark.parametrize(
    "text",
    [
        "The Lakes Water Treaty has eight chapters.",
        "Peru signed a loan and praised the Lakes Water Treaty.",
        "Peru, which signed a loan, likes the Lakes Water Treaty.",
        "The Lakes Water Treaty will enter into force.",
        "The Lakes Water Treaty allows a party to reject a dam.",
        "Chile warned what follows if Peru suspended the Lakes Water Treaty.",
        "Chile may suspend the Lakes Water Treaty.",
        "Rosa Quispe, who opposed the Lakes Water Treaty, left.",
    ],
)
def test_words_that_are_said_of_something_else_tell_nothing(text):
    assert states(text) == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Chile has not signed the Lakes Water Treaty.", "under_discussion"),
        ("Chile has yet to ratify the Lakes Water Treaty.", "signed"),
        ("Chile hopes to sign the Lakes Water Treaty.", "under_discussion"),
        ("Chile will sign the Lakes Water Treaty on Monday.", "agreed"),
    ],
)
def test_what_is_yet_to_be_done_is_the_step_before(text, state):
    [one] = told(text)
    assert one.state.state == state
    assert one.state.by == ()


def test_a_resolution_is_known_by_its_number():
    [one] = told("The Security Council adopted Resolution 2999 on Monday.")
    assert (one.kind, one.name, one.state.state) == ("resolution", "Resolution 2999", "agreed")


def test_the_deal_and_the_acronym_mean_the_one_agreement_of_the_article():
    text = (
        "Ministers met over the Lakes Water Treaty (LWT). The treaty was signed in May. "
        "Chile suspended the LWT in June."
    )
    found = told(text)
    assert {one.key for one in found} == {"agreement/lakes water///"}
    assert [one.state.state for one in found] == ["signed", "suspended"]


def test_a_mission_that_a_council_authorised_is_in_force():
    text = "The Harbour Watch Mission, based in Apia, was authorised by the council."
    mission = entity(text, "Harbour Watch Mission", "mission")
    [one] = told(text, [mission])
    assert (one.kind, one.state.state) == ("mission", "in_force")


def test_talk_about_a_mission_is_no_state_of_it():
    text = "They discussed the Harbour Watch Mission and agreed on a strategy."
    assert states(text, [entity(text, "Harbour Watch Mission", "mission")]) == []


def test_who_says_so_and_who_did_it_are_kept_with_the_words():
    text = "Chile suspended the Lakes Water Treaty, Rosa Quispe said."
    chile = entity(text, "Chile", "country", country="CHL")
    rosa = entity(text, "Rosa Quispe", "person", id="r")
    event = Event(
        id="e1", span=find(text, "Chile suspended"), trigger=find(text, "suspended"),
        type="SANCTION", status="occurred", actors=("chile",),
        start="2025-01-26", end="2025-01-26", **EVIDENCE,
    )  # fmt: skip
    [one] = told(
        text, [chile, rosa], events=[event],
        statements=[statement(text, "Chile suspended the Lakes Water Treaty", "r")],
    )  # fmt: skip
    assert one.state.by == ("Chile",)
    assert one.state.said_by == ("Rosa Quispe",)
    assert one.state.date == "2025-01-26"
    assert one.state.quote == text
    assert one.state.span.of(text) == "suspended"


def test_an_act_that_the_reading_takes_for_threatened_is_no_state():
    text = "Chile's threat: it suspends the Lakes Water Treaty."
    event = Event(
        id="e1", span=find(text, "suspends"), trigger=find(text, "suspends"), type="SANCTION",
        status="threatened", **EVIDENCE,
    )  # fmt: skip
    assert states(text, events=[event]) == []


def requesting(text, trigger, actor="chile"):
    mission = entity(text, "Harbour Watch Mission", "mission")
    event = Event(
        id="e1", span=find(text, trigger), trigger=find(text, trigger), type="REQUEST",
        status="occurred", actors=(actor,), **EVIDENCE,
    )  # fmt: skip
    chile = entity(text, "Chile", "country", country="CHL")
    return told(text, [mission, chile], events=[event])


def test_a_request_about_a_mission_is_proposed_by_who_asks():
    text = "Chile asked the council to turn the Harbour Watch Mission into a standing U.N. force."
    [one] = requesting(text, "asked the council to turn")
    assert (one.kind, one.state.state, one.state.by) == ("request", "proposed", ("Chile",))
    assert one.key == "mission/harbour watch///"
    assert one.goal == "standing force"
    assert one.name == "turn the Harbour Watch Mission into a standing U.N. force"


def test_what_became_of_the_request_is_told_of_it():
    text = (
        "Chile asked the council to turn the Harbour Watch Mission into a standing force. "
        "Diplomats said the council turned down the request."
    )
    found = requesting(text, "asked the council to turn")
    assert [one.state.state for one in found] == ["proposed", "refused"]
    assert len({one.goal for one in found}) == 1


def test_a_request_about_nothing_that_is_named_is_left_out():
    text = "Chile asked the Harbour Watch Mission to leave."
    found = requesting(text, "asked the Harbour Watch Mission to leave")
    assert found == []
