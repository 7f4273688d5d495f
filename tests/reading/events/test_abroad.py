"""What countries on both sides make of moves of forces."""

PROMISE = "French President Emmanuel Macron said he would send 90 police officers to Chad."


def only(draft):
    (event,) = draft.events
    return event


def test_police_promised_to_another_country_are_an_agreement(read_text):
    event = only(read_text(PROMISE))
    assert (event.type, event.mode, event.status) == ("AGREE", None, "planned")


def test_police_sent_to_another_country_are_aid(read_text):
    assert only(read_text("Kenya sent police officers to Haiti on Friday.")).type == "AID"


def test_police_sent_within_a_country_are_a_mobilisation(read_text):
    assert only(read_text("The government sent police officers to the square.")).type == "MOBILIZE"


def test_a_drill_of_two_countries_is_cooperation(read_text):
    assert only(read_text("Egypt and Jordan held naval exercises.")).type == "COOPERATE"


def test_troops_sent_to_keep_a_peace_are_aid(read_text):
    text = "Kosovo sent a platoon to Kuwait, its first part in a peacekeeping mission."
    assert only(read_text(text)).type == "AID"


def test_troops_that_are_to_be_sent_are_a_planned_mobilisation(read_text):
    event = only(read_text("The president said he would send 30,000 troops to the border."))
    assert (event.type, event.status) == ("MOBILIZE", "planned")
